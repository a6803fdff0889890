import type { Token } from '@wiregraph/syntax/document';
import cues from './kind-cues.json' with { type: 'json' };
import { add, type Votes } from './kind-vote.js';
import { isState } from './gazetteer.js';
import type { NameSpan } from './name-finder.js';
import { isTitleWord } from './name-text.js';

const PLATFORM = new Set(cues.platformNouns);
const PLATFORM_ADJECTIVES = new Set(cues.platformAdjectives);
const COMPANY = new Set(cues.companyNouns);
const OWNED = new Set(cues.companyOwned);
const PERSON = new Set(cues.personNouns);
const ORGANIZATION = new Set(cues.organizationNouns);
const AGENCY = new Set(cues.agencyNouns);
const OFFICES = new Set(cues.offices);
const ACTING = new Set(cues.acting);
/** What authorities alone do; an engine may take "fined" for a form of "fin". */
const PUNISHING = new Set(['fine', 'fin', 'subpoena']);
const OWNABLE = new Set(cues.ownable);
const NAMES_OF_MEN = /^\p{Lu}[\p{Ll}'’-]+(?: \p{Lu}\.?)?(?: \p{Lu}[\p{L}'’-]+){1,2}$/u;

/** What stands around a name. */
export function votesOfContext(name: NameSpan): Votes {
  const head = name.document.span(name.from, name.to).root;
  const votes: Votes = votesOfSeat(name, head);
  const behind = after(name);
  add(votes, behind);
  // "Former Theranos CEO Elizabeth Holmes"
  if ((behind.Company ?? 0) < 2) add(votes, before(name));
  for (const noun of describers(head)) add(votes, byNoun(noun));
  add(votes, byGovernor(head, name));
  return votes;
}

const BASED = new Set(['based', 'headquartered']);
const isBased = (hyphen: Token | undefined): boolean => hyphen?.text === '-' && BASED.has(hyphen.next?.lower ?? '');

/** "the Wolfsburg-based company", "the Grapevine, Texas-based company", "based in Aarhus", "Boise, Idaho" */
function votesOfSeat({ document, to }: NameSpan, { label, head }: Token): Votes {
  if (label === 'pobj' && head.lower === 'in' && BASED.has(head.head.lower)) return { Place: 3.5 };
  const next = to < document.length ? document.token(to) : undefined;
  const state = next?.text === ',' ? next.next : undefined;
  if (isBased(next) || isBased(state?.next)) return { Place: 3.5 };
  return state && isState(state.text) ? { Place: 1.5 } : {};
}

/** "the chief executive of X", "founded X", "acquired X" */
function byGovernor({ label, head }: Token, { type }: NameSpan): Votes {
  if (label === 'nsubj' && type !== 'PERSON' && PUNISHING.has(head.lemma.toLowerCase())) return { Agency: 2 };
  if (label === 'nsubj' && type === undefined) return ACTING.has(head.lemma.toLowerCase()) ? { Company: 1.5 } : {};
  if (label === 'dobj') return OWNABLE.has(head.lemma.toLowerCase()) ? { Company: 1.5 } : {};
  const isOffice = label === 'pobj' && ['of', 'at'].includes(head.lower) && OFFICES.has(head.head.lower);
  return isOffice ? { Company: 2 } : {};
}

function before({ document, from, to, text }: NameSpan): Votes {
  const previous = from > 0 ? document.token(from - 1) : undefined;
  if (!previous || previous.sentence !== document.token(from).sentence) return {};
  const isHuman = NAMES_OF_MEN.test(text) || to - from === 1;
  if (isHuman && previous.pos !== 'VERB' && isTitleWord(previous.lower)) return { Person: 2 };
  if (PERSON.has(previous.lower) && isHuman) return { Person: 1.5 };
  if (isPlatformNoun(previous)) return { Platform: 1.5, Company: 0.5 };
  if (AGENCY.has(previous.lower)) return { Agency: 2 };
  if (COMPANY.has(previous.lower) && previous.lower !== 'group') return { Company: 1.5 };
  return {};
}

function after({ document, to }: NameSpan): Votes {
  const next = to < document.length ? document.token(to) : undefined;
  if (!next) return {};
  if (next.tag === 'POS') return OWNED.has(ownedWord(next)) ? { Company: 1.5 } : {};
  if (OFFICES.has(next.lower) && /^\p{Lu}/u.test(next.text)) return { Company: 2 };
  if (OWNED.has(next.lower) && !next.lower.startsWith('service')) return { Company: 1 };
  if (next.text === ',') return afterComma(next.next);
  return next.text === '(' && TICKER.test(next.next?.text ?? '') ? { Company: 4 } : {};
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
