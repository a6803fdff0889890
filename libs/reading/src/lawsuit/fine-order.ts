import type { Token } from '@wiregraph/syntax/document';
import type { Clause } from '@wiregraph/syntax/pattern';
import type { Actor } from '../entity/cast.js';
import { moneyAfter, moneyIn, type MoneySpan } from '../money/money-finder.js';
import type { Sentence } from '../story/story.js';
import { decidersOf } from './agreement.js';
import { type Authority, authoritiesOf } from './authority.js';
import type { CourtScene } from './court-scene.js';

/** Money that goes to others than the authority is no fine. */
const RETURNED =
  /\b(?:refunds?|redress|compensat\w+|restitution|damages|back pay|customers|consumers|victims|borrowers|reimburs\w+|fees?)\b/i;

export interface FineOrdered {
  readonly by: readonly Authority[];
  readonly targets: readonly Actor[];
  readonly clause: Clause;
  readonly money: MoneySpan;
}

/** Who an agency orders to pay so much: no word says that it is a fine, and it can be nothing else. */
export const finesOrdered = (scene: CourtScene): readonly FineOrdered[] => [...ordersIn(scene), ...duesIn(scene)];

const ordersIn = (scene: CourtScene): readonly FineOrdered[] =>
  scene.verbs('order|tell|instruct|require|direct|make|force|compel').flatMap(({ clause }) => {
    const paying = clause.complements.find(({ lemma, form }) => lemma === 'pay' && form.isInfinitive);
    const sentence = scene.sentenceOf(clause.verb);
    const money = paying && sentence && moneyAfter(paying.verb, sentence);
    if (!paying || !money || RETURNED.test(sentence.span.text)) return [];
    const nouns = clause.voice === 'active' ? clause.subjects : [...clause.subjects, ...paying.objectsNear('by')];
    const by = authoritiesOf(scene, nouns).filter(({ actor }) => actor.kinds.includes('Agency'));
    return [{ by, targets: scene.all(paying.subjects), clause, money }];
  });

/** "Meta must pay 1.2 billion euros, the regulator said": it says so of what it has ordered itself. */
const duesIn = (scene: CourtScene): readonly FineOrdered[] =>
  scene.verbs('pay').flatMap(({ clause, subjects }) => {
    const sentence = clause.form.modal === 'must' && !clause.isNegated ? scene.sentenceOf(clause.verb) : undefined;
    const money = sentence && moneyAfter(clause.verb, sentence);
    if (!money || RETURNED.test(sentence.span.text)) return [];
    return [{ by: decidersOf(scene, clause), targets: scene.all(subjects), clause, money }];
  });

/** "Barclays, fined 72 million pounds by the FCA in 2015, said", where the parser has Barclays fine somebody. */
export function finedBeside(
  scene: CourtScene,
  clause: Clause,
): { by: readonly Authority[]; targets: readonly Actor[] } | undefined {
  const by = clause.voice === 'active' && clause.verb.previous?.text === ',' ? clause.objectsOf('by') : [];
  return by.length > 0 && scene.all(clause.objects).length === 0
    ? { by: authoritiesOf(scene, by), targets: scene.all(clause.subjects) }
    : undefined;
}

/** "fined Apple 500 million euros and Meta 200 million": each right before its sum. */
export const finedEach = (scene: CourtScene, sentence: Sentence, verb: Token) =>
  moneyIn(sentence).flatMap((money) => {
    const before = money.tokens[0]?.previous;
    const target = before && before.index > verb.index ? scene.at(before) : undefined;
    return target ? [{ target, money }] : [];
  });

/** The only agency that a fine's sentence and those beside it name. */
export function agencyNear(scene: CourtScene, { index }: Sentence): readonly Authority[] {
  const near = scene.story.sentences.slice(Math.max(0, index - 1), index + 2).flatMap((one) => scene.mentionsIn(one));
  const agencies = new Set(near.map(({ actor }) => actor).filter(({ kinds }) => kinds.includes('Agency')));
  return agencies.size === 1 ? [...agencies].map((actor) => ({ actor, inferred: true })) : [];
}
