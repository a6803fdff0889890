import { detect } from 'tinyld';

/** Below this the guess is a toss-up (a headline of names reads as any language). */
const ENOUGH = 120;
const SAMPLE = 2_000;
const BCP_47 = /^[a-z]{2,3}(?:[-_][a-z0-9]{2,8})*$/i;

export const isEnough = (text: string): boolean => text.length >= ENOUGH;

/** What a text is written in, by its beginning; empty if it does not show. Some 3 ms. */
export const detectLanguage = (text: string): string => (isEnough(text) ? detect(text.slice(0, SAMPLE)) : '');

/** What the sender declares, if it is a language tag, else what enough text shows. */
export function languageOf(declared: readonly (string | undefined)[], text: string, detected = detectLanguage) {
  const tag = declared.map((given) => given?.trim()).find((given) => given !== undefined && BCP_47.test(given));
  if (tag !== undefined && tag.length <= 40) return { language: tag.replaceAll('_', '-'), languageDetected: false };
  const language = detected(text);
  return language === '' ? { languageDetected: false } : { language, languageDetected: true };
}
