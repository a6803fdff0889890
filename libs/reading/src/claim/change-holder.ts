import type { Token } from '@wiregraph/syntax/document';
import { type Clause, NounPhrase } from '@wiregraph/syntax/pattern';
import { flatMap } from '@wiregraph/kernel/flat-map';
import type { Actor } from '../entity/cast.js';
import type { OfficePhrase } from './office-phrase.js';
import { isPerson, type Scene } from './scene.js';
import { takenIn } from './taking-place.js';

export interface Holder {
  readonly token: Token;
  readonly person: Actor;
}

interface Asked {
  readonly clause: Clause;
  readonly phrase: OfficePhrase;
  /** "Apple named X chief executive", and not "X resigned as chief executive". */
  readonly isObject: boolean;
}

/** Who takes, holds or leaves the office that a clause names. */
export function holdersOf(scene: Scene, { clause, phrase, isObject }: Asked): readonly Holder[] {
  // "X on Friday named Y as chief executive" may be parsed as if X were named Y.
  // "Its chief executive is Tim Cook"
  const isSaid = clause.lemma === 'be' && clause.surfaceSubjects.some(({ head }) => isIn(phrase, head));
  const nouns: readonly NounPhrase[] = isObject
    ? [...clause.attributes, ...clause.objects, ...clause.indirectObjects, ...whomOf(clause), ...turnedTo(clause)]
    : isSaid
      ? clause.attributes
      : clause.surfaceSubjects;
  const named = peopleOf(scene, nouns).filter(({ token }) => !isIn(phrase, token));
  if (named.length > 0) return isObject && !phrase.isPlural ? named.slice(0, 1) : named;
  const hired = isObject ? [] : peopleOf(scene, takenIn(clause));
  if (hired.length > 0) return hired;
  const before = isObject ? namedBefore(clause, phrase) : actingBefore(clause);
  const person = before && scene.at(before);
  return before && isPerson(person) ? [{ token: before, person }] : [];
}

/** "named Parag Agrawal chief executive" may be parsed as if he were a part of the office. */
function namedBefore({ voice, verb }: Clause, { start }: OfficePhrase): Token | undefined {
  const before = voice === 'active' ? start.previous : undefined;
  return before && before.index > verb.index ? before : undefined;
}

/** "sought protection on Friday and X stepped aside as its chief", where the tree joins X with the day. */
function actingBefore({ verb, form }: Clause): Token | undefined {
  const { previous } = verb;
  const isOwn = verb.children('nsubj', 'nsubjpass', 'aux', 'auxpass').length === 0;
  return isOwn && form.tense === 'past' && previous?.sentence.contains(verb) ? previous : undefined;
}

/** "turned to X as its next chief executive" */
const turnedTo = (clause: Clause): readonly NounPhrase[] =>
  clause.lemma === 'turn' || clause.lemma === 'settle' ? clause.objectsOf('to', 'on') : [];

/** "X, whom Shell made chief executive": a second object of the verb, which trees have as none. */
const whomOf = ({ relation, verb, attachedTo }: Clause): readonly NounPhrase[] =>
  relation === 'relative' && verb.children('nsubj').some(({ lower }) => lower === 'whom')
    ? [new NounPhrase(attachedTo)]
    : [];

export const peopleOf = (scene: Scene, nouns: readonly NounPhrase[]): readonly Holder[] =>
  flatMap(nouns, (noun) => {
    const person = scene.who(noun);
    return isPerson(person) ? [{ token: noun.head, person }] : [];
  });

const isIn = ({ first, last }: OfficePhrase, { index }: Token) => index >= first.index && index <= last.index;
