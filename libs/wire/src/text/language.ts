import { detect } from 'tinyld';

/** Below this the guess is a toss-up (a headline of names reads as any language). */
const ENOUGH = 120;
const SAMPLE = 2_000;
const BCP_47 = /^[a-z]{2,3}(?:[-_][a-z0-9]{2,8})*$/i;

export const isEnough = (text: string): boolean => text.length >= ENOUGH;

/** Words that make a good quarter of English prose; of other languages each knows some, and uses few of them so much. */
const ENGLISH = new Set(
  'the of and to that for said with from by which have has had were was will its his he it on at as be who but would not'.split(
    ' ',
  ),
);
/** Below it names or another language stand between them. */
const ENGLISH_SHARE = 0.17;

/** What a text is written in, by its beginning; empty if it does not show. Some 3 ms where it is not plainly English. */
export function detectLanguage(text: string): string {
  if (!isEnough(text)) return '';
  const sample = text.slice(0, SAMPLE);
  return isPlainlyEnglish(sample) ? 'en' : detect(sample);
}

/** Detectors go by letters, and take an English story with many foreign names for one in their language. */
function isPlainlyEnglish(text: string): boolean {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  const found = words.filter((word) => ENGLISH.has(word));
  return new Set(found).size > 3 && found.length >= words.length * ENGLISH_SHARE;
}

/** What the sender declares, if it is a language tag, else what enough text shows. */
export function languageOf(declared: readonly (string | undefined)[], text: string, detected = detectLanguage) {
  const tag = declared.map((given) => given?.trim()).find((given) => given !== undefined && BCP_47.test(given));
  if (tag !== undefined && tag.length <= 40) return { language: tag.replaceAll('_', '-'), languageDetected: false };
  const language = detected(text);
  return language === '' ? { languageDetected: false } : { language, languageDetected: true };
}
