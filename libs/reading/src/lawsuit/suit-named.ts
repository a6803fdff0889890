import type { Token } from '@wiregraph/syntax/document';
import { type Clause, NounPhrase } from '@wiregraph/syntax/pattern';
import type { Scene } from '../claim/scene.js';
import type { Sentence } from '../story/story.js';
import words from './suit-words.json' with { type: 'json' };

const NAMING = new Set(words.naming);
const HITTING = new Set(words.hitting);

/** Who is said beside a suit to be sued in it, without "against". */
export const defendantsNamed = (scene: Scene, sentence: Sentence, noun: Token): readonly NounPhrase[] => [
  ...accusedAfter(scene, noun),
  ...defendantsAt(scene, sentence, noun),
  ...namedAt(scene, noun),
];

/** "a lawsuit accusing OpenAI and Sam Altman of ...", where the parser joins "lawsuit" and the name. */
function accusedAfter(scene: Scene, noun: Token): readonly NounPhrase[] {
  const { document, next } = noun;
  if (next?.lower !== 'accusing' || next.label === 'acl') return [];
  const found: NounPhrase[] = [];
  for (let token = next.next; token && token.lower !== 'of' && token.index < noun.index + FAR; token = token.next)
    if (scene.at(token) && document === token.document) found.push(new NounPhrase(token));
  return found;
}

/** "The suit, brought by X, names Y as a defendant", where the parser takes "names" for a noun beside the suit. */
const namedAt = (scene: Scene, noun: Token): readonly NounPhrase[] =>
  noun
    .children('appos')
    .filter((name) => name.children('compound').some(({ lower, next }) => lower === 'names' && next === name))
    .filter((name) => scene.at(name) && name.children('prep').some(({ lower }) => lower === 'as'))
    .map((name) => new NounPhrase(name));

const FAR = 20;

/** "The complaint names X and Y as defendants", "X is a defendant in the suit", "X was hit with a suit" */
function defendantsAt(scene: Scene, { clauses }: Sentence, noun: Token): readonly NounPhrase[] {
  return clauses.flatMap((clause) => {
    const found = suedAt(clause, noun);
    return found.length > 0 && isFact(scene, clause) ? found : [];
  });
}

function suedAt(clause: Clause, noun: Token): readonly NounPhrase[] {
  const { lemma, objects, subjects, attributes } = clause;
  if (isHitting(clause, noun)) return objects;
  const isOfSuit = subjects.some(({ head }) => head === noun);
  // "Oracle's suit seeks $2 billion from X"
  if (isOfSuit && ASKING.has(lemma)) return clause.objectsNear('from');
  // "The lawsuit names X"
  if (isOfSuit && lemma === 'name') return objects;
  // "Oracle has been named in a suit"
  if (lemma === 'name' && clause.voice === 'passive' && clause.objectsOf('in').some(({ head }) => head === noun))
    return objects;
  const [as] = NAMING.has(lemma) ? clause.objectsNear('as') : [];
  if (as && isDefendant(as)) return isOf(clause, noun) ? objects : [];
  return attributes.some(isDefendant) && isOf(clause, noun) ? subjects : [];
}

const ASKING = new Set(['seek', 'demand', 'claim']);

const isDefendant = ({ head }: NounPhrase) => head.lemma.toLowerCase().replace('co-', '') === 'defendant';

/** Whether a clause has a noun as its subject or anywhere behind its verb. */
const isOf = ({ subjects, verb }: Clause, noun: Token) =>
  subjects.some(({ head }) => head === noun) || (noun.index > verb.index && noun.ancestors.includes(verb));

export const isHitting = (clause: Clause, noun: Token) =>
  HITTING.has(clause.lemma) && clause.objectsNear('with', 'by').some(({ head }) => head === noun);

/** Whether a clause tells what was or is. */
export function isFact(scene: Scene, clause: Clause): boolean {
  const footing = scene.footing(clause);
  return footing !== undefined && !footing.isNegated && !footing.isExpected;
}
