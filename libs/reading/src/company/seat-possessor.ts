import type { Token } from '@wiregraph/syntax/document';
import type { Draft } from '../claim/claim-rule.js';
import type { Scene } from '../claim/scene.js';
import { nameBeside } from '../claim/set-beside.js';
import type { Actor, ActorMention } from '../entity/cast.js';
import { isState, isTown as isKnownTown } from '../entity/gazetteer.js';
import { isPartOfMore, MOST_BETWEEN } from './described.js';
import { isPlace } from './seat.js';
import { between, COMPANIES, isTown } from './seat-name.js';

const MARKS = new Set(["'s", '’s', "'", '’']);
const WITHIN = new Set(['NOUN', 'ADJ', 'ADV', 'VERB']);

/** By what a town has: "Denver's Larkfield Foods", "Larkfield, Denver's largest brewer", "Denver's largest brewer, Larkfield". */
export const seatsByPossessor = (scene: Scene): readonly Draft[] =>
  scene.words(MARKS).flatMap((mark) => {
    const town = mark.tag === 'POS' ? mark.previous : undefined;
    const place = town && scene.mentionAt(town);
    // "California's largest insurer" may sit elsewhere.
    if (!town || !place || !isPlace(place.actor) || !isCityOf(place.actor, town)) return [];
    const name = nameBehind(scene, mark) ?? nameOfNoun(scene, mark, place);
    return name?.actor.kinds.includes('Company') ? between(scene, name.document.token(name.to - 1), town) : [];
  });

/** Of those that are known: "Korea's" is no town's. */
const isCityOf = (place: Actor, town: Token): boolean =>
  isTown(town, place) && isKnownTown(place.name) && !isState(place.name);

const isNamed = ({ how }: ActorMention): boolean => how === 'name' || how === 'short-name';

/** "Denver's Larkfield Foods", and no "Denver's Larkfield plant" */
function nameBehind(scene: Scene, { next }: Token): ActorMention | undefined {
  const name = next && scene.mentionAt(next);
  if (!name || name.from !== next.index || !isNamed(name)) return undefined;
  return isPartOfMore(name.to < name.document.length && name.document.token(name.to)) ? undefined : name;
}

/** Who stands on the other side of the comma of "Denver's largest brewer". */
function nameOfNoun(scene: Scene, mark: Token, place: ActorMention): ActorMention | undefined {
  const noun = nounBehind(scene, mark);
  if (!noun) return undefined;
  const before = nameBeside(scene, place.document.token(place.from), noun);
  if (before) return isNamed(before) ? before : undefined;
  const after = noun.next?.text === ',' && noun.next.next ? scene.mentionAt(noun.next.next) : undefined;
  return after && after.from === noun.index + 2 && isNamed(after) ? after : undefined;
}

/** "brewer" of "largest listed brewer" */
function nounBehind(scene: Scene, mark: Token): Token | undefined {
  let token = mark.next;
  for (let step = 0; token && step < MOST_BETWEEN && mark.sentence.contains(token); step++, token = token.next) {
    if (token.next?.text === ',') return COMPANIES.has(token.lower) ? token : undefined;
    if (scene.at(token) || !isWithin(token)) return undefined;
  }
  return undefined;
}

const isWithin = ({ pos, text }: Token): boolean => WITHIN.has(pos) || text === '-';
