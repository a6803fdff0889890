import type { Token } from '@wiregraph/syntax/document';
import type { Scene } from '../claim/scene.js';
import { moneyAt } from '../money/money-finder.js';
import words from './purchase-words.json' with { type: 'json' };

const APPROVING = new Set(words.approving);
const APPROVALS = new Set(words.approvals);
const DEALS = new Set(words.deals);

/** Whether a purchase is told as agreed: by its price, by who approved it, or by what it still needs. */
export const isAgreed = (scene: Scene, noun: Token): boolean =>
  isPriced(scene, noun) || isApproved(scene, noun) || isForApproval(noun);

/** "its $53 billion takeover of Hess", "Chevron's $53 billion deal for Hess" */
export function isPriced(scene: Scene, noun: Token): boolean {
  const sentence = scene.sentenceOf(noun);
  const span = noun.children('poss').length > 0 && sentence ? moneyAt(noun, sentence) : undefined;
  const last = span?.tokens.at(-1);
  return last !== undefined && last.index < noun.index;
}

/** "approved Chevron's takeover of Hess", "the takeover was agreed in March", "the takeover faces a vote" */
function isApproved(scene: Scene, { label, head }: Token): boolean {
  if (label !== 'dobj' && label !== 'nsubjpass' && label !== 'nsubj') return false;
  const clause = scene.clauseAt(head);
  return clause !== undefined && !clause.isNegated && !clause.form.modal && APPROVING.has(clause.lemma);
}

/** "won approval for its takeover of Hess" */
const isForApproval = ({ label, head }: Token): boolean =>
  label === 'pobj' && ['for', 'of', 'to'].includes(head.lower) && APPROVALS.has(head.head.lower);

/** A deal is a purchase where a price is told and for whom: "its $53 billion deal for Hess". */
export const isPurchase = (scene: Scene, noun: Token): boolean => !DEALS.has(noun.lower) || isPriced(scene, noun);
