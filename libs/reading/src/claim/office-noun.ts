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
  /** The text does not say where. */
  readonly inferred?: boolean;
  /** It was over by the story's day, which `validTo` is; no better day is told. */
  readonly isOverBy?: boolean;
}

/** Before an office that is not held, or not yet. */
export const FORMER =
  /\b(?:former|ex|then|late|onetime|one-time|ousted|previous|erstwhile|incoming|next|designate|acting)\b/i;

/** The last words of offices. */
export const OFFICE_NOUNS: ReadonlySet<string> = new Set([
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
]);

/** Whether a noun is the last word of an office. */
export const isOffice = (token: Token) => OFFICE_NOUNS.has(token.lemma.toLowerCase());

const FIELDS: ReadonlySet<string> = new Set(
  (
    'administrative engineering worldwide global technical technology operations operating marketing sales finance ' +
    'financial legal research development product products strategy founder co founding board of the directors ' +
    'managing executive chief officer and phd md regional international'
  ).split(' '),
);

/** No body is called "Administrative" or "Board of Directors", though the words of an office may be taken for a name. */
export const isBodyName = (name: string) =>
  name.split(/[ -]+/).some((word) => word !== '' && !FIELDS.has(word.toLowerCase()));

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
