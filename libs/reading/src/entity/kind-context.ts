import type { Token } from '@wiregraph/syntax/document';
import cues from './kind-cues.json' with { type: 'json' };
import { isCompanyName, isPlaceName, isTown } from './gazetteer.js';
import { isStaffBehind, votesOfDealing } from './kind-dealing.js';
import { governed, governedBehind, isOfMan, isOtherBody, votesOfSeat } from './kind-government.js';
import { add, type Votes } from './kind-vote.js';
import type { NameSpan } from './name-finder.js';
import { isTitleWord, kindByWords } from './name-text.js';
import { calledBy, firstJoined, nounWord } from './noun-word.js';

const PLATFORM = new Set(cues.platformNouns);
const ALWAYS_PLATFORM = new Set(cues.platformAlways);
const PLATFORM_ADJECTIVES = new Set(cues.platformAdjectives);
const COMPANY = new Set([...cues.companyNouns, ...cues.describingCompanies]);
const DESCRIBED = new Set(cues.describingCompanies);
/** "developer": a company, or a man of that trade */
const TRADES = new Set(cues.menOfTrades);
const OWNED = new Set(cues.companyOwned);
/** What a name has that the recognizer passed over, so that a person is not meant. */
const UNSEEN_OWNED = new Set(cues.unseenOwned);
const BODY_OWNED = new Set(cues.bodyOwned);
const PERSON = new Set(cues.personNouns);
const ORGANIZATION = new Set(cues.organizationNouns);
const AGENCY = new Set(cues.agencyNouns);
const HIRED = new Set(cues.hiredAgencies);
const OFFICES = new Set(cues.offices);
const NAMING = new Set(cues.naming);
const NAMES_OF_MEN = /^\p{Lu}[\p{Ll}'’-]+(?: \p{Lu}\.?)?(?: \p{Lu}[\p{L}'’-]+){1,2}$/u;

/** What stands around a name. */
export function votesOfContext(name: NameSpan): Votes {
  const head = name.document.span(name.from, name.to).root;
  const votes: Votes = isSeatOfCompany(name) ? { Place: 2.5 } : votesOfSeat(head, name);
  const behind = isNamed(head, name) ? { Person: 2 } : after(name, head);
  add(votes, behind);
  // "Former Theranos CEO Elizabeth Holmes"
  if ((behind.Company ?? 0) < 2 && !isStaffBehind(name)) add(votes, before(name));
  for (const noun of describers(head)) add(votes, byNoun(noun, name.text));
  add(votes, governed(head, name));
  add(votes, governedBehind(head, name));
  add(votes, votesOfDealing(name, head));
  return votes;
}

/** "the Wolfsburg group", "the Menlo Park company" */
function isSeatOfCompany({ document, from, to, text }: NameSpan): boolean {
  const next = to < document.length ? document.token(to) : undefined;
  if (!next || next.text !== next.lower || !DESCRIBED.has(next.lower)) return false;
  return from > 0 && document.token(from - 1).lower === 'the' && isTown(text) && !isCompanyName(text);
}

/** "named Jane Doe CEO" */
function isNamed({ label, head }: Token, { text }: NameSpan): boolean {
  const verb = OFFICES.has(head.lower) ? head.head : head;
  const isObject = verb !== head || label === 'dobj' || label === 'nsubjpass';
  return isObject && NAMING.has(verb.lemma) && NAMES_OF_MEN.test(text) && kindByWords(text) === undefined;
}

function before({ document, from, to, text }: NameSpan): Votes {
  const previous = from > 0 ? document.token(from - 1) : undefined;
  if (!previous || previous.sentence !== document.token(from).sentence) return {};
  const isHuman = (NAMES_OF_MEN.test(text) || to - from === 1) && kindByWords(text) !== 'company' && !isHouse(previous);
  if (isHuman && previous.pos !== 'VERB' && isTitleWord(previous.lower)) return { Person: 2 };
  if (PERSON.has(previous.lower) && isHuman) return { Person: 1.5 };
  return byNounBefore(previous, text);
}

/** "chipmaker X", "the platform X", "watchdog X" */
function byNounBefore(noun: Token, name: string): Votes {
  if (isPlatformNoun(noun)) return { Platform: 1.5, Company: 0.5 };
  if (AGENCY.has(noun.lower)) return isHired(noun, name) ? { Company: 2 } : { Agency: 2 };
  if (TRADES.has(noun.lower) && NAMES_OF_MEN.test(name)) return { Company: 0.5 };
  if (isHouse(noun) && !NAMES_OF_MEN.test(name)) return { Company: 2 };
  return COMPANY.has(noun.lower) && noun.lower !== 'group' ? { Company: ofPlace(name) ?? 1.5 } : {};
}

/** "the advertising agency X", "the agency Wieden & Kennedy": a firm, and no authority. */
const isHired = ({ lower, previous }: Token, name: string): boolean =>
  lower === 'agency' && (HIRED.has(previous?.lower ?? '') || /[&+]/.test(name));

function after(name: NameSpan, head: Token): Votes {
  const { document, to, text } = name;
  const next = to < document.length ? document.token(to) : undefined;
  if (!next) return {};
  if (next.tag === 'POS') return byPossession(name, ownedWord(next));
  // but "US President Barack Obama"
  if (OFFICES.has(next.lower) && /^\p{Lu}/u.test(next.text)) return isPlaceName(text) ? {} : { Company: 2 };
  const whole = (head.label === 'compound' || !head.isListed) && head.head === next ? byWhole(next, name) : undefined;
  // "Alex Spiro of Quinn Emanuel, who": said of the man
  return whole ?? (next.text === ',' && isOfMan(head) ? {} : besides(next));
}

const byPossession = ({ type }: NameSpan, owned: string): Votes =>
  OWNED.has(owned) || (type === undefined && UNSEEN_OWNED.has(owned)) ? { Company: 1.5 } : {};

function besides(next: Token): Votes {
  if (OWNED.has(next.lower) && !next.lower.startsWith('service')) return { Company: 1 };
  if (next.text === ',') return afterComma(next.next);
  return next.text === '(' && TICKER.test(next.next?.text ?? '') ? { Company: 4 } : {};
}

/** "the X union", "X shares", "X boss" */
function byWhole({ lower }: Token, { text, type }: NameSpan): Votes | undefined {
  if (ORGANIZATION.has(lower) && lower !== 'group') return { Organization: 2 };
  const isFullName = type === 'PERSON' && text.includes(' ');
  return BODY_OWNED.has(lower) && !isFullName && !isOtherBody(text) ? { Company: 1.6 } : undefined;
}

const TICKER = /^[A-Z]{1,6}\.[A-Z]{1,3}$/;

function afterComma(token: Token | undefined): Votes {
  if (token?.lower === 'who') return { Person: 2 };
  if (isManBeside(token)) return { Person: 2 };
  // No person is "which".
  if (token?.lower === 'which') return { Company: isOfFirm(token) ? 2.5 : 1, Person: -2 };
  return /^\d\d$/.test(token?.text ?? '') && token?.next?.text === ',' ? { Person: 2 } : {};
}

/** "which makes toys", "which employs 300 people" */
const isOfFirm = ({ label, head }: Token): boolean => label === 'nsubj' && FIRMS_DO.has(head.lemma);
const FIRMS_DO = new Set(cues.firmsDo);

const MOST_BESIDE = 8;
const ENDS_ASIDE = new Set([',', '.', ';', 'of', 'at', 'for', 'in', 'who', 'whose', '—', '–', '"']);

/** "Breon Peace, the U.S. attorney in Brooklyn": set beside the name, wherever the tree hangs it. */
function isManBeside(token: Token | undefined): boolean {
  if (token?.pos !== 'DET' || !['a', 'an', 'the'].includes(token.lower)) return false;
  let noun: Token | undefined;
  let word = token.next;
  for (let step = 0; word && step < MOST_BESIDE && ASIDE.has(word.pos) && !ENDS_ASIDE.has(word.text); step++) {
    if (word.pos === 'NOUN') noun = word;
    word = word.next;
  }
  return noun !== undefined && noun.next === word && PERSON.has(noun.lower) && ENDS_ASIDE.has(word?.text ?? '');
}

const ASIDE: ReadonlySet<string> = new Set(['ADJ', 'NOUN', 'PROPN', 'PUNCT', 'NUM', 'PART', 'ADV']);

const ownedWord = (possessive: Token): string => {
  const { next } = possessive;
  return next && !OWNED.has(next.lower) && !UNSEEN_OWNED.has(next.lower)
    ? possessive.head.head.lower
    : (next?.lower ?? '');
};

/** Nouns that say what a name is: "X, a maker of toys", "X is a forum", "platforms including X", "the platform X". */
function describers(head: Token): readonly Token[] {
  const found = head.children('appos').filter(({ pos }) => pos === 'NOUN');
  if (head.label === 'appos' && head.head.pos === 'NOUN') found.push(head.head);
  // "two of its apps, A and B"
  const one = firstJoined(head);
  if (one !== head && one.label === 'appos' && one.head.tag === 'NNS') found.push(one.head);
  if (head.label === 'oprd' && calledBy(head.head.head) === head) found.push(head.head.head);
  if (one.label === 'nsubj' && one.head.lemma === 'be') found.push(...one.head.children('attr'));
  if (head.label === 'pobj' && ['including', 'like', 'as'].includes(head.head.lower) && head.head.head.pos === 'NOUN') {
    found.push(head.head.head);
  }
  return found.filter(({ pos }) => pos === 'NOUN');
}

/** "a trade group", "an advocacy group", "an industry body" */
const isLobby = (noun: Token): boolean =>
  LOBBIES.has(noun.lower) && noun.children('compound', 'amod').some(({ lower }) => INTERESTS.has(lower));
const LOBBIES = new Set(cues.lobbies);
const INTERESTS = new Set(cues.interests);

/** "its founders, Mina Park and Alan Hall" */
const isLikeAPlace = (name: string): boolean => NAMES_OF_MEN.test(name) && kindByWords(name) === 'facility';

function byNoun(noun: Token, name: string): Votes {
  if (isPlatformNoun(noun)) return { Platform: 2, Company: 0.5 };
  if (isHouse(noun)) return NAMES_OF_MEN.test(name) && kindByWords(name) === undefined ? {} : { Company: 2 };
  if (isManNoun(noun)) return { Person: isLikeAPlace(name) ? 3 : 2 };
  if (AGENCY.has(noun.lower)) return isHired(noun, name) ? { Company: 2 } : { Agency: 2 };
  if (isOrganizationNoun(noun)) return { Organization: 2 };
  if (TRADES.has(noun.lower)) return { Company: 1 };
  return COMPANY.has(nounWord(noun)) ? { Company: ofPlace(name) ?? 2 } : {};
}

const isManNoun = ({ lower, lemma, tag }: Token): boolean => PERSON.has(lower) || (tag === 'NNS' && PERSON.has(lemma));

const isOrganizationNoun = (noun: Token): boolean =>
  isLobby(noun) || (ORGANIZATION.has(noun.lower) && noun.lower !== 'group');

/** "Larkfield, a fund manager", "energy trader Larkfield": a house, unless it is called like a man. */
const isHouse = ({ lower, previous }: Token): boolean =>
  (lower === 'manager' && MANAGED.has(previous?.lower ?? '')) ||
  (lower === 'trader' && TRADED.has(previous?.lower ?? ''));
const TRADED: ReadonlySet<string> = new Set(cues.traded);
const MANAGED: ReadonlySet<string> = new Set(cues.managed);

/** "the buyout house Halden Lake": what ends like a place takes more to be told from one. */
const ofPlace = (name: string): number | undefined => (kindByWords(name) === 'facility' ? MORE_THAN_PLACE : undefined);
const MORE_THAN_PLACE = 3;

function isPlatformNoun(token: Token): boolean {
  if (!PLATFORM.has(token.lower)) return false;
  if (ALWAYS_PLATFORM.has(token.lower)) return true;
  return token.children('amod', 'compound').some(({ lower }) => PLATFORM_ADJECTIVES.has(lower));
}
