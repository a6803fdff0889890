import { predicateEntry } from '@wiregraph/newsroom/ontology';
import type { ClaimRow } from '@wiregraph/graph/read';

/** Names of those whom a claim is about. */
export interface ClaimNames {
  readonly subject: string;
  readonly object?: string | undefined;
  readonly attributedTo?: string | undefined;
}

/** A claim in plain words: what, how it is put and by whom. For people to read; never evidence. */
export function claimText(claim: ClaimRow, names: ClaimNames): string {
  const { stance, inferred } = claim;
  const words = [names.subject, phrase(claim), names.object ?? quoted(claim.value)].filter(Boolean).join(' ');
  const marks = [...details(claim), ...dates(claim), ...(inferred ? ['inferred'] : [])];
  const plain = marks.length === 0 ? words : `${words} (${marks.join(', ')})`;
  return `${plain}${attribution(stance, names.attributedTo)}`;
}

/** An officer's title says more than "is an officer of". */
const phrase = ({ predicate, title }: ClaimRow): string =>
  predicate === 'OFFICER_OF' && title !== null ? `is ${title} of` : (predicateEntry(predicate).reads[0] ?? predicate);

const quoted = (value: string | null): string => (value === null ? '' : `“${value}”`);

function details({ predicate, title, matter, outcome, scope }: ClaimRow): readonly string[] {
  const ruling = [matter, outcome].filter((part) => part !== null).join(' ');
  return [predicate === 'OFFICER_OF' ? null : title, ruling, scope].filter((part): part is string => Boolean(part));
}

function dates({ on, validFrom, validTo }: ClaimRow): readonly string[] {
  if (on !== null) return [`on ${on}`];
  return [validFrom && `from ${validFrom}`, validTo && `until ${validTo}`].filter((part): part is string =>
    Boolean(part),
  );
}

function attribution(stance: ClaimRow['stance'], who: string | undefined): string {
  switch (stance) {
    case 'alleged':
      return who === undefined ? ', it is alleged' : `, ${who} alleges`;
    case 'denied':
      return who === undefined ? ': denied' : `: denied by ${who}`;
    case 'expected':
      return who === undefined ? ', it is expected' : `, ${who} expects`;
    case 'ruled':
    case 'stated':
      return who === undefined ? '' : `, according to ${who}`;
  }
}
