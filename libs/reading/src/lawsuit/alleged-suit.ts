import { type Clause, NounPhrase } from '@wiregraph/syntax/pattern';
import { isPleadedWrong } from '../accusation/wrong.js';
import type { Scene } from '../claim/scene.js';
import type { Actor } from '../entity/cast.js';
import type { Sentence } from '../story/story.js';
import type { SuitFact } from './suit-fact.js';
import { toldFact as factOf } from './told-fact.js';
import words from './suit-words.json' with { type: 'json' };

const SUIT = new Set(words.suit);

/** "Ann Ray alleges in a lawsuit that Oracle fired her" */
export const allegedIn = (scene: Scene, sentence: Sentence): readonly SuitFact[] =>
  sentence.clauses
    .filter(
      (clause) =>
        ALLEGING.has(clause.lemma) && clause.voice === 'active' && isInSuit(clause) && isOfCourt(scene, clause),
    )
    .flatMap((clause) => {
      const plaintiffs = scene.doers(clause);
      const contents = sentence.clauses.filter(({ relation, attachedTo }) => {
        const isHere = relation === 'content' && attachedTo.head.head === clause.verb;
        return isHere && SUIT.has(attachedTo.lemma.toLowerCase());
      });
      const blamed = [...clause.complements, ...contents]
        .filter((said) => !said.isNegated && (isPleadedWrong(said) || isDoneTo(scene, said, plaintiffs)))
        .flatMap(({ surfaceSubjects }) => surfaceSubjects);
      return factOf(scene, { sentence, clause, plaintiffs, defendants: scene.all(blamed).slice(0, 1) });
    });

/** A complaint may have gone to a regulator. */
const isOfCourt = (scene: Scene, clause: Clause): boolean => {
  const nouns = clause.objectsOf('in').filter(isSuit);
  return nouns.some(({ head }) => SURE.has(head.lemma.toLowerCase())) || nouns.some((noun) => isFiled(scene, noun));
};

const SURE = new Set(words.sure);

/** "in a complaint filed in San Jose" */
const isFiled = (scene: Scene, { head }: NounPhrase): boolean =>
  head.children('acl').some(
    (verb) =>
      FILED.has(verb.lower) &&
      new NounPhrase(verb).objectsOf('in').some((place) => {
        const actor = scene.at(place.head);
        return (
          place.head.lower === 'court' || actor?.kinds.some((kind) => kind === 'Court' || kind === 'Place') === true
        );
      }),
  );

const FILED = new Set(['filed', 'lodged', 'docketed', 'brought']);

const isDoneTo = (scene: Scene, { objects, voice }: Clause, actors: readonly Actor[]): boolean =>
  voice === 'active' && scene.all(objects).some((actor) => actors.includes(actor));

const ALLEGING = new Set(['allege', 'claim', 'say', 'argue', 'contend', 'charge', 'assert']);

/** "accused X of stealing code in a lawsuit filed on Monday", where the parser hangs it on the stealing. */
export const isInSuit = (clause: Clause): boolean =>
  clause.objectsOf('in').some(isSuit) ||
  clause.verb.subtree.some(
    ({ lower, head, index, next }) =>
      (lower === 'lawsuit' || lower === 'suit') &&
      head.lower === 'in' &&
      index > clause.verb.index &&
      next?.lower === 'filed',
  );

const isSuit = ({ head }: NounPhrase) => SUIT.has(head.lemma.toLowerCase());
