import type { Token } from '@wiregraph/syntax/document';
import type { Clause } from '@wiregraph/syntax/pattern';
import { moneyAfter, moneyIn, type MoneySpan } from '../money/money-finder.js';
import type { Sentence } from '../story/story.js';

/** Behind "for" or "pay"; "settled a $5 billion lawsuit" says what was asked for. */
export function moneyFor(sentence: Sentence, clause: Clause): MoneySpan | undefined {
  if (clause.lemma === 'pay') return moneyAfter(clause.verb, sentence);
  const paying = sentence.clauses.find(({ lemma, form }) => lemma === 'pay' && form.modal === undefined);
  const priced = moneyIn(sentence).find(({ tokens }) => wordsBefore(tokens[0]).includes('for'));
  return priced ?? (paying && moneyAfter(paying.verb, sentence));
}

/** "for", "for nearly" */
const wordsBefore = (token: Token | undefined): readonly string[] =>
  [token?.previous, token?.previous?.previous].flatMap((word) => (word ? [word.lower] : []));
