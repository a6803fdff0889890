import type { Token } from '@wiregraph/syntax/document';
import type { ActorMention } from '../entity/cast.js';
import { type OfficePhrase, officePhrases } from './office-phrase.js';
import { isPerson, type Scene } from './scene.js';
import { listFrom, listUpTo } from './set-beside.js';
import times from './office-times.json' with { type: 'json' };

/** Somebody is named right beside the words of an office. */
export interface Beside {
  readonly phrase: OfficePhrase;
  readonly mention: ActorMention;
  /** "until last year", "once": it was so and is no more. */
  readonly isOver: boolean;
}

/** "Parler CEO John Matze", "X, head of policy at Meta" */
export function holdersBeside(scene: Scene): readonly Beside[] {
  const phrases = [...new Set(officePhrases(scene).values())].filter(({ isPost }) => !isPost);
  const byLast = new Map(phrases.map((phrase) => [phrase.last, phrase]));
  return phrases.flatMap((phrase) => {
    const after = namedAfter(scene, phrase);
    if (after.length > 0) return eachOf(phrase, after, false);
    const mention =
      namedBefore(scene, phrase) ??
      sharedBefore(scene, phrase, byLast) ??
      withAs(scene, phrase) ??
      besideOther(scene, phrase);
    const { isOver } = whenOf(phrase.start);
    const all = mention && (phrase.isPlural || isOfSeveral(phrase)) ? listUpTo(scene, mention) : [mention];
    const named = all.flatMap((each) => each ?? []);
    return eachOf(phrase, phrase.isPlural || isEqual(phrase, named) ? named : named.slice(-1), isOver);
  });
}

/** "the chief executive and finance chief", and no "chairman and chief executive", which one man is as a rule. */
const isOfSeveral = ({ offices }: OfficePhrase): boolean =>
  offices.length > 1 && !offices.some(({ title }) => /^(?:co-)?(?:chair|president|founder)/.test(title));

const isEqual = ({ offices }: OfficePhrase, names: readonly ActorMention[]): boolean => offices.length === names.length;

/** Of two names at two offices each has one, in their order. */
const eachOf = (phrase: OfficePhrase, names: readonly ActorMention[], isOver: boolean): readonly Beside[] =>
  names.length > 1 && !phrase.isPlural && isEqual(phrase, names)
    ? names.map((mention, i) => ({ phrase: { ...phrase, offices: phrase.offices.slice(i, i + 1) }, mention, isOver }))
    : names.map((mention) => ({ phrase, mention, isOver }));

const isName = ({ actor, how }: ActorMention): boolean => isPerson(actor) && (how === 'name' || how === 'short-name');

/** A name that begins there. */
function nameFrom(scene: Scene, first: Token | undefined, { sentence }: Token): ActorMention | undefined {
  const mention = first && sentence.contains(first) ? scene.mentionAt(first) : undefined;
  return mention && mention.from === first?.index && isName(mention) ? mention : undefined;
}

/** "CEO Tim Cook", "Apple's chief executive, Tim Cook", "the former chief executive of Wirecard, Markus Braun," */
function namedAfter(scene: Scene, phrase: OfficePhrase): readonly ActorMention[] {
  const { next } = phrase.last;
  const isComma = next?.text === ',';
  const mention = nameFrom(scene, isComma ? next.next : next, phrase.last);
  if (!mention) return [];
  if (!isComma) return [mention, ...(phrase.isPlural ? joinedTo(scene, mention) : [])];
  if (isInFront(phrase)) return [mention];
  const listed = phrase.isPlural || isOfSeveral(phrase) ? listFrom(scene, mention) : [mention];
  const all = phrase.isPlural || isEqual(phrase, listed) ? listed : [mention];
  const last = all.at(-1);
  return last && isAside(phrase, last) ? all : [];
}

/** "As chief executive of Shell, X cut costs" */
const isInFront = ({ start }: OfficePhrase): boolean =>
  start.previous?.lower === 'as' && start.previous.index === start.sentence.from;

/** Of "X, the chief of Apple, Y and Z" X is; and what goes on after the name is no part of it. */
function isAside({ where, start, first }: OfficePhrase, { document, to }: ActorMention): boolean {
  const after = to < document.length ? document.token(to) : undefined;
  const isClosed = !after || ['PUNCT', 'VERB', 'AUX'].includes(after.pos);
  const isThe = where === 'open' && start.lower === 'the' && start.next === first;
  return (
    (where === 'told' || where === 'described' || isThe) &&
    isClosed &&
    // "Delta, whose boss, X,"
    (start.tag === 'WP$' || !isAfterName(start))
  );
}

/** "X, the chief", "as the chief"; but of "Enron's directors, its chairman, X, and" X is the chairman. */
const isAfterName = ({ previous }: Token): boolean =>
  previous?.lower === 'as' || (previous?.text === ',' && previous.previous?.pos !== 'NOUN');

function joinedTo(scene: Scene, { document, from, to }: ActorMention): readonly ActorMention[] {
  const { root } = document.span(from, to);
  return root.children('conj').flatMap((head) => {
    const mention = scene.mentionAt(head);
    return mention && isName(mention) ? [mention] : [];
  });
}

const MOST_WORDS_OF_TIME = 7;
const OF_TIME: ReadonlySet<string> = new Set(times.words);
const OVER: ReadonlySet<string> = new Set(times.over);

interface When {
  /** The word before. */
  readonly before: Token | undefined;
  readonly isOver: boolean;
}

/** The words that tell when, between a name and the office: "X, until last year managing director of Ford". */
function whenOf(start: Token): When {
  let before = start.previous;
  let isOver = false;
  for (let step = 0; before && isOfTime(before, start); step++, before = before.previous) {
    if (step === MOST_WORDS_OF_TIME) return { before: undefined, isOver };
    isOver ||= OVER.has(before.lower);
  }
  return { before, isOver };
}

const isOfTime = (token: Token, { sentence }: Token): boolean =>
  sentence.contains(token) && (OF_TIME.has(token.lower) || token.pos === 'NUM' || token.entity?.type === 'DATE');

const PARTING = new Set([',', '(', '-', '–', '—']);

/** "Jeffrey Wernick, Parler's chief operating officer,", "Sam Altman (CEO of OpenAI)", "Kevin Mayer, 58, the CEO of" */
function namedBefore(scene: Scene, { start, last }: OfficePhrase): ActorMention | undefined {
  const parting = pastAs(whenOf(start).before);
  if (!parting || !PARTING.has(parting.text) || !start.sentence.contains(parting)) return undefined;
  const first = pastAge(parting);
  const end = first.previous;
  const mention = end && start.sentence.contains(end) ? scene.mentionAt(end) : undefined;
  return mention?.to === first.index && isName(mention) && !isSubject(last) ? mention : undefined;
}

/** "X, who as chief executive of Shell", "X, as chief executive of Shell," */
function pastAs(before: Token | undefined): Token | undefined {
  if (before?.lower !== 'as') return before;
  const comma = before.previous;
  const who = comma?.text === ',' ? comma.previous : comma;
  return who?.lower === 'who' ? who.previous : comma;
}

function pastAge(comma: Token): Token {
  const age = comma.previous;
  return comma.text === ',' && age?.pos === 'NUM' && age.previous?.text === ',' ? age.previous : comma;
}

/** "X, director of the one, and chairman of the other" */
function sharedBefore(
  scene: Scene,
  { start }: OfficePhrase,
  byLast: ReadonlyMap<Token, OfficePhrase>,
): ActorMention | undefined {
  const { before: and } = whenOf(start);
  if (and?.lower !== 'and' || !start.sentence.contains(and)) return undefined;
  const comma = and.previous?.text === ',' ? and.previous.previous : and.previous;
  const end = comma && beforeTime(comma);
  const other = end && byLast.get(end);
  return other && namedBefore(scene, other);
}

/** "chief executive from 2001 to 2008" */
function beforeTime(last: Token): Token | undefined {
  let at: Token | undefined = last;
  for (let step = 0; at && isOfTime(at, last); step++, at = at.previous) if (step === MOST_WORDS_OF_TIME) return last;
  return at;
}

/** "Citigroup, with Jane Fraser as chief executive," */
function withAs(scene: Scene, { start }: OfficePhrase): ActorMention | undefined {
  const end = start.previous?.lower === 'as' ? start.previous.previous : undefined;
  const mention = end && start.sentence.contains(end) ? scene.mentionAt(end) : undefined;
  const before = mention && mention.from > 0 ? mention.document.token(mention.from - 1) : undefined;
  return mention && before?.lower === 'with' && isName(mention) ? mention : undefined;
}

/** "X, an investor and chairman of Shell": behind another word for the same one. */
function besideOther(scene: Scene, { where, start, last }: OfficePhrase): ActorMention | undefined {
  const { before: and } = whenOf(start);
  if (where !== 'told' || and?.lower !== 'and' || isSubject(last)) return undefined;
  const comma = commaBefore(scene, and);
  const mention = comma?.previous && scene.mentionAt(comma.previous);
  return mention && mention.to === comma.index && isName(mention) ? mention : undefined;
}

/** The one that nothing but a noun stands after. */
function commaBefore(scene: Scene, and: Token): Token | undefined {
  let at = and.previous;
  for (let step = 0; at && step < MOST_WORDS_BESIDE && OF_NOUN.has(at.pos) && !scene.at(at); step++) at = at.previous;
  return at?.text === ',' && at !== and.previous && and.sentence.contains(at) ? at : undefined;
}

const MOST_WORDS_BESIDE = 5;
const OF_NOUN = new Set(['DET', 'ADJ', 'NOUN']);

/** "When it sued Cook, Apple's chief executive said": the office does something of its own. */
const isSubject = ({ next }: Token): boolean =>
  next !== undefined && ['VERB', 'AUX'].includes(next.pos) && next.tag !== 'VBN' && next.tag !== 'VBG';
