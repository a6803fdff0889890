import type { Token } from '../document.js';

const VOWELS = 'aeiou';
const UNDOUBLED = 'aeiouwxy';

/**
 * A token's lemma in lower case. Mends what the rule lemmatizer takes from "fined" and "hoped": "fin" and "hop" would
 * double their last letter ("finned", "hopped"), so the verb must end in e.
 */
export function lemmaOf(token: Token): string {
  const lemma = token.lemma.toLowerCase();
  return token.lower === `${lemma}ed` && doublesLast(lemma) ? `${lemma}e` : lemma;
}

/** Whether a verb of one syllable ends in one vowel and one consonant, which doubles before "-ed". */
function doublesLast(lemma: string): boolean {
  const letters = Array.from(lemma);
  const vowels = letters.filter((letter) => VOWELS.includes(letter)).length;
  const last = letters.at(-1) ?? '';
  return vowels === 1 && !UNDOUBLED.includes(last) && VOWELS.includes(letters.at(-2) ?? '');
}
