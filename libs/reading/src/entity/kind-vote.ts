import type { EntityKind } from '@wiregraph/newsroom/ontology';
import { fieldsOf } from './field.js';
import { isGivenName } from './first-name.js';
import { isCity, isCompanyName, isCountry, isLawFirmName, isPlaceName, knownByName } from './gazetteer.js';
import type { NameSpan } from './name-finder.js';
import { byName } from './name-memo.js';
import { coreName, hasLegalForm, isBrand, isDomain, kindByWords } from './name-text.js';

/** "McConnell", "DeSantis": a capital inside, and yet a surname. */
const PREFIX = /^(?:Ma?c|De|Di|La|Le|Du|Van|Von|Fitz|O)\p{Lu}/u;

/** By the gazetteers. */
function addListed(votes: Votes, core: string): void {
  for (const kind of knownByName(core)?.kinds ?? []) votes[kind] = 4;
  if (isPlaceName(core)) votes.Place = 2.5;
  else if (isCity(core)) votes.Place = 1.3;
  if (isPlaceName(core)) return;
  if (isCompanyName(core)) votes.Company = Math.max(votes.Company ?? 0, 2);
  // "Clifford Chance was its adviser": called like a man, and known as a firm.
  if (core.includes(' ') && isLawFirmName(core)) votes.Company = 4;
  if (fieldsOf(core).size > 0 && (core.includes(' ') || !isGivenName(core))) add(votes, { Company: 1.5 });
}

/** "Breon Peace", "Ann-Marie O'Hara": two or three words as people are called. */
const FULL_NAME =
  /^(\p{Lu}[\p{Ll}'’-]+(?:-\p{Lu}\p{Ll}+)?)(?: \p{Lu}\.?)?(?: (?:\p{Lu}['’])?\p{Lu}[\p{Ll}-]+| Ma?c\p{Lu}\p{Ll}+){1,2}$/u;
const OF_CLAN = / (?:Ma?c|O['’]|Fitz)\p{Lu}\p{Ll}+$/u;

const OF_UNION = /\bLocal \d+$/;

/** How strongly something speaks for a kind. */
export type Votes = Partial<Record<EntityKind, number>>;

/** "RJ Barrett", "J.J. Watt": first names shortened to letters, one of them a J, which companies seldom are. */
const INITIALS = /^(?:J[A-Z]|[A-Z]J|(?:\p{Lu}\.){2}) \p{Lu}[\p{Ll}'-]+$/u;

function votesOfKnown(name: string): Votes {
  const votes: Votes = {};
  addListed(votes, name);
  return votes;
}

/** What a name itself says, wherever it stands. */
export const votesOfName: (name: string) => Readonly<Votes> = byName((name) => {
  const core = coreName(name);
  // "Federal Deposit Insurance Corporation"
  if (knownByName(name)) return votesOfKnown(name);
  const votes: Votes = hasLegalForm(name) ? { Company: 4 } : {};
  addListed(votes, core);
  if (votes.Place === undefined && isArm(core)) add(votes, { Company: 2 });
  if (isDomain(core)) add(votes, { Company: 1.6 });
  if (OF_UNION.test(core)) add(votes, { Organization: 3 });
  const word = kindByWords(core);
  // "Sixth Street" lends money
  if (word && (word !== 'facility' || fieldsOf(core).size === 0)) add(votes, BY_WORD[word]);
  if (INITIALS.test(core) && fieldsOf(core).size === 0) add(votes, { Person: 1.5 });
  if (isBrand(core) && !PREFIX.test(core)) add(votes, { Company: isGivenName(core) ? 0.8 : 1.6 });
  return votes;
});

/** "Santander UK", "SVB UK": a house's arm in a country; not "South Korea", "West Germany". */
function isArm(core: string): boolean {
  const words = core.split(' ');
  const [first = '', last = ''] = [words[0], words.at(-1)];
  return words.length > 1 && (isCountry(last) || COUNTRIES.has(last)) && !isPlaceName(first) && !OF_LANDS.test(core);
}

const COUNTRIES = new Set(['UK', 'US', 'USA', 'Europe', 'Asia', 'Africa', 'EMEA']);
const OF_LANDS =
  /^(?:the )?(?:North|South|East|West|Central|New|Great|Northern|Southern|Eastern|Western|Mainland|Sub|Latin|Greater|Team|Air|Bank)\b|\b(?:of|in|and)\b/i;

const BY_WORD: Readonly<Record<NonNullable<ReturnType<typeof kindByWords>>, Votes>> = {
  court: { Court: 4 },
  agency: { Agency: 3 },
  organization: { Organization: 2 },
  company: { Company: 2 },
  facility: { Place: 1.5 },
};

const BY_TYPE: Readonly<Record<string, Votes>> = {
  ORG: { Company: 1.2, Organization: 0.4 },
  PERSON: { Person: 1.5 },
  GPE: { Place: 1.4 },
  LOC: { Place: 1.4 },
  FAC: { Place: 1.2 },
  PRODUCT: { Platform: 0.5, Company: 0.4 },
};

export function votesOfType(span: NameSpan): Votes {
  const byType = BY_TYPE[span.type ?? ''] ?? {};
  return isFullName(span) ? { ...byType, Person: (byType.Person ?? 0) + 1.5 } : byType;
}

const SIBLINGS = / (?:Brothers|Bros|Sisters|Sons)$/;
/** A given name alone never decides: what a text says of "Hugo Boss" and "Charles Schwab" adds up to more. */
function isFullName({ text }: NameSpan): boolean {
  const [, first = ''] = FULL_NAME.exec(text) ?? [];
  if (first === '') return false;
  if (!isGivenName(first) && !isGivenName(first.split('-')[0] ?? '') && !OF_CLAN.test(text)) return false;
  return (
    kindByWords(text) === undefined && !SIBLINGS.test(text) && !isCompanyName(text) && knownByName(text) === undefined
  );
}

export function add(votes: Votes, more: Readonly<Votes>): void {
  for (const kind in more) addTo(votes, kind as EntityKind, more[kind as EntityKind] ?? 0);
}

export function addTo(votes: Votes, kind: EntityKind, weight: number): void {
  votes[kind] = (votes[kind] ?? 0) + weight;
}
