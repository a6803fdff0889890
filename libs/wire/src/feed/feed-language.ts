import { detectLanguage, isEnough } from '../text/language.js';

/** So many entries are looked at one by one: it takes longer than all else that is done with an entry. */
const LOOKED_AT = 60;

/**
 * Detects the languages of a feed's entries, one after the other. Those behind the first 60 that have enough text have
 * the language of all those before, or none, where they were not of one.
 */
export function feedLanguage(): (text: string) => string {
  const found: string[] = [];
  return (text) => {
    if (!isEnough(text)) return '';
    if (found.length >= LOOKED_AT) return found.every((language) => language === found[0]) ? (found[0] ?? '') : '';
    const language = detectLanguage(text);
    found.push(language);
    return language;
  };
}
