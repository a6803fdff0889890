import type { Token } from '@wiregraph/syntax/document';
import { type Clause, NounPhrase } from '@wiregraph/syntax/pattern';
import { flatMap } from '@wiregraph/kernel/flat-map';
import { isPleadedWrong } from '../accusation/wrong.js';
import type { Scene } from '../claim/scene.js';
import type { Actor } from '../entity/cast.js';
import { clauseOver } from './authority.js';
import { parties, suitFact, type SuitFact } from './suit-fact.js';
import { partiesIn } from './suit-party.js';

const ACCORDING = new Set(['according']);
const FILED = new Set(['complaint', 'lawsuit', 'suit']);
const COURT = /\b(?:courts?|tribunal|lawsuit|suit)\b/i;

/** "Oracle cheated its drivers, according to a complaint filed in Cook County Circuit Court": who did wrong there is sued. */
export const accordingToSuits = (scene: Scene): readonly SuitFact[] =>
  flatMap(scene.words(ACCORDING), (word) => {
    const noun = word
      .children('prep')
      .flatMap((to) => to.children('pobj'))
      .find(({ lemma }) => FILED.has(lemma));
    const sentence = noun && scene.sentenceOf(noun);
    const clause = sentence && clauseOver(sentence, word);
    const footing = clause && scene.footing(clause);
    if (!noun || !sentence || !clause || !footing || footing.isNegated || !COURT.test(sentence.span.text)) return [];
    const isAccusing = clause.lemma === 'accuse' && clause.voice === 'active';
    const [defendant] = parties(blamedIn(scene, clause, isAccusing));
    if (!defendant) return [];
    const suing = [...(isAccusing ? clause.subjects : []), ...broughtBy(noun)];
    const plaintiffs = parties(partiesIn(scene, suing).map(({ actor }) => actor)).filter(
      (actor) => actor !== defendant,
    );
    const evidence = scene.cover(noun, clause.verb);
    return [
      suitFact({
        sentence,
        inferred: true,
        plaintiffs,
        defendants: [defendant],
        evidence,
        token: noun,
        clause: undefined,
      }),
    ];
  });

function blamedIn(scene: Scene, clause: Clause, isAccusing: boolean): readonly Actor[] {
  if (isAccusing) return scene.all(clause.objects);
  return isPleadedWrong(clause) && !clause.isNegated ? scene.all(clause.surfaceSubjects) : [];
}

/** "a complaint filed by Ann Ray", "Ann Ray's lawsuit" */
const broughtBy = (noun: Token): readonly NounPhrase[] => {
  const phrase = new NounPhrase(noun);
  const filed = noun.children('acl').flatMap((verb) => verb.children('agent').flatMap((by) => by.children('pobj')));
  return [...phrase.possessors, ...phrase.objectsOf('by', 'from'), ...filed.map((token) => new NounPhrase(token))];
};
