import type { Token } from '@wiregraph/syntax/document';
import staff from '../claim/staff.json' with { type: 'json' };
import cues from './kind-cues.json' with { type: 'json' };
import { isGivenName } from './first-name.js';
import { isCity, isCompanyName, isPlaceName, isTown } from './gazetteer.js';
import type { Votes } from './kind-vote.js';
import type { NameSpan } from './name-finder.js';
import { kindByWords } from './name-text.js';

const SAYING = new Set(cues.saying);
const FIRST = /^\p{Lu}[\p{L}\d&.'’]*/u;
const STAFF = new Set([...staff.nouns, ...staff.lawyers, ...cues.people]);
/** Verbs by what stands as their subject, object or behind a preposition of theirs, where people seldom do. */
const DOES = new Set([...cues.acts, ...cues.bodyDoes, ...cues.dealing.does]);
const SUFFERS = new Set([...cues.bodySuffers, ...cues.dealing.suffers]);
const BEHIND: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries(cues.dealing.behind).map(([preposition, words]) => [preposition, new Set(words)]),
);
/** "its largest owner, X" */
const BESIDE = new Set(cues.dealing.beside);
/** Outweighs the recognizer's word, but not a given name. */
const ENOUGH = 1.7;

/** How a body is dealt with, which tells a name that is like nobody's: "joined X", "X said it", "a former X engineer". */
export function votesOfDealing(name: NameSpan, head: Token): Votes {
  if (!isLikeNobody(name)) return {};
  return isDealtWith(name, head) ? { Company: ENOUGH } : {};
}

/** Begins like no person, is no known place and no court or agency. */
function isLikeNobody({ text, type }: NameSpan): boolean {
  if (type === 'ORG') return false;
  const [first = ''] = FIRST.exec(text) ?? [];
  if (first === '' || isGivenName(first) || isGivenName(first.split('-')[0] ?? '')) return false;
  return !isPlaceName(text) && !isCity(text) && !isTown(text) && kindByWords(text) === undefined;
}

function isDealtWith(name: NameSpan, head: Token): boolean {
  if (isStaffBehind(name)) return true;
  const { label } = head;
  const verb = head.head.lemma.toLowerCase();
  switch (label) {
    case 'nsubj':
      return DOES.has(verb) || saysIt(head.head) || head.head.children('xcomp').some(({ lemma }) => DOES.has(lemma));
    case 'dobj':
    case 'dative':
    case 'nsubjpass':
      return SUFFERS.has(verb);
    case 'pobj':
      return isBehind(head.head);
    case 'appos':
      return BESIDE.has(head.head.lower);
    default:
      return label === 'conj' && isBesideCompany(head);
  }
}

/** "Toyota, Siemens and X" */
function isBesideCompany(last: Token): boolean {
  let token = last;
  for (let step = 0; step < MOST_JOINED && token.label === 'conj'; step++) token = token.head;
  return [token, ...token.children('conj')].some((other) => other !== last && isCompanyName(other.text));
}
const MOST_JOINED = 8;

/** "left for X", "bought from X", "owned by X", "recruited from X" */
function isBehind({ lower, head }: Token): boolean {
  const words = BEHIND.get(lower);
  if (!words) return false;
  if (words.has(head.lemma.toLowerCase())) return true;
  // "John Roe, formerly of X"
  if (lower === 'of' && head.entity?.type === 'PERSON') return true;
  // "left Larkmoor for X": the tree may hang it on what was left.
  return head.label === 'dobj' && words.has(head.head.lemma.toLowerCase());
}

/** "a former X engineer", "X lawyer Jane Roe" */
export function isStaffBehind({ document, to }: NameSpan): boolean {
  const next = to < document.length ? document.token(to) : undefined;
  if (!next || next.pos !== 'NOUN' || !STAFF.has(next.lower)) return false;
  const last = document.token(to - 1);
  return last.spaceAfter && next.sentence === last.sentence;
}

/** "X said that it would close": no man is "it". */
function saysIt(verb: Token): boolean {
  if (!SAYING.has(verb.lemma)) return false;
  return verb
    .children('ccomp')
    .some((said) => said.children('nsubj', 'nsubjpass').some(({ lower }) => lower === 'it') && !isWeather(said));
}

/** "it was clear that" */
const isWeather = (said: Token): boolean => said.lemma === 'be' && said.children('acomp').length > 0;
