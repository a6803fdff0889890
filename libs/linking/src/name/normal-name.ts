import legalForms from './legal-forms.json' with { type: 'json' };
import personWords from './person-words.json' with { type: 'json' };

const LEGAL_FORMS: ReadonlySet<string> = new Set(legalForms);
const TITLES: ReadonlySet<string> = new Set(personWords.titles);
const SUFFIXES: ReadonlySet<string> = new Set(personWords.suffixes);

/** Lower-case words without accents, marks and possessives; `&` is "and". */
export function wordsOf(name: string): readonly string[] {
  const folded = name
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();
  const plain = folded
    .replace(/['’]s\b/gu, '')
    .replace(/(?<=\p{L})\.(?=\p{L}\.)|(?<=\.\p{L})\.|['’]/gu, '')
    .replaceAll('&', ' and ');
  return plain.match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** A thing's name for comparison: without "the", a legal form and ".com" at its end. `Amazon.com Inc` is `amazon`. */
export function normalName(name: string): string {
  const words = [...wordsOf(name.replace(/(?<=\p{L})\.com\b/giu, ''))];
  if (words.length > 1 && words[0] === 'the') words.shift();
  while (words.length > 1 && LEGAL_FORMS.has(words.at(-1) ?? '')) words.pop();
  return words.join(' ');
}

/** A person's: without titles, suffixes and initials in the middle. `US District Judge Barbara J. Rothstein` is `barbara rothstein`. */
export function normalPersonName(name: string): string {
  const words = [...wordsOf(name)];
  while (words.length > 1 && TITLES.has(words[0] ?? '')) words.shift();
  while (words.length > 1 && SUFFIXES.has(words.at(-1) ?? '')) words.pop();
  const isMiddleInitial = (word: string, at: number) => at > 0 && at < words.length - 1 && word.length === 1;
  return words.filter((word, at) => !isMiddleInitial(word, at)).join(' ');
}

/** Whether a name is some of the words of another, at its beginning: `amazon` of `amazon web services`. */
export const isShortFormOf = (short: string, long: string): boolean => long.startsWith(`${short} `);

/** Whether a name's words stand within another's, at any place; a name is no part of itself. */
export const isPartOf = (part: string, whole: string): boolean => part !== whole && ` ${whole} `.includes(` ${part} `);
