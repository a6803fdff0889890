import type { Token } from '@wiregraph/syntax/document';
import type { Qualifiers } from '@wiregraph/newsroom/analysis';
import type { Scene } from '../claim/scene.js';
import { moneyAt, type MoneySpan } from '../money/money-finder.js';
import { priceOf } from '../money/price.js';

type Priced = Pick<Qualifiers, 'amount'>;

const DEALS = new Set(['deal', 'purchase', 'acquisition', 'takeover', 'transaction', 'buyout', 'merger']);

/** What was paid, told behind a verb: "bought Instagram for $1 billion", "in a deal worth $69 billion". */
export function priceAfter(scene: Scene, verb: Token): Priced {
  const sentence = scene.sentenceOf(verb);
  return priced(sentence && priceOf(scene.story, sentence, { verb, nouns: DEALS }));
}

/** What was paid, told with a noun: "its $69 billion purchase of". */
export function priceWith(scene: Scene, noun: Token): Priced {
  const sentence = scene.sentenceOf(noun);
  const span = sentence && moneyAt(noun, sentence);
  const isBefore = span?.tokens[0] !== undefined && span.tokens[0].index < noun.index;
  return isBefore ? priced(span) : priceAfter(scene, noun);
}

const priced = (span: MoneySpan | undefined): Priced =>
  span && !isPerShare(span.tokens.at(-1)) ? { amount: span.money } : {};

/** "$54.20 a share", "95 dollars per share" */
function isPerShare(last: Token | undefined): boolean {
  const [next, after] = [last?.next?.lower ?? '', last?.next?.next?.lower ?? ''];
  return next === 'each' || (['a', 'per'].includes(next) && after === 'share');
}
