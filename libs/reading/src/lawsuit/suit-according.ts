import type { Token } from '@wiregraph/syntax/document';
import { type Clause, NounPhrase } from '@wiregraph/syntax/pattern';
import { flatMap } from '@wiregraph/kernel/flat-map';
import { isPleadedWrong } from '../accusation/wrong.js';
import type { Scene } from '../claim/scene.js';
import { mannerOf } from '../claim/stance.js';
import type { Actor } from '../entity/cast.js';
import type { Sentence } from '../story/story.js';
import { clauseOver } from './authority.js';
import { parties, suitFact, type SuitFact } from './suit-fact.js';
import { partiesIn } from './suit-party.js';

const ACCORDING = new Set(['according']);
const FILED = new Set(['complaint', 'lawsuit', 'suit', 'petition']);
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
    if (!noun || !sentence || !clause || !footing || footing.isNegated || !isOfCourt(scene, sentence)) return [];
    const isAccusing = clause.lemma === 'accuse' && clause.voice === 'active';
    const [defendant] = parties(blamedIn(scene, clause, isAccusing));
    if (!defendant) return [];
    const suing = [...(isAccusing ? clause.subjects : sayingSo(clause)), ...broughtBy(noun)];
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

const isOfCourt = (scene: Scene, sentence: Sentence): boolean =>
  COURT.test(sentence.span.text) || scene.mentionsIn(sentence).some(({ actor }) => actor.kinds.includes('Court'));

/** "Oracle says Google copied its code, according to a suit" */
const sayingSo = ({ parent, relation }: Clause): readonly NounPhrase[] =>
  relation === 'complement' && parent && mannerOf(parent) ? parent.subjects : [];

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
