import { type Clause, NounPhrase } from '@wiregraph/syntax/pattern';
import type { Scene } from '../claim/scene.js';
import type { Actor } from '../entity/cast.js';
import type { Sentence } from '../story/story.js';
import { isBench } from './bench.js';
import { suitNouns } from './suit-noun.js';
import { parties, suitFact, type SuitFact } from './suit-fact.js';
import words from './suit-words.json' with { type: 'json' };

const SUIT = new Set(words.suit);
const REQUEST = new Set(words.request);
const DISMISSING = new Set(words.dismissing);
const DECIDING = new Set(['rule', 'side', 'find', 'decide', 'order', 'direct', 'tell']);
const LOSING = new Set(['lose', 'win']);

/** Lawsuits whose sides a text tells in passing: "in a lawsuit, X accused Y", "ruled against X in a case brought by Y". */
export const toldSuits = (scene: Scene): readonly SuitFact[] => {
  const named = suitNouns(scene);
  return scene.story.sentences.flatMap((sentence) => [
    ...accusations(scene, sentence),
    ...sided(scene, sentence, named),
    ...lostBids(scene, sentence, named),
  ]);
};

/** "in a lawsuit filed in Delaware, X accused Y of ..." */
const accusations = (scene: Scene, sentence: Sentence): readonly SuitFact[] =>
  sentence.clauses
    .filter((clause) => clause.lemma === 'accuse' && clause.obliques('in').some(({ objects }) => objects.some(isSuit)))
    .flatMap((clause) =>
      factOf(scene, { sentence, clause, plaintiffs: scene.doers(clause), defendants: scene.all(clause.objects) }),
    );

const isSuit = ({ head }: NounPhrase) => SUIT.has(head.lemma.toLowerCase());

/** A court decides about one in a case that another brought. */
const sided = (scene: Scene, sentence: Sentence, named: readonly SuitFact[]): readonly SuitFact[] =>
  sentence.clauses
    .filter(({ lemma, subjects }) => DECIDING.has(lemma) && subjects.some(({ head }) => isBench(scene, head)))
    .flatMap((clause) => {
      const told = named.find((fact) => fact.sentence === sentence && fact.defendants.length === 0);
      const about = [
        ...clause.objects,
        ...clause.obliquesNear('against', 'for', 'with', 'of').flatMap(({ objects }) => objects),
        ...favored(clause),
      ];
      const plaintiffs = told?.plaintiffs ?? [];
      const defendants = scene.all(about).filter((actor) => !plaintiffs.includes(actor));
      return plaintiffs.length === 0
        ? []
        : factOf(scene, { sentence, clause, plaintiffs, defendants: defendants.slice(0, 1) });
    });

const favored = (clause: Clause): readonly NounPhrase[] =>
  clause
    .obliquesNear('in')
    .flatMap(({ objects }) => objects.filter(({ head }) => /^favou?r$/.test(head.lower)))
    .flatMap(({ head }) => new NounPhrase(head).obliques('of').flatMap(({ objects }) => objects));

/** "X lost a bid to throw out a lawsuit by Y" */
const lostBids = (scene: Scene, sentence: Sentence, named: readonly SuitFact[]): readonly SuitFact[] =>
  sentence.clauses
    .filter(({ lemma }) => LOSING.has(lemma))
    .flatMap((clause) => {
      const bid = clause.objects.find(
        ({ head }) => REQUEST.has(head.lemma.toLowerCase()) || head.lemma === 'dismissal',
      );
      const isDismissal =
        bid?.head.lemma === 'dismissal' ||
        sentence.clauses.some(
          ({ attachedTo, lemma }) => attachedTo === bid?.head && DISMISSING.has(lemma.split(' ')[0] ?? ''),
        );
      const told = named.find((fact) => fact.sentence === sentence && fact.plaintiffs.length > 0);
      if (!bid || !isDismissal || !told) return [];
      return factOf(scene, { sentence, clause, plaintiffs: told.plaintiffs, defendants: scene.all(clause.subjects) });
    });

interface Told {
  readonly sentence: Sentence;
  readonly clause: Clause;
  readonly plaintiffs: readonly Actor[];
  readonly defendants: readonly Actor[];
}

function factOf(scene: Scene, { sentence, clause, plaintiffs, defendants }: Told): readonly SuitFact[] {
  const suing = parties(plaintiffs);
  const sued = parties(defendants).filter((actor) => !suing.includes(actor));
  const footing = scene.footing(clause);
  if (suing.length === 0 || sued.length === 0 || !footing || footing.isNegated || footing.isExpected) return [];
  const mentions = scene.mentionsIn(sentence).filter(({ actor }) => suing.includes(actor) || sued.includes(actor));
  const tokens = mentions.flatMap(({ document, from, to }) => document.span(from, to).tokens);
  const [first, ...others] = [...tokens, clause.verb].sort((a, b) => a.index - b.index);
  const evidence = first ? scene.cover(first, ...others) : scene.cover(clause.verb);
  return [
    suitFact({ sentence, inferred: true, plaintiffs: suing, defendants: sued, evidence, token: clause.verb, clause }),
  ];
}
