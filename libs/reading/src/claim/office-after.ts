import type { Token } from '@wiregraph/syntax/document';
import type { Actor, ActorMention } from '../entity/cast.js';
import { isBody, type Scene } from './scene.js';

/** What the words after an office say. */
export interface NamedAfter {
  readonly bodies: readonly Actor[];
  /** Of the office itself: "of global affairs". */
  readonly words: readonly string[];
  readonly last: Token;
  /** They are a name, though of nobody to us: "of Heathrow Airport". */
  readonly isName: boolean;
  /** The words of a part of the body that the office is one of: "cloud division" of "Google's cloud division". */
  readonly part: string | undefined;
}

const MOST_PHRASES = 4;
const MOST_WORDS = 9;
const PREPOSITIONS = new Set(['of', 'at', 'for']);
const WHOLE = new Set(['board', 'supervisory', 'executive', 'management', 'directors', 'group', 'company']);
const DESCRIBING =
  /^(?:owner|parent|unit|arm|division|brand|subsidiary|business|company|firm|group|maker|.*maker|giant|retailer|operator|bank|lender|insurer|airline|startup|start-up|platform|network|provider|developer|publisher|exchange|affiliate)$/;

/** "... of Parler", "... of the supervisory board of Volkswagen", "... of policy at Meta", "... of Tesla and SpaceX" */
export function namedAfter(scene: Scene, end: Token): NamedAfter {
  const found = namedBehind(scene, end);
  const own = found.bodies.length === 0 && found.words.length === 0 ? inHistory(scene, end) : undefined;
  return own ? { ...found, bodies: [own] } : found;
}

function namedBehind(scene: Scene, end: Token): NamedAfter {
  const words: string[] = [];
  let last = end;
  let isName = false;
  for (let step = 0; step < MOST_PHRASES; step++) {
    const preposition = pastCharge(last.next);
    if (!preposition || !isOfOffice(preposition, end)) break;
    const found = objectAfter(scene, preposition);
    if (!found) break;
    if (found.bodies) return { bodies: found.bodies, words, isName, last: found.last, part: found.part };
    // "of the company that bears his name": of none that is told
    const isElsewhere = FURTHER.has(found.last.next?.lower ?? '');
    if (
      preposition.lower !== 'at' &&
      words.length === 0 &&
      (isElsewhere || !found.words.some((word) => WHOLE.has(word)))
    )
      words.push('of', ...found.words);
    isName ||= found.last.pos === 'PROPN';
    last = found.last;
  }
  return { bodies: [], words, isName, last, part: undefined };
}

/** "the first female chief executive in Shell's 120-year history" */
function inHistory(scene: Scene, { next: preposition }: Token): Actor | undefined {
  if (preposition?.lower !== 'in') return undefined;
  const history = preposition.children('pobj').find(({ lower }) => lower === 'history');
  const owner = history?.children('poss').map((token) => scene.at(token));
  return owner?.find(isBody);
}

/** No "head of security for 14 months", no "chief executive for good". */
const isOfOffice = (preposition: Token, end: Token): boolean =>
  PREPOSITIONS.has(preposition.lower) &&
  end.sentence.contains(preposition) &&
  preposition.next?.entity?.type !== 'DATE' &&
  !(preposition.lower === 'for' && OF_TIME.has(preposition.next?.lower ?? ''));

const OF_TIME = new Set(['good', 'now', 'life', 'years', 'decades', 'long', 'most', 'much', 'less', 'just']);

/** "the vice president in charge of Google's maps" */
const pastCharge = (token: Token | undefined): Token | undefined =>
  token?.lower === 'in' && token.next?.lower === 'charge' ? token.next.next : token;

const FURTHER = new Set(['that', 'whose']);

interface Found {
  readonly bodies?: readonly Actor[];
  readonly words: readonly string[];
  readonly last: Token;
  readonly part?: string | undefined;
}

function objectAfter(scene: Scene, preposition: Token): Found | undefined {
  const words: string[] = [];
  let last: Token | undefined;
  for (
    let at = pastBoth(preposition.next), step = 0;
    at && step < MOST_WORDS && preposition.sentence.contains(at);
    step++
  ) {
    const mention = scene.mentionAt(at);
    if (mention && isLink(mention)) return chained(scene, mention) ?? (last && { words, last });
    if (mention?.actor.kinds.includes('Person') || !isInPhrase(at, words)) break;
    if (at.pos !== 'DET' && at.tag !== 'POS') words.push(at.lower);
    if (!LOOSE.has(at.pos)) last = at;
    at = at.next;
  }
  return last && { words: withoutAnd(words), last };
}

const pastBoth = (token: Token | undefined): Token | undefined => (token?.lower === 'both' ? token.next : token);

const LOOSE = new Set(['DET', 'CCONJ']);

const withoutAnd = (words: readonly string[]) => (words.at(-1) === 'and' ? words.slice(0, -1) : words);

const IN_PHRASE = new Set(['DET', 'ADJ', 'NOUN', 'PROPN', 'NUM']);

const isInPhrase = ({ pos, text, tag, label }: Token, words: readonly string[]): boolean =>
  IN_PHRASE.has(pos) ||
  text === '-' ||
  (tag === 'POS' && words.length > 0) ||
  (pos === 'CCONJ' && words.length > 0) ||
  ((tag === 'VBN' || tag === 'VBG') && (label === 'amod' || label === 'compound'));

const isLink = (mention: ActorMention): boolean => isBody(mention.actor) || isOwning(mention);

const isOwning = ({ document, to }: ActorMention): boolean => to < document.length && document.token(to).tag === 'POS';

/** The last of "Germany's BaFin", "Alphabet unit Waymo", "the group's Porsche unit", and what it is joined with. */
function chained(scene: Scene, first: ActorMention): Found | undefined {
  let mention = first;
  let part: string | undefined;
  let last = lastOf(mention);
  for (let step = 0; step < MOST_PHRASES; step++) {
    const next = linkAfter(scene, mention);
    part = next.part;
    last = next.last;
    if (!next.mention) break;
    mention = next.mention;
  }
  if (!isBody(mention.actor)) return undefined;
  const joined = part ? [] : joinedAfter(scene, last);
  const bodies = [...new Set([mention, ...joined].map(({ actor }) => actor))];
  const end = joined.at(-1);
  return { bodies, words: [], last: end ? lastOf(end) : last, part };
}

const lastOf = ({ document, to }: ActorMention): Token => document.token(to - 1);

interface Link {
  readonly mention?: ActorMention;
  readonly last: Token;
  readonly part?: string | undefined;
}

/** What stands right after a name: another name that it owns, or the word for a part of it. */
function linkAfter(scene: Scene, { document, to, how, from }: ActorMention): Link {
  const end = document.token(to - 1);
  const { next } = end;
  const isPossessive = next?.tag === 'POS';
  const isOwner = isPossessive || document.token(from).tag === 'PRP$';
  const words = nounsFrom(scene, isPossessive ? next.next : next, end);
  const after = (words.at(-1) ?? (isPossessive ? next : end)).next;
  const mention = (isOwner || words.length > 0) && after ? bodyFrom(scene, after, end) : undefined;
  if (mention && after) return { mention, last: after };
  return partOf({ words, end, isOwner, isDescription: how === 'description' });
}

interface After {
  readonly words: readonly Token[];
  readonly end: Token;
  readonly isOwner: boolean;
  readonly isDescription: boolean;
}

function partOf({ words, end, isOwner, isDescription }: After): Link {
  const last = words.at(-1) ?? end;
  const isWhole = words.every(({ lower }) => WHOLE.has(lower) || (!isOwner && DESCRIBING.test(lower)));
  const isBoard = isDescription && words.some(({ lower }) => WHOLE.has(lower));
  if (isWhole || isBoard) return { last };
  return { last, part: isOwner ? words.map(({ lower }) => lower).join(' ') : 'another' };
}

/** Common nouns in a row that are nobody. */
function nounsFrom(scene: Scene, first: Token | undefined, { sentence }: Token): readonly Token[] {
  const words: Token[] = [];
  for (let at = first; at && words.length < MOST_PHRASES && sentence.contains(at); at = at.next) {
    // "chief executive of Shell last year": no part of Shell
    const isTime = at.entity?.type === 'DATE' || at.entity?.type === 'TIME';
    if (isTime || scene.at(at) || !(['NOUN', 'ADJ'].includes(at.pos) || isFirstOfMore(at))) break;
    words.push(at);
  }
  return words;
}

/** "gaming business", "Xbox business" */
const isFirstOfMore = ({ tag, label, pos, next }: Token): boolean =>
  (tag === 'VBG' && label === 'compound') || (pos === 'PROPN' && next?.pos === 'NOUN');

/** A body whose name begins there. */
function bodyFrom(scene: Scene, first: Token, { sentence }: Token): ActorMention | undefined {
  const mention = sentence.contains(first) ? scene.mentionAt(first) : undefined;
  return mention?.from === first.index && mention.how !== 'pronoun' && isBody(mention.actor) ? mention : undefined;
}

/** "Tesla and SpaceX", "Tesla, SpaceX and X", unless the last does something of its own. */
function joinedAfter(scene: Scene, last: Token): readonly ActorMention[] {
  const found: ActorMention[] = [];
  let link = last.next;
  while (link && found.length < MOST_JOINED && ['and', '&', ','].includes(link.lower)) {
    const isLast = link.text !== ',' || link.next?.lower === 'and';
    const first = link.text === ',' && isLast ? link.next?.next : link.next;
    const other = first && (bodyFrom(scene, first, last) ?? ofAnother(scene, first));
    if (!other) return [];
    found.push(other);
    if (isLast) return doesMore(other) ? [] : found;
    link = lastOf(other).next;
  }
  return [];
}

const MOST_JOINED = 6;

/** "the head of eBay and of the consulting firm Bain" */
function ofAnother(scene: Scene, of: Token): ActorMention | undefined {
  const start = PREPOSITIONS.has(of.lower) ? of.next : undefined;
  const words = nounsFrom(scene, start?.pos === 'DET' ? start.next : start, of);
  const first = words.at(-1)?.next ?? start;
  return first && bodyFrom(scene, first, of);
}

function doesMore({ document, to }: ActorMention): boolean {
  const after = to < document.length ? document.token(to) : undefined;
  return after !== undefined && (['VERB', 'AUX', 'NOUN'].includes(after.pos) || after.tag === 'POS');
}
