import { isDigit, isLetter, isSpace, isUpper } from './character.js';

const SHAPE_RUN = 4;
const LONG_SHAPE = 100;

/** A word as it is written, with what the model wants to know of it apart from its place in a text. */
export class Lexeme {
  readonly lower: string;
  readonly isSpace: boolean;
  /** Where its vectors lie in the cache of `WordVectors`, by kind; -1 where they do not. */
  readonly places: number[] = [-1, -1, -1];

  constructor(
    /** Its number in its lexicon; never given twice. */
    readonly id: number,
    readonly text: string,
    /** The form that its spelling variants share: "n't" has "not", "’" has "'". */
    readonly norm: string,
  ) {
    this.lower = text.toLowerCase();
    this.isSpace = isSpace(text);
  }
}

/** spaCy's PREFIX: the first character. */
export const prefixOf = (text: string): string => String.fromCodePoint(text.codePointAt(0) ?? 0);

/** spaCy's SUFFIX: the last three characters. */
export function suffixOf(text: string): string {
  if (text.length <= 3) return text;
  return Array.from(text.slice(-6)).slice(-3).join('');
}

/** spaCy's SHAPE: letters as X and x, digits as d, runs cut at four. Source: `lex_attrs.word_shape`. */
export function shapeOf(text: string): string {
  if (text.length >= LONG_SHAPE && Array.from(text).length >= LONG_SHAPE) return 'LONG';
  let shape = '';
  let last = '';
  let run = 0;
  for (const character of text) {
    const sign = shapeSign(character);
    run = sign === last ? run + 1 : 0;
    last = sign;
    if (run < SHAPE_RUN) shape += sign;
  }
  return shape;
}

function shapeSign(character: string): string {
  if (isLetter(character)) return isUpper(character) ? 'X' : 'x';
  return isDigit(character) ? 'd' : character;
}
