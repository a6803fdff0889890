import type { Token } from '@wiregraph/syntax/document';
import type { Sentence, Story } from '../story/story.js';
import { moneyAt, moneyIn, type MoneySpan } from './money-finder.js';

/** What happened for a price: its verb, and nouns by which a text goes on to mean it ("the purchase"). */
export interface Priced {
  readonly verb: Token;
  readonly nouns: ReadonlySet<string>;
}

/** How many sentences on a text may come back to what it cost. */
const REACH = 2;
const BEFORE = new Set(['for', 'worth', 'at', 'totalling', 'totaling', 'about', 'nearly', 'roughly', 'around', 'over']);
const PRICING = new Set(['for', 'worth', 'valued', 'totalling', 'totaling']);
const FAR = 25;

/**
 * What was paid: "bought it for about $680 million", "in a deal worth $5 billion", "The purchase for $69 billion"; in the
 * sentence of the verb, else where the next ones speak of "the purchase".
 */
export function priceOf({ sentences }: Story, sentence: Sentence, { verb, nouns }: Priced): MoneySpan | undefined {
  const own = moneyIn(sentence).find((money) => isPriceOf(money, verb)) ?? atNoun(sentence, nouns);
  if (own) return own;
  const next = sentences.slice(sentence.index + 1, sentence.index + 1 + REACH);
  return next.map((later) => atNoun(later, nouns, 'the')).find((money) => money !== undefined);
}

/** Behind the verb, and behind "for" or "worth". */
function isPriceOf({ tokens: [first] }: MoneySpan, verb: Token): boolean {
  const distance = (first?.index ?? 0) - verb.index;
  return first !== undefined && distance > 0 && distance <= FAR && wordsBefore(first).some((word) => PRICING.has(word));
}

/** The words right before an amount that lead to it: "for nearly", "valued at about". */
function wordsBefore(first: Token): readonly string[] {
  const found: string[] = [];
  for (let word = first.previous; word && found.length < 4; word = word.previous) {
    found.push(word.lower);
    if (!BEFORE.has(word.lower)) break;
  }
  return found;
}

/** "a $69 billion deal", "the settlement of $787.5 million" */
function atNoun(sentence: Sentence, nouns: ReadonlySet<string>, article?: string): MoneySpan | undefined {
  for (const token of sentence.span.tokens) {
    const isMeant = article === undefined || token.children('det').some(({ lower }) => lower === article);
    const money = isMeant && nouns.has(token.lower) ? moneyAt(token, sentence) : undefined;
    if (money) return money;
  }
  return undefined;
}
