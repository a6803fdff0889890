import type { Token } from '@wiregraph/syntax/document';
import { NounPhrase } from '@wiregraph/syntax/pattern';
import { flatMap } from '@wiregraph/kernel/flat-map';
import { asideStanding } from '../claim/aside.js';
import type { Draft } from '../claim/claim-rule.js';
import { ENDED } from '../claim/ended.js';
import { pairs, type Scene } from '../claim/scene.js';
import type { Actor } from '../entity/cast.js';
import { isKnownFor } from '../entity/field.js';
import { meant } from './meant.js';
import { isCompany } from './ownership.js';
import words from './supply-words.json' with { type: 'json' };
import { isBuyer } from './trade.js';
import { makersOf, namedWithin, ofKind } from './wares.js';

interface Way {
  readonly nouns: readonly string[];
  readonly first: readonly string[];
  readonly second: readonly string[];
  readonly needs?: readonly string[];
}
const WAYS = (words.nouns as readonly Way[]).map((way) => ({ ...way, nouns: new Set(way.nouns) }));
/** What may never come to be: "potential orders", "a bid for a contract". */
const UNREAL = /\b(?:potential|possible|future|planned|proposed|any|no|fake|next)\b/i;
const ASKING = new Set(['bid', 'talks', 'race', 'tender', 'hope', 'plan', 'chance', 'offer']);

/** Who buys from whom, by what one has of the other: "KPMG's audit of Carillion", "its contract with NASA", "Delta's order for Airbus jets". */
export const clientsByNoun = (scene: Scene): readonly Draft[] =>
  flatMap(WAYS, ({ nouns, first, second, needs }) =>
    flatMap(scene.words(nouns), (noun) => {
      if (noun.pos !== 'NOUN' || scene.at(noun) || isOpen(noun) || !hasNeeded(scene, noun, needs)) return [];
      const clients = flatMap(first, (place) => meantAt(scene, noun, place)).filter(isBuyer);
      if (clients.length === 0) return [];
      const providers = flatMap(second, (place) => meantAt(scene, noun, place)).filter(isCompany);
      return flatMap(pairs(clients, providers), ([subject, object]) => {
        const standing = asideStanding(scene, noun, [subject, object]);
        const evidence = [scene.cover(noun, ...new NounPhrase(noun).phrase.tokens)];
        return [{ subject, object, standing, evidence, inferred: true }];
      });
    }),
  );

/** "a deal with Oracle for servers": what tells which way it goes. */
const hasNeeded = (scene: Scene, noun: Token, needs: readonly string[] | undefined): boolean =>
  needs?.some((place) => {
    const [kind = '', where = ''] = place.split(' ');
    return new NounPhrase(noun).objectsOf(where).some((one) => ofKind(scene, one, kind).length > 0);
  }) ?? true;

function meantAt(scene: Scene, noun: Token, place: string): readonly Actor[] {
  const phrase = new NounPhrase(noun);
  const [kind, where = kind] = place.split(' ');
  const nouns = where === 'possessor' ? phrase.possessors : phrase.objectsOf(where ?? '');
  if (kind === 'maker')
    return meant(
      scene,
      flatMap(nouns, (one) => makersOf(scene, one, 'wares')),
    );
  if (kind === 'compound') return meant(scene, namedWithin(scene, phrase)).filter(isMaker);
  const found = meant(scene, nouns);
  return kind === 'agency' ? found.filter(({ kinds }) => kinds.includes('Agency')) : found;
}

const MAKING: ReadonlySet<string> = new Set([
  'aircraft',
  'chip',
  'truck',
  'battery',
  'train',
  'car',
  'engineering',
  'server',
]);

/** "Delta's Airbus jets", but not "Nvidia's Hopper chips" */
const isMaker = ({ name }: Actor): boolean => isKnownFor(name, MAKING);

function isOpen(noun: Token): boolean {
  const { core, isNegated } = new NounPhrase(noun);
  const over = noun.label === 'pobj' ? noun.head.head : undefined;
  return isNegated || UNREAL.test(core.text) || ENDED.test(core.text) || (over !== undefined && ASKING.has(over.lower));
}
