import moreForms from '../gazetteer/legal-forms.json' with { type: 'json' };
import legalForms from './legal-forms.json' with { type: 'json' };
import nameWords from './name-words.json' with { type: 'json' };
import { byName } from './name-memo.js';
import titles from './titles.json' with { type: 'json' };

const bare = (word: string) => word.replace(/\./g, '').toLowerCase();
/** Written with any capitals: "Plc", "LTD". */
const ANY_CASE = new Set(['plc', 'llc', 'llp', 'lllp', 'gmbh', 'spa']);
const isShouted = (form: string) => form === form.toUpperCase() && !ANY_CASE.has(bare(form));
const FORMS = new Set(legalForms.filter((form) => !isShouted(form)).map(bare));
/** "PAO", and no "Ellen Pao" */
const EXACT_FORMS = new Set([...legalForms.filter(isShouted), ...moreForms].map((form) => form.replaceAll('.', '')));
const TAIL = new Set(nameWords.tail.map((word) => word.toLowerCase()));
const TITLES = new Set(titles.words);

export const isLegalForm = (word: string): boolean =>
  /^[A-Zp]/.test(word) && (FORMS.has(bare(word)) || EXACT_FORMS.has(word.replaceAll('.', '')));
export const isTitleWord = (word: string): boolean => TITLES.has(word.toLowerCase());

/** A name without legal form: "Apple" of "Apple Inc". A name that would say nothing without it stays: "News Corp". */
export const coreName = byName((name) => {
  if (!/\s/.test(name)) return name.replace(/,$/, '');
  return coreOfWords(name.replace(BRANCH, ' ').split(/\s+/));
});

function coreOfWords(words: readonly string[]): string {
  let end = words.length;
  // "Hugh Tomlinson KC"
  if (end > 2 && /^[KQ]C$/.test(words[end - 1] ?? '')) end -= 1;
  while (end > 1 && isLegalForm(words[end - 1]?.replace(/,$/, '') ?? '')) end -= 1;
  if (end > 1 && ['&', 'and'].includes(words[end - 1] ?? '')) end -= 1;
  if (end === 1 && words.length > 1 && kindByWords(words[0] ?? '') === 'company') {
    return words.join(' ').replace(/\.$/, '');
  }
  return words.slice(0, end).join(' ').replace(/,$/, '');
}

/** "(US)" of "Getty Images (US) Inc" */
const BRANCH = / \([A-Z][A-Za-z.]+\)(?= \S)/;

/** "VMware", "BioNTech": one word with a capital inside. */
export const isBrand = (core: string): boolean =>
  /^\p{L}*\p{Ll}\p{Lu}\p{L}*$|^\p{Lu}{2}\p{Ll}{2,}$/u.test(core) && core.length > 3;

/** "Booking.com" */
export const isDomain = (name: string): boolean =>
  /(?:^| )\p{Lu}[\p{L}\d-]+\.(?:com|net|org|io|ai|co|app|tv|me)$/u.test(name);

export const hasLegalForm = (name: string): boolean => {
  const words = name.split(/\s+/);
  return words.length > 1 && isLegalForm(words.at(-1)?.replace(/,$/, '') ?? '');
};

/** Whether `short` is how a text goes on to call the company `long`: "Harbour Lane" of "Harbour Lane Holdings". */
export function isShortFor(short: string, long: string): boolean {
  if (!long.toLowerCase().startsWith(`${short.toLowerCase()} `)) return false;
  const rest = long.slice(short.length + 1).split(' ');
  return rest.every((word) => TAIL.has(word.toLowerCase()) || isLegalForm(word));
}

/** The initials of a name's capitalised words: "FTC" of "Federal Trade Commission". */
export const initialsOf = (name: string): string =>
  name
    .split(/[\s-]+/)
    .filter((word) => /^[A-Z]/.test(word))
    .map((word) => word.charAt(0))
    .join('');

type WordKind = 'court' | 'agency' | 'organization' | 'company' | 'facility';
const WORD_KINDS: ReadonlyMap<string, WordKind> = new Map(
  (['company', 'organization', 'agency', 'court', 'facility'] as const).flatMap((kind) =>
    nameWords[kind].map((word) => [word, kind] as const),
  ),
);

/** "Center on Sexual Exploitation" */
const JOINING = new Set(['of', 'for', 'on', 'against']);

/**
 * What a word of the name says it is: the last word first, since "Bank of America" and "Trade Commission" differ; but a
 * "Department of Insurance" insures nobody.
 */
export const kindByWords = byName((name): WordKind | undefined => {
  const words = name.split(/\s+/);
  const of = words.findIndex((word) => JOINING.has(word));
  const before = of > 0 ? WORD_KINDS.get(words[of - 1] ?? '') : undefined;
  return before === 'agency' ? before : (WORD_KINDS.get(words.at(-1) ?? '') ?? before);
});
