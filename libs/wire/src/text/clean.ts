// Control characters but tab and line feed, soft hyphens, zero-width marks, marks of direction: they hide or turn text.
const INVISIBLE =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]/g;
const SPACES = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g;
const LONE_SURROGATE = /\p{Surrogate}/gu;

/** Text without what databases refuse and eyes do not see; line ends are LF, spaces of all widths plain spaces. */
export const cleanText = (text: string): string =>
  text
    .replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n')
    .replace(INVISIBLE, '')
    .replace(SPACES, ' ')
    .replace(LONE_SURROGATE, '\ufffd');

/** One line: clean, with single spaces. */
export const cleanLine = (text: string): string => cleanText(text).split(/\s+/).filter(Boolean).join(' ');

/** Lines, each with single spaces, without empty ones. */
export const cleanLines = (text: string): string =>
  cleanText(text)
    .split('\n')
    .map((line) => line.split(/\s+/).filter(Boolean).join(' '))
    .filter(Boolean)
    .join('\n');
