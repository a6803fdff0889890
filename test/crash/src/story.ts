const NAMES = [
  'Harbour Lane',
  'Northgate',
  'Ferrous Bay',
  'Quillon',
  'Marlow Freight',
  'Tessera',
  'Ovenbird',
  'Castor Mills',
];
const JUDGES = ['Ada Winslow', 'Tobias Grant', 'Miriam Holt'];

const pick = (list: readonly string[], at: number): string => list[at % list.length] ?? '';

/** A story unlike any other, about companies that many of them share. Invented. */
export function story(series: string, number: number): string {
  const plaintiff = `${pick(NAMES, number)} Inc`;
  const defendant = `${pick(NAMES, number + 3)} Corp`;
  // The headline names the series: with the same one it would be another version of the same article.
  return `${pick(NAMES, number)} sues ${pick(NAMES, number + 3)} over contract ${number} of ${series}

SEATTLE, Jan 21 - ${plaintiff} sued ${defendant} on Thursday over contract ${number} of the ${series} series.

US District Judge ${pick(JUDGES, number)} in Seattle will hear the case.

${plaintiff} Chief Executive Officer John Carver said the breach had cost the company $${number + 1} million.
`;
}
