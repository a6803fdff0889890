import type { Token } from '@wiregraph/syntax/document';
import type { Clause, NounPhrase } from '@wiregraph/syntax/pattern';
import type { Actor } from '../entity/cast.js';
import { isBody, type Scene } from './scene.js';
import words from './removal-words.json' with { type: 'json' };

const STORES = new Set(words.stores);
const SHOPS = new Set(words.shops);
const NAMES = new Set(words.names);

/** A shop for apps, by its word or its name. */
export const isShop = (scene: Scene, { head }: NounPhrase): boolean =>
  SHOPS.has(head.lower) || NAMES.has(scene.at(head)?.name ?? '');

/** "from its app store", "from its exchange", "from their platforms": a place of somebody's, that has no name. */
export const isStoreWord = ({ head }: NounPhrase): boolean => STORES.has(head.lower);

/** "the app stores of Apple and Google", "Apple's App Store", "Facebook"; of "their stores" those who remove from them. */
export const storesOf = (scene: Scene, nouns: readonly NounPhrase[], clause?: Clause): readonly Actor[] => [
  ...new Set(nouns.flatMap((noun) => storesAt(scene, noun, clause))),
];

function storesAt(scene: Scene, noun: NounPhrase, clause: Clause | undefined): readonly Actor[] {
  const named = scene.at(noun.head);
  if (!isStoreWord(noun) && !NAMES.has(named?.name ?? '')) return isBody(named) ? [named] : [];
  const listed = listAfterOf(scene, noun);
  if (listed.length > 0) return listed;
  const inside = [...noun.objectsOf('of', 'by'), ...noun.possessors, ...noun.appositions];
  const owners = scene.all(inside).filter(isBody);
  if (owners.length > 0) return [...owners, ...(named && isShopNamed(noun.head) ? [named] : [])];
  if (named) return [named];
  return isOfDoers(noun) && clause ? scene.doers(clause).filter(isBody) : ownersBefore(scene, noun);
}

const isOfDoers = ({ head }: NounPhrase): boolean =>
  head.children('poss').some(({ lower }) => lower === 'its' || lower === 'their');

/** "the Apple and Google app stores" */
const ownersBefore = (scene: Scene, { core }: NounPhrase): readonly Actor[] =>
  core.tokens.flatMap((token) => scene.at(token) ?? []).filter(isBody);

/** "Apple's App Store" is a name; "its app store" is none. */
const isShopNamed = (head: Token): boolean => /^[A-Z]/.test(head.text);

/** "Apple Inc and Alphabet Inc's Google" after "app stores of", by the words, since trees of lists go wrong. */
function listAfterOf(scene: Scene, { head }: NounPhrase): readonly Actor[] {
  const found: Actor[] = [];
  const of = head.next;
  if (of?.lower !== 'of') return found;
  for (let token = of.next; token && token.sentence.contains(of); token = token.next) {
    const mention = scene.mentionAt(token);
    if (mention && isBody(mention.actor)) {
      if (!found.includes(mention.actor)) found.push(mention.actor);
      token = mention.document.token(mention.to - 1);
    } else if (token.tag === 'POS') found.pop();
    else if (token.lower !== 'and' && token.text !== ',') break;
  }
  return found;
}
