import type { Token } from '@wiregraph/syntax/document';
import { NounPhrase } from '@wiregraph/syntax/pattern';
import type { TextSpan } from '@wiregraph/kernel/text-span';
import type { Actor } from '../entity/cast.js';
import type { Dated } from '../time/calendar.js';
import { isBody, type Scene } from './scene.js';
import type { Standing } from './standing.js';

/** Somebody holds an office at a body. */
export interface Office {
  readonly person: Actor;
  readonly body: Actor;
  /** Lower case: "chief operating officer". */
  readonly title: string;
  readonly standing: Standing;
  readonly validFrom?: Dated | undefined;
  readonly validTo?: Dated | undefined;
  readonly evidence: TextSpan;
}

/** Before an office that is not held, or not yet. */
export const FORMER =
  /\b(?:former|ex|then|late|onetime|one-time|ousted|previous|erstwhile|incoming|next|designate|acting)\b/i;

/** Whether a noun is the last word of an office. */
export const isOffice = (token: Token) =>
  [
    'officer',
    'executive',
    'ceo',
    'cfo',
    'coo',
    'cto',
    'president',
    'chairman',
    'chairwoman',
    'counsel',
    'director',
    'treasurer',
  ].includes(token.lemma.toLowerCase());

/** The words of the office without the body's name. */
export const titleText = (scene: Scene, phrase: NounPhrase) =>
  phrase.core.tokens
    .filter((token) => !scene.at(token) && token.tag !== 'POS' && token.pos !== 'DET')
    .map(({ text }) => text)
    .join(' ');

/** Where the office is: "Parler's ...", "... of Parler"; of "CEO and chairman of Parler" the same for both. */
export function bodyOf(scene: Scene, phrase: NounPhrase): Actor | undefined {
  const { head } = phrase;
  const joined = [...head.children('conj'), ...(head.label === 'conj' ? [head.head] : [])].filter(isOffice);
  const phrases = [phrase, ...joined.map((token) => new NounPhrase(token))];
  return phrases.flatMap((noun) => scene.all(namedBy(noun))).find(isBody);
}

const namedBy = (phrase: NounPhrase): readonly NounPhrase[] => [
  ...phrase.possessors,
  ...phrase.obliques('of', 'at', 'for').flatMap(({ objects }) => objects),
  ...phrase.compounds,
];
