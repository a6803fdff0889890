import type { Token } from '@wiregraph/syntax/document';
import type { ActorMention } from '../entity/cast.js';
import { type OfficePhrase, officePhrases } from './office-phrase.js';
import { isPerson, type Scene } from './scene.js';

/** Somebody is named right beside the words of an office. */
export interface Beside {
  readonly phrase: OfficePhrase;
  readonly mention: ActorMention;
}

/** "Parler CEO John Matze", "X, head of policy at Meta" */
export function holdersBeside(scene: Scene): readonly Beside[] {
  const phrases = [...new Set(officePhrases(scene).values())];
  const byLast = new Map(phrases.map((phrase) => [phrase.last, phrase]));
  return phrases.flatMap((phrase) => {
    const after = namedAfter(scene, phrase);
    if (after.length > 0) return after.map((mention) => ({ phrase, mention }));
    const before = namedBefore(scene, phrase) ?? sharedBefore(scene, phrase, byLast);
    return before ? [{ phrase, mention: before }] : [];
  });
}

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
  return isAside(phrase, mention) ? [mention] : [];
}

/** Of "X, the chief of Apple, Y and Z" X is; and what goes on after the name is no part of it. */
function isAside({ where, start, chief }: OfficePhrase, { document, to }: ActorMention): boolean {
  const after = to < document.length ? document.token(to) : undefined;
  const isClosed = !after || ['PUNCT', 'VERB', 'AUX'].includes(after.pos);
  return (where === 'told' || chief !== undefined) && isClosed && ![',', 'as'].includes(start.previous?.lower ?? '');
}

function joinedTo(scene: Scene, { document, from, to }: ActorMention): readonly ActorMention[] {
  const { root } = document.span(from, to);
  return root.children('conj').flatMap((head) => {
    const mention = scene.mentionAt(head);
    return mention && isName(mention) ? [mention] : [];
  });
}

const ADVERBS = new Set(['now', 'also', 'currently', 'today', 'then', 'once', 'formerly', 'previously']);
const PARTING = new Set([',', '(', '-', '–', '—']);

/** "Jeffrey Wernick, Parler's chief operating officer,", "Sam Altman (CEO of OpenAI)", "Kevin Mayer, 58, the CEO of" */
function namedBefore(scene: Scene, { start, last }: OfficePhrase): ActorMention | undefined {
  const adverb = start.previous;
  const parting = adverb && ADVERBS.has(adverb.lower) ? adverb.previous : adverb;
  if (!parting || !PARTING.has(parting.text) || !start.sentence.contains(parting)) return undefined;
  const first = pastAge(parting);
  const end = first.previous;
  const mention = end && start.sentence.contains(end) ? scene.mentionAt(end) : undefined;
  return mention?.to === first.index && isName(mention) && !isSubject(last) ? mention : undefined;
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
  const and = start.previous;
  if (and?.lower !== 'and' || !start.sentence.contains(and)) return undefined;
  const end = and.previous?.text === ',' ? and.previous.previous : and.previous;
  const other = end && byLast.get(end);
  return other && namedBefore(scene, other);
}

/** "When it sued Cook, Apple's chief executive said": the office does something of its own. */
const isSubject = ({ next }: Token): boolean =>
  next !== undefined && ['VERB', 'AUX'].includes(next.pos) && next.tag !== 'VBN' && next.tag !== 'VBG';
