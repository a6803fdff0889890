import type { Clause, NounPhrase } from '@wiregraph/syntax/pattern';
import type { Draft } from '../claim/claim-rule.js';
import { isBody, pairs, type Scene } from '../claim/scene.js';
import { isCompany } from './ownership.js';
import words from './supply-words.json' with { type: 'json' };

const GOODS = new Set(words.goods);
const BUSINESS = new Set(words.business);

export const isGoods = ({ head }: NounPhrase): boolean => GOODS.has(head.lemma.toLowerCase()) || GOODS.has(head.lower);

/** What is done for somebody else: "handles advertising for Ford". */
export const isBusiness = ({ head }: NounPhrase): boolean => BUSINESS.has(head.lower);

/** Goods by themselves or by a sum: "chips", "$38 billion of chips", "billions of dollars' worth of chips". */
export const goodsIn = (noun: NounPhrase): readonly NounPhrase[] => [noun, ...noun.objectsOf('of')].filter(isGoods);

/** Who makes goods: "Amazon's cloud", "Palantir software". */
export const makersOf = (noun: NounPhrase): readonly NounPhrase[] => [...noun.possessors, ...noun.compounds];

/** For whom something is made: "Apple", "Tesla's cars", "Boeing's 737 MAX". */
export const madeFor = (scene: Scene, nouns: readonly NounPhrase[]): readonly NounPhrase[] =>
  nouns.flatMap((noun) => {
    if (scene.who(noun)) return [noun];
    return isGoods(noun) || /\d|^\p{Lu}/u.test(noun.head.text) ? makersOf(noun) : [];
  });

export interface Trade {
  readonly clients: readonly NounPhrase[];
  readonly suppliers: readonly NounPhrase[];
  /** "will supply": there is a contract. */
  readonly isPromise?: boolean;
}

export function trading(
  scene: Scene,
  clause: Clause,
  { clients, suppliers, isPromise = false }: Trade,
): readonly Draft[] {
  const ends = pairs(
    scene.all(clients).filter(isBody).filter(isCompany),
    scene.all(suppliers).filter(isBody).filter(isCompany),
  );
  return ends.flatMap(([subject, object]) => {
    const standing = scene.standing(clause, [subject, object]);
    return standing && (isPromise || standing.stance !== 'expected')
      ? [{ subject, object, standing, evidence: [scene.evidence(clause, [...clients, ...suppliers])] }]
      : [];
  });
}
