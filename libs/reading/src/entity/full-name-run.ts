import type { Document, Token } from '@wiregraph/syntax/document';
import { flatMap } from '@wiregraph/kernel/flat-map';
import { isGivenName } from './first-name.js';
import { isCompanyName, isNoName, isPlaceName } from './gazetteer.js';
import type { Run } from './name-joint.js';
import { isLegalForm, isTitleWord, kindByWords } from './name-text.js';
import words from './name-words.json' with { type: 'json' };

const MOST_WORDS = 4;
/** "Brooks Brothers" */
const NO_SURNAMES = /^(?:Brothers|Bros|Sisters|Sons|Daughters|Family|Chief|Staff)$/;
const PIECES: ReadonlySet<string | undefined> = new Set(['PERSON', 'NORP', undefined]);

/** "Vijay Shekhar Sharma", "Miriam Goldman Cedarbaum": full names of which the recognizer has pieces. */
export const fullNameRuns = (document: Document): readonly Run[] => [
  ...surnameFirstRuns(document),
  ...givenFirstRuns(document),
];

const givenFirstRuns = (document: Document): readonly Run[] =>
  flatMap(document.tokens, (first) => {
    const last = first.label === 'compound' && isGivenName(first.text) && isFirst(first) ? lastOf(first) : undefined;
    return last && isInPieces(document, first, last)
      ? [{ from: first.index, to: last.index + 1, type: 'PERSON' as const }]
      : [];
  });

const SURNAMES_FIRST = new Set(words.surnamesFirst);
/** "Park City-based" */
const NO_SYLLABLES =
  /^(?:based|owned|listed|backed|led|made|born|run|style|like|area|wide|born|era|only|free|held|known|linked)$/;

/** "Park Jun-ho", "Tsai Ing-wen": a surname and a name of two syllables behind it, of which the recognizer has one. */
const surnameFirstRuns = (document: Document): readonly Run[] =>
  flatMap(document.tokens, (surname) => {
    const last = SURNAMES_FIRST.has(surname.text) && surname.pos === 'PROPN' ? syllableBehind(surname.next) : undefined;
    return last && surname.sentence.contains(last)
      ? [{ from: surname.index, to: last.index + 1, type: 'PERSON' as const }]
      : [];
  });

/** "ho" of "Jun-ho" */
function syllableBehind(first: Token | undefined): Token | undefined {
  const hyphen = first?.spaceAfter === false ? first.next : undefined;
  const last = hyphen?.text === '-' && !hyphen.spaceAfter ? hyphen.next : undefined;
  const isName = /^\p{Lu}\p{Ll}+$/u.test(first?.text ?? '') && /^\p{Ll}{2,6}$/u.test(last?.text ?? '');
  return isName && last && !NO_SYLLABLES.test(last.text) ? last : undefined;
}

const isFirst = ({ previous, head }: Token): boolean =>
  previous?.head !== head || previous.pos !== 'PROPN' || previous.label !== 'compound' || !isGivenName(previous.text);

/** The surname, where nothing but names stands before it. */
function lastOf(first: Token): Token | undefined {
  const { head } = first;
  if (head.index <= first.index || head.index > first.index + MOST_WORDS || !isNamed(head)) return undefined;
  for (let word = first.next; word && word !== head; word = word.next) {
    if (word.head !== head || word.label !== 'compound' || !isNamed(word)) return undefined;
  }
  return head;
}

const isNamed = ({ text, pos }: Token): boolean =>
  pos === 'PROPN' && !isNoName(text) && /^\p{Lu}[\p{Ll}'’.-]+$/u.test(text) && !isLegalForm(text);

/** No one name for the recognizer, and nothing that has one of its words is something else. */
function isInPieces(document: Document, first: Token, last: Token): boolean {
  const words = document.span(first.index, last.index + 1);
  const whole = document.entities.find(({ from, to }) => from <= first.index && last.index < to);
  const isOther =
    kindByWords(words.text) !== undefined ||
    isTitleWord(last.text) ||
    NO_SURNAMES.test(last.text) ||
    isCompanyName(words.text) ||
    isPlaceName(last.text);
  if (whole || isOther) return false;
  return words.tokens.every((token) => PIECES.has(token.entity?.type) || token === last);
}
