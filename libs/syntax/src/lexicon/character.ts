// What Python's str methods say of a character, as spaCy relies on them. They differ from JavaScript's own notions:
// U+001C..1F and U+0085 are white space there, U+FEFF is not, and superscripts are digits.

const SPACES = '\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000';
/** Characters with Unicode's numeric type "digit" that are no decimal digits, as in Unicode 14. */
const OTHER_DIGITS =
  '\\xb2\\xb3\\xb9\\u1369-\\u1371\\u19da\\u2070\\u2074-\\u2079\\u2080-\\u2089\\u2460-\\u2468\\u2474-\\u247c' +
  '\\u2488-\\u2490\\u24ea\\u24f5-\\u24fd\\u24ff\\u2776-\\u277e\\u2780-\\u2788\\u278a-\\u2792' +
  '\\u{10a40}-\\u{10a43}\\u{10e60}-\\u{10e68}\\u{11052}-\\u{1105a}\\u{1f100}-\\u{1f10a}';

const spaceOnly = new RegExp(`^[${SPACES}]+$`, 'u');
const digit = new RegExp(`^[\\p{Nd}${OTHER_DIGITS}]$`, 'u');
const letter = /^\p{L}$/u;
const lettersOnly = /^\p{L}+$/u;
const upper = /^\p{Uppercase}$/u;

/** Python's `isspace` of one UTF-16 unit (no white space lies beyond the basic plane). */
export function isSpaceUnit(unit: number): boolean {
  if (unit < 0x80) return unit === 0x20 || (unit >= 0x09 && unit <= 0x0d) || (unit >= 0x1c && unit <= 0x1f);
  if (unit < 0x1680) return unit === 0x85 || unit === 0xa0;
  return (
    (unit >= 0x2000 && unit <= 0x200a) ||
    unit === 0x1680 ||
    unit === 0x2028 ||
    unit === 0x2029 ||
    unit === 0x202f ||
    unit === 0x205f ||
    unit === 0x3000
  );
}

/** Python's `isspace` of a string: not empty, nothing but white space. */
export const isSpace = (text: string): boolean => spaceOnly.test(text);
/** Python's `isalpha` of a string: not empty, nothing but letters. */
export const isAlphabetic = (text: string): boolean => lettersOnly.test(text);
/** Python's `isalpha` of one character. */
export const isLetter = (character: string): boolean => letter.test(character);
/** Python's `isdigit` of one character. */
export const isDigit = (character: string): boolean => digit.test(character);
/** Python's `isupper` of one letter. */
export const isUpper = (character: string): boolean => upper.test(character);
/** For other patterns: the inside of a character class of Python's white space. */
export const SPACE_CLASS = SPACES;
