import type { Span, Token } from '@wiregraph/syntax/document';
import { flatMap } from '@wiregraph/kernel/flat-map';
import type { Actor } from '../entity/cast.js';
import { isTitleWord } from '../entity/name-text.js';
import { isModifier, isOfficeHead, OFFICE_HEADS, officesIn, type OfficeTitle } from '../entity/office-title.js';
import { namedAfter } from './office-after.js';
import { ownerBefore, type Where } from './office-owner.js';
import posts from './office-posts.json' with { type: 'json' };
import verbs from './office-verbs.json' with { type: 'json' };
import type { Scene } from './scene.js';

/** Words that name an office, and where it is: "Parler's former chief executive", "head of policy at Meta". */
export interface OfficePhrase {
  /** With what stands before the words of the office: "the", "Parler's". */
  readonly start: Token;
  readonly first: Token;
  /** With what follows: "of Meta". */
  readonly last: Token;
  readonly offices: readonly OfficeTitle[];
  readonly bodies: readonly Actor[];
  /** `open` if no word says where, so that it may be where the story is about; `unknown` if one does that means nobody. */
  readonly where: Where;
  readonly chief?: Actor | undefined;
  readonly isPlural: boolean;
  /** Words for the post, not for the one who has it: "the helm", "the top job", "the chief executive role". */
  readonly isPost: boolean;
}

const MOST_BETWEEN = 5;
const MOST_FIELDS = 5;

/** All office phrases of a story by each of their words. */
export function officePhrases(scene: Scene): ReadonlyMap<Token, OfficePhrase> {
  const known = phrases.get(scene);
  if (known) return known;
  const made = new Map<Token, OfficePhrase>();
  for (const token of scene.words(HEADS)) {
    const isPost = isPostHead(scene, token);
    if (made.has(token) || !(isPost || isHead(scene, token))) continue;
    const run = isPost ? postAround(token) : runAround(scene, token);
    const phrase = phraseOf(scene, run);
    for (const word of run.tokens) made.set(word, phrase);
  }
  phrases.set(scene, made);
  return made;
}

const phrases = new WeakMap<Scene, ReadonlyMap<Token, OfficePhrase>>();

/** Of which there is one at each body. */
const SINGULAR_POSTS: ReadonlySet<string> = new Set(posts.whole);
const POSTS: ReadonlySet<string> = new Set(posts.named);
const HEADS: ReadonlySet<string> = new Set([...OFFICE_HEADS, ...posts.whole, ...posts.named, 'charge']);

const isPostHead = (scene: Scene, token: Token): boolean =>
  !scene.at(token) &&
  token.pos === 'NOUN' &&
  (SINGULAR_POSTS.has(token.lower) ||
    (POSTS.has(token.lower) && token.previous?.lower === 'top') ||
    (token.lower === 'charge' && (token.previous?.lower === 'in' || token.head.lemma === 'take')));

const postAround = ({ document, index, lower }: Token): Span =>
  document.span(POSTS.has(lower) ? index - 1 : index, index + 1);

const isHead = (scene: Scene, token: Token): boolean =>
  isOfficeHead(token.lower) && token.pos !== 'VERB' && !scene.at(token) && !isAdjective(scene, token);

/** "chief economist", "chief technical pilot", "head coach", "executive order", "chief of staff", "editor in chief" */
function isAdjective(scene: Scene, token: Token): boolean {
  const { lower, next: after } = token;
  if (lower === 'chief' && isOtherChief(token)) return true;
  const next = lower === 'chief' && after?.pos === 'ADJ' && !isOfficeHead(after.lower) ? after.next : after;
  if (!ADJECTIVES.has(lower) || next?.pos !== 'NOUN' || scene.at(next)) return false;
  return !isOfficeHead(next.lower) && !officerFollows(next);
}

const isOtherChief = ({ previous, next }: Token): boolean =>
  previous?.lower === 'in' || (next?.lower === 'of' && next.next?.lower === 'staff');

const ADJECTIVES = new Set(['chief', 'head', 'executive']);
const officerFollows = ({ next }: Token): boolean =>
  [next, next?.next, next?.next?.next].some((token) => token?.lower.startsWith('officer'));

function phraseOf(scene: Scene, run: Span): OfficePhrase {
  const first = run.document.token(run.from);
  const end = run.document.token(run.to - 1);
  // "the chief executive role at Intel"
  const post = end.next && POSTS.has(end.next.lower) && !scene.at(end.next) ? end.next : undefined;
  const { bodies, words, last, part } = namedAfter(scene, post ?? end);
  const owner = ownerBefore(scene, first);
  const offices = officesIn([...owner.before, ...run.tokens.map(({ text }) => text), ...words]);
  const isTold = bodies.length > 0;
  return {
    start: owner.start,
    first,
    last,
    offices: flatMap(offices, (office) =>
      isOnBoard(office, owner.start, end) ? [] : part ? (ofPart(office, part) ?? []) : office,
    ),
    bodies: isTold ? bodies : owner.bodies,
    where: isTold ? 'told' : owner.where !== 'told' && isElsewhere(offices, words) ? 'unknown' : owner.where,
    chief: isTold ? undefined : owner.chief,
    isPlural: end.tag === 'NNS' || end.tag === 'NNPS',
    isPost: post !== undefined || isPostHead(scene, end),
  };
}

/** "a director of Shell" sits on its board; "the director of the museum" heads it. */
const isOnBoard = ({ title }: OfficeTitle, { lower }: Token, end: Token): boolean =>
  title === 'director' && (lower === 'a' || lower === 'an' || end.lower === 'directors');

const WHOLE_OFFICE = /^(?:(?:co-)?(?:chief executive|ceo|chair|founder|president)|head$|chief$|boss$|director$)/;

/** The head of Google's cloud division is an officer of Google, but no chief of it; of other parts nothing is known. */
function ofPart(office: OfficeTitle, part: string): OfficeTitle | undefined {
  if (!WHOLE_OFFICE.test(office.title)) return office;
  return DIVISION.test(part) && !office.title.startsWith('founder')
    ? { ...office, title: `${office.title} of ${part}` }
    : undefined;
}

const DIVISION = /(?:division|unit|business|arm|operations|department|office|bureau|group|branch)$/;

/** "chief executive of my6sense": somewhere that is no name to us. */
const isElsewhere = (offices: readonly OfficeTitle[], words: readonly string[]): boolean =>
  words.length > 0 && offices.some(({ title }) => /^(?:(?:co-)?(?:chief executive|ceo|chair|founder))/.test(title));

/** The words of titles around one, in a row. */
function runAround(scene: Scene, head: Token): Span {
  let from = head;
  for (let before = stepBack(scene, from); before; before = stepBack(scene, from)) from = before;
  let to = head;
  for (let after = stepOn(scene, to); after; after = stepOn(scene, to)) to = after;
  return head.document.span(from.index, to.index + 1);
}

/** A word before a run that belongs to it. */
function stepBack(scene: Scene, from: Token): Token | undefined {
  const { previous } = from;
  if (!previous || !isFree(scene, previous, from)) return undefined;
  if (isTitle(previous)) return previous;
  if (previous.text === '-')
    return previous.previous && isFree(scene, previous.previous, from) && isShort(previous) ? previous : undefined;
  if (previous.lower === 'co') return previous;
  return isField(scene, previous) || isAfterChief(scene, previous) ? previous : undefined;
}

const isShort = (token: Token) =>
  ['co', 'ex', 'non', 'vice', 'then', 'co-'].includes((token.text === '-' ? token.previous : token)?.lower ?? '');

const isFree = (scene: Scene, token: Token, within: Token): boolean =>
  !scene.at(token) && token.sentence.contains(within);

const isTitle = ({ lower, pos, tag }: Token): boolean => {
  const isWord = isTitleWord(lower) || isOfficeHead(lower) || (isModifier(lower) && pos !== 'DET' && pos !== 'PRON');
  return isWord && (pos !== 'VERB' || tag === 'VBG');
};

/** "cloud" of "cloud chief", "research and policy" of "research and policy director": small words right before the office. */
function isField(scene: Scene, token: Token): boolean {
  const isAdjective = token.tag === 'JJ' && /^[a-z]/.test(token.text);
  if (!SHORT_FORMS.has(token.text) && !(isAdjective || isNounOfField(token) || isBetweenFields(token))) return false;
  for (let step = 0, at = token.next; at && step < MOST_FIELDS; step++, at = at.next) {
    if (scene.at(at)) return false;
    if (isOfficeHead(at.lower)) return !isAdjective || at.lower === 'director' || at.lower === 'head';
    if (at.pos !== 'NOUN' && at.pos !== 'ADJ' && !isBetweenFields(at)) return false;
  }
  return false;
}

const isNounOfField = ({ text, lower, pos }: Token): boolean =>
  pos === 'NOUN' && /^[a-z]/.test(text) && !APPOINTING.has(lower);

/** "HR director", "AI chief" */
const SHORT_FORMS: ReadonlySet<string> = new Set(posts.fields);
/** "voted to appoint director X": no field, whatever the tagger makes of it. */
const APPOINTING: ReadonlySet<string> = new Set([...verbs['begins for object'], ...verbs['ends for object']]);

const isBetweenFields = ({ lower, previous, next }: Token): boolean =>
  lower === 'and' && previous?.pos === 'NOUN' && next?.pos === 'NOUN' && !isOfficeHead(previous.lower);

/** "Restructuring" of "Chief Restructuring Officer" */
function isAfterChief(scene: Scene, token: Token): boolean {
  for (let step = 0, at: Token | undefined = token; at && step < MOST_BETWEEN; step++, at = at.previous) {
    if (scene.at(at) || APPOINTING.has(at.lower) || at.pos === 'PUNCT' || (at.pos === 'VERB' && at.tag !== 'VBG'))
      return false;
    if (at.lower === 'chief') return step > 0;
  }
  return false;
}

/** A word after a run that belongs to it: "executive" of "chief executive", "founder" of "chairman and founder". */
function stepOn(scene: Scene, to: Token): Token | undefined {
  const { next } = to;
  if (!next || !isFree(scene, next, to)) return undefined;
  if (isTitle(next) && !(next.lower === 'then' || next.lower === 'also')) return next;
  if (to.lower === 'chief' || isAfterChief(scene, to)) {
    const officer = officerAfter(scene, to);
    if (officer) return officer;
  }
  if (['and', '&', '/', ','].includes(next.text) && (isOfficeHead(to.lower) || to.lower.endsWith('founder')))
    return joinedAfter(scene, next);
  return next.text === '-' ? pastHyphen(scene, next) : undefined;
}

/** "director-general", "founder-chairman", "co-chair" */
function pastHyphen(scene: Scene, hyphen: Token): Token | undefined {
  const before = hyphen.previous?.lower ?? '';
  if (before === 'director' || before === 'secretary')
    return hyphen.next?.lower === 'general' ? hyphen.next : undefined;
  if (before.endsWith('founder')) return joinedAfter(scene, hyphen);
  return isShort(hyphen) ? hyphen : undefined;
}

function officerAfter(scene: Scene, chief: Token): Token | undefined {
  for (let step = 0, at = chief.next; at && step < MOST_BETWEEN; step++, at = at.next) {
    if (!isFree(scene, at, chief) || (at.pos === 'VERB' && at.tag !== 'VBG') || at.pos === 'ADP') return undefined;
    if (at.lower === 'officer' || at.lower === 'officers') return at;
  }
  return undefined;
}

/** After a comma another office has to follow at once; after "and" it may be "the former chairman". */
function joinedAfter(scene: Scene, joining: Token): Token | undefined {
  const isLast = isListed(joining);
  const isSure = isLast || joining.text !== ',';
  const link = isLast ? joining.next : joining;
  for (let step = 0, at = link?.next; at && step < MOST_BETWEEN; step++, at = at.next) {
    if (!isFree(scene, at, joining) || !isOfRun(scene, at)) return undefined;
    if (!endsRun(scene, at) || !isOfficeHead(at.lower)) continue;
    return isSure || ['and', '&', ','].includes(at.next?.text ?? '') ? at : undefined;
  }
  return undefined;
}

const endsRun = (scene: Scene, { next }: Token): boolean =>
  next === undefined || scene.at(next) !== undefined || !isTitle(next);

/** The last comma of "founder, chief executive, and chairman" */
function isListed({ text, next, previous, sentence }: Token): boolean {
  if (text !== ',' || next?.lower !== 'and') return false;
  let at = previous;
  for (let step = 0; at && step < MOST_BETWEEN && isTitle(at); step++) at = at.previous;
  return at?.text === ',' && at !== previous && sentence.contains(at) && isOfficeHead(at.previous?.lower ?? '');
}

const isOfRun = (scene: Scene, token: Token): boolean =>
  isTitle(token) || isField(scene, token) || token.text === '-' || token.lower === 'co';
