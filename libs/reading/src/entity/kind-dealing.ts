import type { Token } from '@wiregraph/syntax/document';
import staff from '../claim/staff.json' with { type: 'json' };
import cues from './kind-cues.json' with { type: 'json' };
import { isGivenName } from './first-name.js';
import { isCity, isCompanyName, isPlaceName, isTown } from './gazetteer.js';
import type { Votes } from './kind-vote.js';
import type { NameSpan } from './name-finder.js';
import { byName } from './name-memo.js';
import { kindByWords } from './name-text.js';
import { firstJoined } from './noun-word.js';

const SAYING = new Set(cues.saying);
const FIRST = /^\p{Lu}[\p{L}\d&.'’]*/u;
const STAFF = new Set([...staff.nouns, ...staff.lawyers, ...cues.people]);
const WORKERS = new Set(cues.dealing.workers);
/** Words by what stands as their subject or object, beside them or behind a preposition of theirs. */
interface Dealing {
  readonly does: ReadonlySet<string>;
  readonly suffers: ReadonlySet<string>;
  /** "its insurer, X" */
  readonly beside: ReadonlySet<string>;
  readonly behind: ReadonlyMap<string, ReadonlySet<string>>;
  /** How many companies stand in a list with it. */
  readonly joined: number;
}
const dealing = (
  lists: readonly (typeof cues.dealing.surely | typeof cues.dealing.rather)[],
  joined: number,
): Dealing => {
  const all = (of: 'does' | 'suffers' | 'beside') => new Set(lists.flatMap((list) => list[of]));
  const behind = new Map<string, Set<string>>();
  for (const [preposition, words] of lists.flatMap((list) => Object.entries(list.behind))) {
    behind.set(preposition, new Set([...(behind.get(preposition) ?? []), ...words]));
  }
  return { does: all('does'), suffers: all('suffers'), beside: all('beside'), behind, joined };
};
/** Where people seldom stand; and where they may, so that it counts only for what is not taken for one. */
const SURELY = dealing(
  [cues.dealing.surely, { ...cues.dealing.surely, does: cues.bodyDoes, suffers: cues.bodySuffers }],
  2,
);
const RATHER = dealing(
  [
    cues.dealing.surely,
    cues.dealing.rather,
    { ...cues.dealing.surely, does: [...cues.acts, ...cues.bodyDoes], suffers: cues.bodySuffers },
  ],
  1,
);
/** "X, based in Lyon" */
const TOLD = new Set(cues.dealing.told);
/** "its brands include X" */
const LISTING = new Set(cues.dealing.listing);
/** Outweighs the recognizer's word, but not a given name. */
const ENOUGH = 1.7;

/** How a body is dealt with, which tells a name that is like nobody's: "joined X", "X said it", "a former X engineer". */
export function votesOfDealing(name: NameSpan, head: Token): Votes {
  if (!isLikeNobody(name)) return {};
  return isDealtWith(name, head) ? { Company: ENOUGH } : {};
}

/** Begins like no person, is no known place and no court or agency. */
const isStrange = byName((text: string): boolean => {
  const [first = ''] = FIRST.exec(text) ?? [];
  if (first === '' || isGivenName(first) || isGivenName(first.split('-')[0] ?? '')) return false;
  return !isPlaceName(text) && !isCity(text) && !isTown(text) && kindByWords(text) === undefined;
});

const isLikeNobody = ({ text, type }: NameSpan): boolean => type !== 'ORG' && isStrange(text);

function isDealtWith(name: NameSpan, head: Token): boolean {
  if (isStaffBehind(name) || isToldOf(head, name)) return true;
  const { does, suffers, beside, behind, joined } = name.type === 'PERSON' ? SURELY : RATHER;
  // "its brands include A, B and X"
  const first = firstJoined(head);
  if (head !== first && besideCompanies(first, head) >= joined) return true;
  const governor = first.head;
  const verb = governor.lemma.toLowerCase();
  switch (first.label) {
    case 'nsubj':
      return isDoing(governor, does);
    case 'dobj':
    case 'dative':
    case 'nsubjpass':
      return suffers.has(verb) || (verb === 'include' && isListing(governor));
    case 'pobj':
      return isBehind(governor, behind);
    case 'appos':
      return beside.has(governor.lower);
    default:
      return false;
  }
}

/** "bought", "said that it would", "agreed to buy", "is part of" */
const isDoing = (verb: Token, does: ReadonlySet<string>): boolean =>
  does.has(verb.lemma.toLowerCase()) ||
  saysIt(verb) ||
  verb.children('xcomp').some(({ lemma }) => does.has(lemma)) ||
  verb.children('attr').some(({ lower }) => lower === 'part');

/** "customers include" */
const isListing = (include: Token): boolean =>
  include.children('nsubj').some(({ lemma }) => LISTING.has(lemma.toLowerCase()));

/** "X, controlled by Y", "X, which makes": told of, and of no man. */
function isToldOf(head: Token, { type }: NameSpan): boolean {
  if (head.children('acl').some(({ lemma }) => TOLD.has(lemma.toLowerCase()))) return true;
  if (type !== undefined) return false;
  return head
    .children('relcl')
    .some((verb) => verb.children('nsubj', 'nsubjpass', 'dobj').some(({ lower }) => lower === 'which'));
}

/** How many other companies stand in a list: "Toyota, Siemens and X". */
function besideCompanies(first: Token, last: Token): number {
  const all = [first, ...first.children('conj'), ...first.children('conj').flatMap((next) => next.children('conj'))];
  return all.filter((other) => other !== last && isCompanyName(other.text)).length;
}

/** "left for X", "bought from X", "owned by X", "recruited from X" */
function isBehind({ lower, head, previous }: Token, behind: Dealing['behind']): boolean {
  const words = behind.get(lower);
  if (!words) return false;
  // "John Roe, formerly of X": the tree may hang it on him.
  if (lower === 'of' && previous?.lower === 'formerly') return true;
  if (words.has(head.lemma.toLowerCase())) return true;
  // "left Larkmoor for X": the tree may hang it on what was left.
  return head.label === 'dobj' && words.has(head.head.lemma.toLowerCase());
}

/** "a former X engineer", "X lawyer Jane Roe" */
export function isStaffBehind({ document, to, type, text }: NameSpan): boolean {
  const next = to < document.length ? document.token(to) : undefined;
  // "a Sanders spokesman": a surname has people, too.
  const staff = type === 'PERSON' && !text.includes(' ') ? WORKERS : STAFF;
  if (!next || next.pos !== 'NOUN' || !staff.has(next.lower)) return false;
  const last = document.token(to - 1);
  return last.spaceAfter && next.sentence === last.sentence;
}

/** "X said that it would close": no man is "it"; what is quoted before, "It hurts," may be anything. */
function saysIt(verb: Token): boolean {
  if (!SAYING.has(verb.lemma)) return false;
  return verb
    .children('ccomp')
    .some(
      (said) =>
        said.index > verb.index &&
        said.children('nsubj', 'nsubjpass').some(({ lower }) => lower === 'it') &&
        !isWeather(said),
    );
}

/** "it was clear that" */
const isWeather = (said: Token): boolean => said.lemma === 'be' && said.children('acomp').length > 0;
