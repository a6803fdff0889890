import type { Token } from '@wiregraph/syntax/document';
import { type Clause, NounPhrase } from '@wiregraph/syntax/pattern';
import type { CourtScene } from './court-scene.js';
import type { Actor } from '../entity/cast.js';
import type { Sentence } from '../story/story.js';
import { clauseOver } from './authority.js';
import { judgesOf } from './bench.js';
import type { Case } from './case-book.js';
import { partiesOf } from './case-draft.js';
import { type Finding, opponentOf } from './finding.js';
import { behind } from './suit-fact.js';
import verbs from './ruling-verbs.json' with { type: 'json' };

const RULINGS = new Set(verbs.rulings);
const AWAITING = new Set(verbs.awaiting);

/** "a ruling by Judge X", "Judge X's decision", "in an order on Monday, Judge X said": that it was ruled, not how. */
export const rulingNouns = (scene: CourtScene): readonly Finding[] =>
  scene.lemmas(RULINGS).flatMap((noun) => {
    const sentence = noun.pos === 'NOUN' ? scene.sentenceOf(noun) : undefined;
    const suit = sentence && scene.cases.about(sentence);
    const clause = sentence && clauseOver(sentence, noun);
    const judge = clause && benchOf(scene, noun, clause);
    return suit && judge && isGiven(scene, noun, clause)
      ? [findingAt(scene, { sentence, suit, judge, noun, clause })]
      : [];
  });

/** A judge by name, or a court that the text names. */
function benchOf(scene: CourtScene, noun: Token, clause: Clause): Actor | undefined {
  const phrase = new NounPhrase(noun);
  const by = phrase.objectsOf('by', 'from', 'of');
  const judges = judgesOf(scene);
  return scene
    .all([...by, ...phrase.possessors, ...(isIn(noun, clause) ? clause.subjects : [])])
    .find((actor) => judges.includes(actor) || (actor.kinds.includes('Court') && !actor.inferred));
}

/** "in a ruling on Monday, Judge X said" */
const isIn = (noun: Token, clause: Clause): boolean => clause.objectsOf('in').some(({ head }) => head === noun);

/** Not one that is waited for, asked for or to come. */
function isGiven(scene: CourtScene, noun: Token, clause: Clause): boolean {
  const isDefinite = noun.children('poss').length > 0 || noun.children('prep').some(({ lower }) => lower === 'by');
  const footing = scene.footing(clause);
  const isAwaited = [clause, clause.parent].some((above) => above && AWAITING.has(above.lemma));
  const isComing = noun
    .children('amod')
    .some(({ lower }) => ['expected', 'possible', 'future', 'final'].includes(lower));
  if (isAwaited || isComing || clause.condition !== undefined || clause.isQuestion) return false;
  return isDefinite || (footing !== undefined && !footing.isNegated && !footing.isExpected);
}

interface Given {
  readonly sentence: Sentence;
  readonly suit: Case;
  readonly judge: Actor;
  readonly noun: Token;
  readonly clause: Clause;
}

function findingAt(scene: CourtScene, { suit, judge, noun, clause }: Given): Finding {
  const partyAt = (...prepositions: readonly string[]) =>
    scene.all(prepositions.flatMap((word) => behind(noun, word))).find((actor) => partiesOf(suit).includes(actor));
  const loser = partyAt('against') ?? appellantOf(scene, noun, suit);
  const winner = partyAt('for');
  return {
    bench: { actor: judge, inferred: false },
    suit,
    isSide: true,
    isNoun: true,
    against: loser ?? (winner && opponentOf(suit, winner)),
    inFavourOf: winner,
    matter: noun.lemma.toLowerCase(),
    on: isIn(noun, clause) ? scene.dateOf(clause) : undefined,
    evidence: scene.cover(noun, ...new NounPhrase(noun).phrase.tokens),
  };
}

/** "its appeal against a ruling by Judge X": who appeals has lost. */
function appellantOf(scene: CourtScene, noun: Token, suit: Case): Actor | undefined {
  const appeal = noun.ancestors.slice(0, 2).find(({ lemma }) => lemma === 'appeal');
  return appeal && scene.all(new NounPhrase(appeal).possessors).find((actor) => partiesOf(suit).includes(actor));
}
