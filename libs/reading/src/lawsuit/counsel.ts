import type { Token } from '@wiregraph/syntax/document';
import type { NounPhrase } from '@wiregraph/syntax/pattern';
import { isPerson, type Scene } from '../claim/scene.js';

/** Names that a lawyer's noun is said of, where they are not simply set beside it. */
export const counselAt = (scene: Scene, noun: Token, clients: readonly NounPhrase[]): readonly Token[] => [
  ...oneOf(noun),
  ...included(scene, noun),
  ...servingAs(scene, noun),
  ...calledSo(scene, noun),
  ...besideClient(scene, noun, clients),
];

/** "Arturo Gonzalez, one of Uber's lawyers" */
const oneOf = ({ head }: Token): readonly Token[] =>
  head.lower === 'of' && head.head.label === 'appos' ? [head.head.head] : [];

/** "appeared as counsel for Johnny Depp" */
const servingAs = (scene: Scene, noun: Token): readonly Token[] => {
  const clause = noun.head.lower === 'as' ? scene.clauseAt(noun.head.head) : undefined;
  return clause && scene.standing(clause, [])?.stance === 'stated' ? clause.subjects.map(({ head }) => head) : [];
};

/** "Attorneys for Meta include Mark Hansen" */
const included = (scene: Scene, noun: Token): readonly Token[] => {
  const clause = noun.label === 'nsubj' ? scene.clauseAt(noun.head) : undefined;
  return clause?.lemma === 'include' ? clause.objects.map(({ head }) => head) : [];
};

/** "Ian Crosby is lead counsel for the paper" */
function calledSo(scene: Scene, noun: Token): readonly Token[] {
  const being = scene
    .sentenceOf(noun)
    ?.clauses.find(({ lemma, attributes }) => lemma === 'be' && attributes.some(({ head }) => head === noun));
  const isFact = being && scene.standing(being, [])?.stance === 'stated' && !being.isNegated;
  return isFact ? being.subjects.map(({ head }) => head) : [];
}

/** "The lawyer for Ms Carroll, Roberta Kaplan, ...": the parser sets her beside the client. */
const besideClient = (scene: Scene, noun: Token, clients: readonly NounPhrase[]): readonly Token[] =>
  noun.children('appos').length > 0
    ? []
    : clients
        .filter(({ head }) => head.head.lower === 'for' && head.head.head === noun)
        .flatMap(({ head }) => head.children('appos'))
        .filter((token) => scene.mentionAt(token)?.how === 'name' && isPerson(scene.at(token)));
