import type { Token } from '@wiregraph/syntax/document';
import type { Actor, ActorMention } from '../entity/cast.js';
import type { Scene } from './scene.js';
import staff from './staff.json' with { type: 'json' };

const HOUSES: ReadonlySet<string> = new Set(staff.houses);
const MOST_WORDS = 5;

/** No party employs its members. */
export const isFirm = ({ kinds, name }: Actor): boolean =>
  kinds.includes('Company') || (kinds.includes('Organization') && !name.endsWith('Party'));

/** The house named behind a preposition, past its trade: "of Harbour Lane", "of the Globe", "of the law firm Cooley". */
export const houseNamed = (scene: Scene, preposition: Token): ActorMention | undefined =>
  namedFrom(scene, preposition.next) ?? namedFrom(scene, pastTrade(scene, preposition));

/** What follows "the", "the pilots' union", "the research firm", "broker": a house of that trade. */
function pastTrade(scene: Scene, { next }: Token): Token | undefined {
  const first = next?.lower === 'the' ? next.next : next;
  let at = first;
  for (let step = 0; at && step < MOST_WORDS && isOfTrade(scene, at); step++) at = at.next;
  return (at === first && at !== next) || HOUSES.has(at?.previous?.lower ?? '') ? at : undefined;
}

const isOfTrade = (scene: Scene, token: Token): boolean =>
  (scene.mentionAt(token)?.how ?? 'description') === 'description' &&
  (['NOUN', 'ADJ'].includes(token.pos) || token.tag === 'POS' || token.text === '-' || isTrade(token));

/** "broker", which a tree may take for a part of the name */
const isTrade = ({ text }: Token): boolean => HOUSES.has(text);

function namedFrom(scene: Scene, first: Token | undefined): ActorMention | undefined {
  const mention = first && scene.mentionAt(first);
  return mention?.from === first?.index && mention?.how !== 'description' ? mention : undefined;
}
