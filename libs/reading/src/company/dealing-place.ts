import type { Token } from '@wiregraph/syntax/document';
import { type Clause, NounPhrase } from '@wiregraph/syntax/pattern';
import { flatMap } from '@wiregraph/kernel/flat-map';
import type { Scene } from '../claim/scene.js';
import { clientsOf, designersOf, makersOf, ofKind, ownersOf, placesOf } from './wares.js';

/** The nouns at a place of a dealing, as `Frame` has it. */
export function nounsAt(scene: Scene, clause: Clause, place: string): readonly NounPhrase[] {
  const parts = place.split(' ');
  const [where = '', kind] = [parts.at(-1), parts.at(-2)];
  const nouns = plainAt(clause, where);
  if (!kind) return nouns;
  const [whose] = parts;
  const found = FINDING[parts.length > 2 ? (whose ?? '') : ''] ?? ofKind;
  return flatMap(nouns, (noun) => found(scene, noun, kind));
}

/** Of "as the auditor of BT" only what stands behind counts where "its auditor" would be one's own. */
const FINDING: Readonly<Record<string, typeof ofKind>> = {
  of: ownersOf,
  maker: makersOf,
  owner: clientsOf,
  designer: designersOf,
  next: (scene, noun, kind) => ofKind(scene, noun, kind).filter(({ head }) => head === noun.head && isBehind(head)),
  inside: (scene, noun, kind) =>
    flatMap(ofKind(scene, noun, kind), (one) =>
      flatMap([...one.objectsOf('in', 'inside'), ...placesOf(one)], (place) => [
        ...place.possessors,
        ...place.objectsOf('of'),
      ]),
    ),
  behind: (scene, noun, kind) => flatMap(ofKind(scene, noun, kind), (one) => one.objectsOf('of', 'for', 'to')),
};

/** "develops it with Samsung" and not "with Photoshop, Adobe creates it" */
const isBehind = ({ head: preposition }: Token): boolean => preposition.index > preposition.head.index;

function plainAt(clause: Clause, where: string): readonly NounPhrase[] {
  if (where === 'subject') return clause.subjects;
  if (where === 'object') return clause.objects;
  if (where === 'indirect') return clause.indirectObjects;
  if (where === 'attribute') return clause.attributes;
  const preposition = where.replaceAll('_', ' ');
  // "took delivery of vans from Ford", "an order for jets from Delta": it may hang on what is measured
  const measured = flatMap(clause.objects, (noun) =>
    flatMap([...noun.objectsOf('of', 'for'), ...worthOf(noun)], (inner) => inner.objectsOf(preposition)),
  );
  const near = clause.objectsNear(preposition);
  return [
    ...near,
    ...measured,
    ...againBehind(near, preposition),
    ...behindAdverb(clause, where),
    ...behindNoun(clause, where),
  ];
}

/** "in place of Google" */
function behindNoun(clause: Clause, where: string): readonly NounPhrase[] {
  const [first = '', noun, of] = where.split('_');
  return of === undefined
    ? NONE
    : flatMap(clause.objectsNear(first), (one) => (one.head.lower === noun ? one.objectsOf(of) : NONE));
}

const WORTH = new Set(['worth', 'valued']);

/** "a contract worth $300 million from Shell" */
const worthOf = ({ head }: NounPhrase): readonly NounPhrase[] => {
  const found = head.children('amod', 'acl').filter(({ lower }) => WORTH.has(lower));
  return found.length > 0 ? found.map((token) => new NounPhrase(token)) : NONE;
};

const NONE: readonly NounPhrase[] = [];

/** "buys its motors from Siemens and its cameras from Sony", where the tree joins the cameras to Siemens. */
const againBehind = (nouns: readonly NounPhrase[], preposition: string): readonly NounPhrase[] =>
  nouns.length > 1
    ? flatMap(nouns.slice(1), (noun) => (noun.head.label === 'conj' ? noun.objectsOf(preposition) : []))
    : NONE;

/** "up against Google", "ahead of Ford", where the preposition hangs on the adverb. */
function behindAdverb({ verb }: Clause, where: string): readonly NounPhrase[] {
  const [first, ...rest] = where.split('_');
  // "take on Netflix"
  const particles = rest.length === 0 ? verb.children('prt').filter(({ lower }) => lower === first) : [];
  if (rest.length === 0)
    return flatMap(particles, (particle) => particle.children('pobj')).map((head) => new NounPhrase(head));
  const adverbs = verb.children('advmod', 'acomp', 'prt').filter(({ lower }) => lower === first);
  return flatMap(adverbs, (adverb) => new NounPhrase(adverb).objectsOf(rest.join(' ')));
}
