import type { Example } from '../claim/claim-rule.js';

/** Who comes, goes and takes over from whom. */
export const changesOfChiefs: readonly Example[] = [
  { says: 'Nvidia has a new boss: Mary Holt.', claims: [['Mary Holt', 'CHIEF_EXECUTIVE_OF', 'Nvidia']] },
  {
    says: 'Nvidia on Tuesday named Mary Holt, a longtime Ford executive, chief executive, effective Dec 1.',
    claims: [['Mary Holt', 'CHIEF_EXECUTIVE_OF', 'Nvidia']],
  },
  {
    says: 'Nvidia named Mary Holt, formerly of Ford, as chief executive.',
    claims: [['Mary Holt', 'CHIEF_EXECUTIVE_OF', 'Nvidia']],
  },
  { says: 'Nvidia had a chief executive, Mary Holt, who fled.', claims: [] },
  {
    says: 'Nvidia fired its chief executive, Peter Lowe. The board gave the job to Mary Holt.',
    claims: [
      ['Peter Lowe', 'CHIEF_EXECUTIVE_OF', 'Nvidia', { validTo: '2021-01-22' }],
      ['Mary Holt', 'CHIEF_EXECUTIVE_OF', 'Nvidia'],
    ],
  },
  { says: 'Larkmoor CEO Mary Larkmoor said so.', claims: [['Mary Larkmoor', 'CHIEF_EXECUTIVE_OF', 'Larkmoor']] },
  {
    says: 'Nvidia rose. Nvidia sold more. Jensen Huang took charge of the company in 1993.',
    claims: [['Jensen Huang', 'CHIEF_EXECUTIVE_OF', 'Nvidia', { validFrom: '1993' }]],
  },
  { says: 'Nvidia rose. Jensen Huang took charge of the talks in 1993.', claims: [] },
  {
    says: 'Elon Musk on Friday named Linda Yaccarino as the new chief executive of Twitter.',
    claims: [['Linda Yaccarino', 'CHIEF_EXECUTIVE_OF', 'Twitter']],
  },
  {
    says: 'John Matze resigned as chief executive of Parler on Jan 20.',
    claims: [['John Matze', 'CHIEF_EXECUTIVE_OF', 'Parler', { validTo: '2021-01-20' }]],
  },
  {
    says: 'Howard Schultz left. Mary Holt succeeded Howard Schultz as chief executive of Starbucks in March 2020.',
    claims: [
      ['Mary Holt', 'CHIEF_EXECUTIVE_OF', 'Starbucks', { validFrom: '2020-03' }],
      ['Howard Schultz', 'CHIEF_EXECUTIVE_OF', 'Starbucks', { validTo: '2020-03' }],
    ],
  },
  {
    says: 'Tim Cook, the chief executive of Apple, will step down in June. He will be succeeded by Mary Holt.',
    claims: [
      ['Tim Cook', 'CHIEF_EXECUTIVE_OF', 'Apple', { stance: 'stated' }],
      ['Mary Holt', 'CHIEF_EXECUTIVE_OF', 'Apple', { stance: 'expected' }],
    ],
  },
  { says: 'Mary Holt succeeded Peter Lowe as champion.', claims: [] },
  {
    says: 'GameStop Corp fired Chief Executive Matthew Furlong on Wednesday.',
    claims: [['Matthew Furlong', 'CHIEF_EXECUTIVE_OF', 'GameStop', { validTo: '2021-01-20' }]],
  },
  {
    says: 'Intel CEO Pat Gelsinger resigned on Monday.',
    claims: [['Pat Gelsinger', 'CHIEF_EXECUTIVE_OF', 'Intel', { validTo: '2021-01-18' }]],
  },
  {
    says: 'Tim Cook said he would step down as chief executive of Apple.',
    claims: [['Tim Cook', 'CHIEF_EXECUTIVE_OF', 'Apple', { stance: 'stated' }]],
  },
  {
    says: 'Tim Cook took over as chief executive of Apple in 2011.',
    claims: [['Tim Cook', 'CHIEF_EXECUTIVE_OF', 'Apple', { validFrom: '2011' }]],
  },
  {
    says: 'The resignation of Mary Holt as chief executive of Apple stunned investors.',
    claims: [['Mary Holt', 'CHIEF_EXECUTIVE_OF', 'Apple', { validTo: '2021-01-22' }]],
  },
  {
    says: 'Boeing named Mary Holt as its new chief executive on Monday, replacing Peter Lowe.',
    claims: [
      ['Mary Holt', 'CHIEF_EXECUTIVE_OF', 'Boeing', { validFrom: '2021-01-18' }],
      ['Peter Lowe', 'CHIEF_EXECUTIVE_OF', 'Boeing', { validTo: '2021-01-18' }],
    ],
  },
  {
    says: 'Starbucks replaced CEO Mary Holt with Brian Niccol on Monday.',
    claims: [
      ['Mary Holt', 'CHIEF_EXECUTIVE_OF', 'Starbucks', { validTo: '2021-01-18' }],
      ['Brian Niccol', 'CHIEF_EXECUTIVE_OF', 'Starbucks'],
    ],
  },
  { says: 'Starbucks replaced Mary Holt with Brian Niccol.', claims: [] },
  {
    says: 'Jack Dorsey stepped down as chief executive of Twitter Inc and the company named Mary Holt to succeed him.',
    claims: [
      ['Jack Dorsey', 'CHIEF_EXECUTIVE_OF', 'Twitter', { validTo: '2021-01-22' }],
      ['Mary Holt', 'CHIEF_EXECUTIVE_OF', 'Twitter', { stance: 'stated' }],
    ],
  },
  {
    says: 'Mary Holt gave up the top job at Barclays in May.',
    claims: [['Mary Holt', 'CHIEF_EXECUTIVE_OF', 'Barclays', { validTo: '2020-05' }]],
  },
  {
    says: 'Peter Lowe handed the reins of Shell to Mary Holt in May.',
    claims: [
      ['Mary Holt', 'CHIEF_EXECUTIVE_OF', 'Shell'],
      ['Peter Lowe', 'CHIEF_EXECUTIVE_OF', 'Shell', { validTo: '2020-05' }],
    ],
  },
  {
    says: 'Mary Holt took over at Shell in June.',
    claims: [['Mary Holt', 'CHIEF_EXECUTIVE_OF', 'Shell', { validFrom: '2020-06' }]],
  },
  { says: 'Mary Holt gave up a job at Barclays.', claims: [] },
  { says: 'Peter Lowe will hand the reins to Mary Holt.', claims: [] },
  { says: 'Mary Holt got the chief executive of Shell fired.', claims: [] },
  {
    says: 'The board of Shell voted to remove Mary Holt as chief executive.',
    claims: [['Mary Holt', 'CHIEF_EXECUTIVE_OF', 'Shell', { validTo: '2021-01-22' }]],
  },
  {
    says: 'The top job at Boeing went to Mary Holt when Peter Lowe gave it up in 2020.',
    claims: [
      ['Mary Holt', 'CHIEF_EXECUTIVE_OF', 'Boeing'],
      ['Peter Lowe', 'CHIEF_EXECUTIVE_OF', 'Boeing', { validTo: '2020' }],
    ],
  },
  { says: 'The top prize of Boeing went to Mary Holt.', claims: [] },
  {
    says: 'FTX failed. Mary Holt stepped aside as its chief executive. Peter Lowe, who wound up Enron, takes over.',
    claims: [
      ['Mary Holt', 'CHIEF_EXECUTIVE_OF', 'FTX', { validTo: '2021-01-22' }],
      ['Peter Lowe', 'CHIEF_EXECUTIVE_OF', 'FTX'],
    ],
  },
  {
    says: 'Intel CEO Mary Holt resigned on Monday. Peter Lowe has since taken charge.',
    claims: [
      ['Mary Holt', 'CHIEF_EXECUTIVE_OF', 'Intel', { validTo: '2021-01-18' }],
      ['Peter Lowe', 'CHIEF_EXECUTIVE_OF', 'Intel'],
    ],
  },
  {
    says: 'Tim Cook will step down as chief executive of Apple in June. Mary Holt will step in.',
    claims: [
      ['Tim Cook', 'CHIEF_EXECUTIVE_OF', 'Apple', { stance: 'stated' }],
      ['Mary Holt', 'CHIEF_EXECUTIVE_OF', 'Apple', { stance: 'expected' }],
    ],
  },
  {
    says: 'Mary Holt is leaving the top job at JetBlue and will be followed in May by Peter Lowe.',
    claims: [
      ['Mary Holt', 'CHIEF_EXECUTIVE_OF', 'JetBlue', { validTo: '2021-01-22' }],
      ['Peter Lowe', 'CHIEF_EXECUTIVE_OF', 'JetBlue', { stance: 'expected' }],
    ],
  },
  {
    says: 'Mary Holt, one of the leaders behind Google as its strategy chief, joined Shell as its chief executive.',
    claims: [['Mary Holt', 'CHIEF_EXECUTIVE_OF', 'Shell']],
  },
  { says: 'Mary Holt has been tapped to run Shell.', claims: [['Mary Holt', 'CHIEF_EXECUTIVE_OF', 'Shell']] },
  {
    says: "Boeing's board ousted Mary Holt and named Peter Lowe CEO.",
    claims: [
      ['Mary Holt', 'CHIEF_EXECUTIVE_OF', 'Boeing', { validTo: '2021-01-22' }],
      ['Peter Lowe', 'CHIEF_EXECUTIVE_OF', 'Boeing'],
    ],
  },
  {
    says: 'Target said CFO Mary Holt would serve as interim CEO.',
    claims: [['Mary Holt', 'CHIEF_EXECUTIVE_OF', 'Target', { stance: 'expected' }]],
  },
  {
    says: 'Intel named Mary Holt and Peter Lowe as co-chief executives.',
    claims: [
      ['Mary Holt', 'CHIEF_EXECUTIVE_OF', 'Intel'],
      ['Peter Lowe', 'CHIEF_EXECUTIVE_OF', 'Intel'],
    ],
  },
  {
    says: "Mary Holt, who had the CEO's job at Enron for six months, quit.",
    claims: [['Mary Holt', 'CHIEF_EXECUTIVE_OF', 'Enron', { validTo: '2021-01-22' }]],
  },
  {
    says: 'The deal made Mary Holt the chief executive of Shell.',
    claims: [['Mary Holt', 'CHIEF_EXECUTIVE_OF', 'Shell']],
  },
  {
    says: 'Apple CEO Tim Cook left. Mary Holt took over the talks.',
    claims: [['Tim Cook', 'CHIEF_EXECUTIVE_OF', 'Apple', { validTo: '2021-01-22' }]],
  },
  {
    says: 'Shell sought protection on Friday and Mary Holt stepped aside as its chief executive.',
    claims: [['Mary Holt', 'CHIEF_EXECUTIVE_OF', 'Shell', { validTo: '2021-01-22' }]],
  },
  {
    says: 'Intel fell. The board of Intel sacked chief executive Mary Holt on Friday. Peter Lowe was asked to fill in.',
    claims: [
      ['Mary Holt', 'CHIEF_EXECUTIVE_OF', 'Intel', { validTo: '2021-01-22' }],
      ['Peter Lowe', 'CHIEF_EXECUTIVE_OF', 'Intel'],
    ],
  },
];
