import { NounPhrase } from '@wiregraph/syntax/pattern';
import type { Scene } from '../claim/scene.js';
import { lemmasIn } from '../claim/words-in.js';
import type { Actor } from '../entity/cast.js';
import type { Sentence } from '../story/story.js';
import { clauseOver } from './authority.js';
import { behind, type SuitFact } from './suit-fact.js';
import { toldFact as factOf } from './told-fact.js';

/** Suits against an agency's decision or its fine. */
export const agenciesFought = (scene: Scene, sentence: Sentence): readonly SuitFact[] => [
  ...finesJudged(scene, sentence),
  ...againstAgencies(scene, sentence),
];

const IN_COURT = /\b(?:courts?|judges?|justices|tribunal)\b/i;
const APPEALS = new Set(['appeal', 'challenge']);

/** "dismissed Google's appeal against a fine imposed by the European Commission": an agency's decision is fought in court. */
const againstAgencies = (scene: Scene, sentence: Sentence): readonly SuitFact[] =>
  lemmasIn(scene, sentence, APPEALS)
    .filter(({ lemma, pos }) => pos === 'NOUN' && APPEALS.has(lemma))
    .flatMap((noun) => {
      const clause = clauseOver(sentence, noun);
      const isTaken = clause?.objects.some(({ head }) => head === noun) ?? false;
      const beside = clause && isTaken ? clause.objectsOf('to', 'against') : [];
      const decisions = [...behind(noun, 'against'), ...behind(noun, 'to'), ...beside];
      // "lost its court challenge to the commission": an appeal to one is handed to it.
      const itself = noun.lemma === 'challenge' && IN_COURT.test(sentence.span.text) ? decisions : [];
      const deciders = decisions.flatMap((decision) => [
        ...decision.possessors,
        ...behind(decision.head, 'by'),
        ...behind(decision.head, 'of'),
        ...sentence.clauses
          .filter(({ attachedTo }) => attachedTo === decision.head)
          .flatMap(({ subjects }) => subjects),
      ]);
      const phrase = new NounPhrase(noun);
      const by = [...phrase.possessors, ...phrase.objectsOf('by', 'from')];
      const defendants = scene.all([...itself, ...deciders]).filter(({ kinds }) => kinds.includes('Agency'));
      return clause ? factOf(scene, { sentence, clause, plaintiffs: scene.all(by), defendants }) : [];
    });

const FINES = new Set(['fine', 'penalty']);
const JUDGING = new Set(['annul', 'uphold', 'scrap', 'overturn', 'cut', 'reduce', 'confirm', 'quash', 'void']);

/** "The General Court annulled the fine that the European Commission had imposed on Intel": Intel has fought it there. */
const finesJudged = (scene: Scene, sentence: Sentence): readonly SuitFact[] =>
  sentence.clauses
    .filter(({ lemma, subjects }) => JUDGING.has(lemma) && scene.all(subjects).some(isCourt))
    .flatMap((clause) =>
      clause.objects
        .filter(({ head }) => FINES.has(head.lemma.toLowerCase()))
        .flatMap(({ head, possessors }) => {
          const imposed = sentence.clauses.filter(({ attachedTo }) => attachedTo === head);
          const by = [...possessors, ...behind(head, 'by'), ...imposed.flatMap(({ subjects }) => subjects)];
          const defendants = scene.all(by).filter(({ kinds }) => kinds.includes('Agency'));
          const plaintiffs = scene.all([...behind(head, 'on'), ...behind(head, 'against')]);
          return factOf(scene, { sentence, clause, plaintiffs, defendants });
        }),
    );

const isCourt = ({ kinds }: Actor): boolean => kinds.includes('Court');
