import type { Token } from '@wiregraph/syntax/document';
import type { Sentence } from '../story/story.js';
import { type Money, moneyPhrasesIn } from './money-phrase.js';

/** An amount in a sentence and the tokens that tell it. */
export interface MoneySpan {
  readonly money: Money;
  readonly tokens: readonly Token[];
}

const found = new WeakMap<Sentence, readonly MoneySpan[]>();

/** Amounts of a sentence, in its order, without those that only say how much it may be. */
export function moneyIn(sentence: Sentence): readonly MoneySpan[] {
  const known = found.get(sentence) ?? spansIn(sentence);
  found.set(sentence, known);
  return known;
}

const spansIn = ({ span }: Sentence): readonly MoneySpan[] =>
  moneyPhrasesIn(span.text)
    .filter(({ isBound }) => !isBound)
    .map(({ start, end, money }) => ({
      money,
      tokens: span.tokens.filter((token) => token.start < span.start + end && token.end > span.start + start),
    }))
    .filter(({ tokens }) => tokens.length > 0);

/** The amount that a noun is told with: "a $5 million fine", "a fine of $5 million". */
export function moneyAt(noun: Token, sentence: Sentence): MoneySpan | undefined {
  const spans = moneyIn(sentence);
  const before = spans.find(({ tokens }) => isNear(tokens.at(-1), noun, NEAR_BEFORE));
  return before ?? spans.find(({ tokens }) => isNear(noun, tokens[0], NEAR_AFTER));
}

/** The first amount behind a verb: "fined Google 2.4 billion euros". */
export const moneyAfter = (verb: Token, sentence: Sentence): MoneySpan | undefined =>
  moneyIn(sentence).find(({ tokens }) => isNear(verb, tokens[0], FAR));

const NEAR_BEFORE = 4;
const NEAR_AFTER = 6;
const FAR = 25;

const isNear = (first: Token | undefined, then: Token | undefined, most: number) =>
  first !== undefined && then !== undefined && then.index >= first.index && then.index - first.index <= most;
