import type { Token } from '@wiregraph/syntax/document';
import type { EntityKind } from '@wiregraph/newsroom/ontology';
import { isPlaceName, knownByName } from './gazetteer.js';
import cues from './kind-cues.json' with { type: 'json' };
import type { NameSpan } from './name-finder.js';
import { coreName, hasLegalForm, isTitleWord, kindByWords } from './name-text.js';

/** How strongly something speaks for a kind. */
export type Votes = Partial<Record<EntityKind, number>>;

const PLATFORM = new Set(cues.platformNouns);
const PLATFORM_ADJECTIVES = new Set(cues.platformAdjectives);
const COMPANY = new Set(cues.companyNouns);
const OWNED = new Set(cues.companyOwned);
const PERSON = new Set(cues.personNouns);
const ORGANIZATION = new Set(cues.organizationNouns);
const AGENCY = new Set(cues.agencyNouns);
const NAMES_OF_MEN = /^\p{Lu}[\p{Ll}'’-]+(?: \p{Lu}\.?)?(?: \p{Lu}[\p{L}'’-]+){1,2}$/u;

/** What a name itself says, wherever it stands. */
export function votesOfName(name: string): Votes {
  const core = coreName(name);
  const votes: Votes = {};
  if (hasLegalForm(name)) votes.Company = 4;
  for (const kind of knownByName(core)?.kinds ?? []) votes[kind] = 4;
  if (isPlaceName(core)) votes.Place = 2.5;
  const word = kindByWords(core);
  if (word === 'court') votes.Court = 4;
  if (word === 'agency') votes.Agency = 3;
  if (word === 'organization') votes.Organization = 2;
  if (word === 'company') votes.Company = (votes.Company ?? 0) + 2;
  if (word === 'facility') votes.Place = (votes.Place ?? 0) + 1;
  return votes;
}

const BY_TYPE: Readonly<Record<string, Votes>> = {
  ORG: { Company: 1.2, Organization: 0.4 },
  PERSON: { Person: 1.5 },
  GPE: { Place: 1.4 },
  LOC: { Place: 1.4 },
  FAC: { Place: 1.2 },
  PRODUCT: { Platform: 0.5, Company: 0.4 },
};

export const votesOfType = ({ type }: NameSpan): Votes => BY_TYPE[type ?? ''] ?? {};

/** What stands around a name. */
export function votesOfContext(name: NameSpan): Votes {
  const head = name.document.span(name.from, name.to).root;
  const votes: Votes = {};
  add(votes, before(name));
  add(votes, after(name));
  for (const noun of describers(head)) add(votes, byNoun(noun));
  return votes;
}

export function add(votes: Votes, more: Votes): void {
  for (const [kind, weight] of Object.entries(more) as [EntityKind, number][])
    votes[kind] = (votes[kind] ?? 0) + weight;
}

function before({ document, from, to, text }: NameSpan): Votes {
  const previous = from > 0 ? document.token(from - 1) : undefined;
  if (!previous || previous.sentence !== document.token(from).sentence) return {};
  const isHuman = NAMES_OF_MEN.test(text) || to - from === 1;
  if (isHuman && previous.pos !== 'VERB' && isTitleWord(previous.lower)) return { Person: 2 };
  if (PERSON.has(previous.lower) && isHuman) return { Person: 1.5 };
  if (isPlatformNoun(previous)) return { Platform: 1.5, Company: 0.5 };
  if (AGENCY.has(previous.lower)) return { Agency: 1 };
  if (COMPANY.has(previous.lower) && previous.lower !== 'group') return { Company: 1.5 };
  return {};
}

function after({ document, to }: NameSpan): Votes {
  const next = to < document.length ? document.token(to) : undefined;
  const first = next?.lower ?? '';
  if (next && (first === "'s" || first === "'")) return OWNED.has(ownedWord(next)) ? { Company: 1.5 } : {};
  if (OWNED.has(first) && first !== 'services' && first !== 'service') return { Company: 1 };
  if (first === ',') return afterComma(next?.next);
  return first === '(' && TICKER.test(next?.next?.text ?? '') ? { Company: 4 } : {};
}

const TICKER = /^[A-Z]{1,6}\.[A-Z]{1,3}$/;

function afterComma(token: Token | undefined): Votes {
  if (token?.lower === 'who') return { Person: 2 };
  if (token?.lower === 'which') return { Company: 1 };
  return /^\d\d$/.test(token?.text ?? '') && token?.next?.text === ',' ? { Person: 2 } : {};
}

const ownedWord = (possessive: Token): string => {
  const { next } = possessive;
  return next && !OWNED.has(next.lower) ? possessive.head.head.lower : (next?.lower ?? '');
};

/** Nouns that say what a name is: "X, a maker of toys", "X is a forum", "platforms including X", "the platform X". */
function describers(head: Token): readonly Token[] {
  const found = head.children('appos').filter(({ pos }) => pos === 'NOUN');
  if (head.label === 'appos' && head.head.pos === 'NOUN') found.push(head.head);
  if (['nsubj'].includes(head.label) && head.head.lemma === 'be') found.push(...head.head.children('attr'));
  if (head.label === 'pobj' && ['including', 'like', 'as'].includes(head.head.lower) && head.head.head.pos === 'NOUN') {
    found.push(head.head.head);
  }
  return found.filter(({ pos }) => pos === 'NOUN');
}

function byNoun(noun: Token): Votes {
  if (isPlatformNoun(noun)) return { Platform: 2, Company: 0.5 };
  if (PERSON.has(noun.lower)) return { Person: 2 };
  if (AGENCY.has(noun.lower)) return { Agency: 2 };
  if (ORGANIZATION.has(noun.lower) && noun.lower !== 'group') return { Organization: 2 };
  if (COMPANY.has(noun.lower)) return { Company: 2 };
  return {};
}

function isPlatformNoun(token: Token): boolean {
  if (!PLATFORM.has(token.lower)) return false;
  if (['platform', 'platforms', 'app'].includes(token.lower)) return true;
  return token.children('amod', 'compound').some(({ lower }) => PLATFORM_ADJECTIVES.has(lower));
}
