import type { Token } from '@wiregraph/syntax/document';
import knownFor from '../gazetteer/known-for.json' with { type: 'json' };
import type { Actor, Cast } from './cast.js';
import { foldName } from './gazetteer.js';
import { coreName } from './name-text.js';

/** What a company is to its product or its house: "the iPhone maker", "the owner of Facebook". */
export const KNOWN_FOR: ReadonlySet<string> = new Set([
  'owner',
  'parent',
  'maker',
  'creator',
  'inventor',
  'developer',
  'publisher',
  'operator',
  'manufacturer',
  'producer',
  'company',
  'giant',
  'group',
  'firm',
]);
/** The companies that are known for a product. */
const HOUSES = new Map<string, Set<string>>();
for (const [company, products] of Object.entries(knownFor.of)) {
  for (const product of products) {
    const houses = HOUSES.get(foldName(product)) ?? new Set();
    HOUSES.set(foldName(product), houses.add(foldName(company)));
  }
}
/** "Call of Duty" */
const MOST_WORDS = 3;

/**
 * Whom "the iPhone maker" or "the parent of Facebook" means: one that the story names and that is known for it; null
 * where it names no such one, and undefined where nobody is known for it.
 */
export function knownForIt(cast: Cast, noun: Token): Actor | undefined | null {
  const words = KNOWN_FOR.has(noun.lower) ? productOf(noun) : '';
  // "the office operator" runs no Office.
  if (!/[\p{Lu}\d]/u.test(words)) return undefined;
  const product = foldName(words);
  const houses = HOUSES.get(product);
  if (houses === undefined) return undefined;
  const [first, ...others] = cast.actors.filter(({ kinds, name }) => {
    const core = foldName(coreName(name));
    return kinds.includes('Company') && core !== product && houses.has(core);
  });
  return first ? (others.length === 0 ? first : undefined) : null;
}

function productOf(noun: Token): string {
  const of = noun.children('prep').find(({ lower }) => lower === 'of');
  const named = of?.children('pobj').find(({ pos }) => pos === 'PROPN');
  return named ? named.subtree.map(({ text }) => text).join(' ') : wordsBefore(noun);
}

/** "iPhone", "Call of Duty": what stands between the article and the noun. */
function wordsBefore(noun: Token): string {
  const words: string[] = [];
  for (let word = noun.previous; word && words.length < MOST_WORDS && word.lower !== 'the'; word = word.previous) {
    words.unshift(word.text);
  }
  return words.join(' ');
}
