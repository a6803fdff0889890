const SPECIAL = /[+\-&|!(){}[\]^"~*?:\\/<>=]/g;
const FUZZY_FROM = 4;

const wordsOf = (text: string): readonly string[] =>
  text.normalize('NFC').replace(SPECIAL, ' ').split(/\s+/).filter(Boolean);

/** A query for names that have all words, each whole, as a beginning, or (from four letters) with one typing error. */
export function searchQuery(text: string): string {
  const words = wordsOf(text.toLowerCase());
  const loose = (word: string) => (word.length < FUZZY_FROM ? '' : ` OR ${word}~1^0.3`);
  return words.map((word) => `("${word}"^4 OR ${word}*${loose(word)})`).join(' AND ');
}

/** A query for names that have these words beside each other. Empty if the text has no word. */
export function phraseQuery(text: string): string {
  const words = wordsOf(text);
  return words.length === 0 ? '' : `"${words.join(' ')}"`;
}
