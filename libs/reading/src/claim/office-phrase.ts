import type { Span, Token } from '@wiregraph/syntax/document';
import { flatMap } from '@wiregraph/kernel/flat-map';
import type { Actor } from '../entity/cast.js';
import { isOfficeHead, OFFICE_HEADS, officesIn, type OfficeTitle } from '../entity/office-title.js';
import { namedAfter } from './office-after.js';
import { ownerBefore, type Where } from './office-owner.js';
import posts from './office-posts.json' with { type: 'json' };
import { runAround } from './office-run.js';
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

/** All office phrases of a story by each of their words. */
export function officePhrases(scene: Scene): ReadonlyMap<Token, OfficePhrase> {
  const known = phrases.get(scene);
  if (known) return known;
  const made = new Map<Token, OfficePhrase>();
  for (const token of scene.words(HEADS)) {
    const isPost = isPostHead(scene, token);
    const isTop = isTopOne(scene, token);
    if (made.has(token) || !(isPost || isTop || isHead(scene, token))) continue;
    const run = isTop ? topAround(token) : isPost ? postAround(token) : runAround(scene, token);
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
const COUNSEL: ReadonlySet<string> = new Set(['lawyer', 'attorney']);
/** "chief scientist"; a chief economist only speaks for a bank. */
const EXPERTS: ReadonlySet<string> = new Set(posts.experts);
const HEADS: ReadonlySet<string> = new Set([
  ...posts.experts,
  ...OFFICE_HEADS,
  ...posts.whole,
  ...posts.named,
  ...COUNSEL,
  'charge',
  'executive',
]);

const isPostHead = (scene: Scene, token: Token): boolean =>
  !scene.at(token) &&
  token.pos === 'NOUN' &&
  (SINGULAR_POSTS.has(token.lower) ||
    (POSTS.has(token.lower) && token.previous?.lower === 'top') ||
    (token.lower === 'charge' &&
      (token.previous?.lower === 'in' || token.head.lemma === 'take') &&
      // "in charge of choosing software"
      !(token.next?.lower === 'of' && token.next.next?.tag === 'VBG')));

const postAround = ({ document, index, lower }: Token): Span =>
  document.span(POSTS.has(lower) ? index - 1 : index, index + 1);

function topWords(noun: string): readonly string[] {
  if (COUNSEL.has(noun)) return ['top', 'chief'];
  if (noun === 'executive') return ['top'];
  return EXPERTS.has(noun) ? ['chief'] : [];
}

/** "Meta's top lawyer", "its chief attorney", "U.S. Steel's top executive" */
const isTopOne = (scene: Scene, { lower, previous }: Token): boolean =>
  topWords(lower).includes(previous?.lower ?? '') && previous !== undefined && !scene.at(previous);

const topAround = ({ document, index }: Token): Span => document.span(index - 1, index + 1);

const isHead = (scene: Scene, token: Token): boolean =>
  isOfficeHead(token.lower) && token.pos !== 'VERB' && !scene.at(token) && !isAdjective(scene, token);

/** "chief economist", "chief technical pilot", "head coach", "executive order", "chief of staff", "editor in chief" */
function isAdjective(scene: Scene, token: Token): boolean {
  const { lower, next: after } = token;
  if (lower === 'chief' && isOtherChief(token)) return true;
  const next = lower === 'chief' && after?.pos === 'ADJ' && !isOfficeHead(after.lower) ? after.next : after;
  if (!ADJECTIVES.has(lower) || next?.pos !== 'NOUN' || scene.at(next) || isTime(next)) return false;
  return !isOfficeHead(next.lower) && !officerFollows(next);
}

/** "became finance chief next month" */
const isTime = ({ label }: Token): boolean => label === 'npadvmod';

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
  const { bodies, words, isName, last, part } = namedAfter(scene, post ?? end);
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
    where: isTold ? 'told' : owner.where !== 'told' && isElsewhere(offices, words, isName) ? 'unknown' : owner.where,
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

/** "chief executive of my6sense", "chief operating officer of Heathrow Airport": somewhere that is no body to us. */
const isElsewhere = (offices: readonly OfficeTitle[], words: readonly string[], isName: boolean): boolean =>
  words.length > 0 && offices.some(({ title }) => LEADING_OFFICE.test(title) || (isName && OF_WHOLE.test(title)));

const LEADING_OFFICE = /^(?:(?:co-)?(?:chief executive|ceo|chair|founder))/;
const OF_WHOLE = /^(?:head of|chief [a-z -]+|c[foti]o|managing director|finance director|general counsel)/;
