import firstNames from '../gazetteer/first-names.json' with { type: 'json' };
import givenNames from './given-names.json' with { type: 'json' };

const GIVEN = new Set([...givenNames, ...firstNames]);

/** "Margrethe": what people, and seldom anything else, are called first. */
export const isGivenName = (word: string): boolean => GIVEN.has(word);
