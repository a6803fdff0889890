import type { Document, Span, Token } from '@wiregraph/syntax/document';
import { flatMap } from '@wiregraph/kernel/flat-map';
import authority from '../lawsuit/authority.json' with { type: 'json' };
import words from './described-agency.json' with { type: 'json' };

const PEOPLES = new Set(Object.keys(authority.peoples));
const BODIES = new Set(words.bodies);
const FIELDS = new Set(words.fields);
/** "data protection", "securities and exchange" */
const MOST_WORDS = 5;

/** Authorities that a text describes so that only one can be meant: "the Dutch data protection authority", without "the". */
export const describedAgencies = (document: Document): readonly Span[] =>
  flatMap(document.tokens, (token) => {
    if (!BODIES.has(token.lower) || token.pos === 'VERB') return [];
    const first = firstOf(token);
    return first ? [document.span(first.index, token.index + 1)] : [];
  });

/** The word for the people, where nothing but the field stands between it and the body, and "the" before it. */
function firstOf(body: Token): Token | undefined {
  let word = body.previous;
  for (let count = 0; word && count < MOST_WORDS; count++, word = word.previous) {
    const isPeople = PEOPLES.has(word.lower) && /^\p{Lu}/u.test(word.text);
    if (isPeople) return count > 0 && word.previous?.lower === 'the' ? word : undefined;
    if (!FIELDS.has(word.lower)) return undefined;
  }
  return undefined;
}
