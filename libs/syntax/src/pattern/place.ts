import type { Token } from '../document.js';
import type { Clause, ClauseRelation, Place } from './clause.js';
import { partnerOf } from './coordination.js';
import type { Dependents } from './dependents.js';
import { prepositionOver } from './preposition.js';

const RELATIONS: ReadonlyMap<string, ClauseRelation> = new Map([
  ['ccomp', 'complement'],
  ['xcomp', 'complement'],
  ['csubj', 'subject'],
  ['csubjpass', 'subject'],
  ['advcl', 'adverbial'],
  ['parataxis', 'parataxis'],
  ['relcl', 'relative'],
]);

/** @param above the clause that the verb's head is, or stands in */
export function placeOf(verb: Token, dependents: Dependents, above: Clause | undefined): Place {
  const marker = markerOf(dependents);
  if (verb.label === 'conj' && above) {
    const conjunctOf = partnerOf(verb, dependents, above);
    const { parent, relation, attachedTo } = conjunctOf;
    return { parent, relation, attachedTo, marker: marker ?? conjunctOf.marker, conjunctOf };
  }
  if (!above && verb.isRoot)
    return { parent: above, relation: 'root', attachedTo: verb, marker, conjunctOf: undefined };
  if (verb.label === 'pcomp') {
    const { words, attachedTo } = prepositionOver(verb);
    const relation = isNoun(attachedTo) ? 'content' : 'adverbial';
    return { parent: above, relation, attachedTo, marker: marker ?? words, conjunctOf: undefined };
  }
  const relation = relationOf(verb, dependents, marker);
  return { parent: above, relation, attachedTo: verb.head, marker, conjunctOf: undefined };
}

function relationOf(verb: Token, dependents: Dependents, marker: string | undefined): ClauseRelation {
  if (verb.label !== 'acl') return RELATIONS.get(verb.label) ?? 'other';
  // "the suit filed by Parler" has the noun in a role; "evidence that ..." and "a bid to ..." have none for it.
  const isContent =
    marker !== undefined || dependents.of('aux').some(({ tag }) => tag === 'TO') || dependents.has('nsubj');
  return isContent ? 'content' : 'relative';
}

const markerOf = (dependents: Dependents) =>
  (dependents.of('mark')[0] ?? dependents.of('advmod').find(({ tag }) => tag === 'WRB'))?.lower;

const isNoun = ({ pos }: Token) => pos === 'NOUN' || pos === 'PROPN' || pos === 'PRON';
