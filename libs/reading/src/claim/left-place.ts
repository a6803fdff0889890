import type { Token } from '@wiregraph/syntax/document';
import { type Clause, NounPhrase } from '@wiregraph/syntax/pattern';
import { flatMap } from '@wiregraph/kernel/flat-map';
import type { Actor } from '../entity/cast.js';
import type { Scene } from './scene.js';
import { isShop } from './store-place.js';
import words from './suspension-words.json' with { type: 'json' };

/** From where somebody is shut out, by the words behind the verb. */
export interface PlacesLeft {
  /** Platforms with a name, no shops for apps. */
  readonly named: readonly Actor[];
  /** "from its platform", "from using its services" */
  readonly isOwn: boolean;
  /** From somewhere, and none of these: "from trading", "from the board", "from the app store". */
  readonly isElsewhere: boolean;
}

const PLACES = new Set(words.places);
const SPORTS = new Set(words.sports);
const USING = new Set(words.using);
const WAYS_OUT = ['from', 'off', 'out of', 'off of'];

export function placesLeft(scene: Scene, clause: Clause): PlacesLeft {
  const using = usedBy(clause.verb);
  const from = [...clause.objectsNear(...WAYS_OUT), ...behindParticle(clause.verb), ...using.things];
  if (from.some((noun) => isShop(scene, noun))) return { named: [], isOwn: false, isElsewhere: true };
  const named = scene.all(from).filter(({ kinds }) => kinds.includes('Platform'));
  const isOwn = using.isOpen || from.some((noun) => isOwnPlace(noun) || isSport(noun));
  const isElsewhere = (from.length > 0 || using.isAnother) && named.length === 0 && !isOwn;
  return { named, isOwn, isElsewhere };
}

/** "banned from football", "from all sport" */
const isSport = ({ head }: NounPhrase): boolean => SPORTS.has(head.lower) && head.children('poss').length === 0;

/** "from its platforms", "from the platform" */
export const isOwnPlace = ({ head, possessors }: NounPhrase): boolean =>
  PLACES.has(head.lemma.toLowerCase()) &&
  (possessors.length > 0 ||
    head.children('poss').length > 0 ||
    head.children('det').some(({ lower }) => lower === 'the'));

/** "thrown off Stripe", where the tree takes "off" for a particle. */
export const behindParticle = (verb: Token): readonly NounPhrase[] =>
  flatMap(verb.children('prt'), (particle) => particle.children('pobj').map((head) => new NounPhrase(head)));

interface Used {
  readonly things: readonly NounPhrase[];
  readonly isAnother: boolean;
  /** "barred from posting" */
  readonly isOpen: boolean;
}

/** "barred from using its services", "blocked from tracking users" */
function usedBy(verb: Token): Used {
  const from = verb.children('prep').filter(({ lower }) => lower === 'from');
  const doing = flatMap(from, (preposition) => preposition.children('pcomp'));
  const using = doing.filter(({ lemma }) => USING.has(lemma));
  const objects = flatMap(using, (token) => [
    ...token.children('dobj'),
    ...flatMap(token.children('prep'), (preposition) => preposition.children('pobj')),
  ]);
  const isOpen = objects.length === 0 && using.length > 0;
  return { things: objects.map((head) => new NounPhrase(head)), isAnother: doing.length > 0, isOpen };
}
