import type { Token } from '@wiregraph/syntax/document';
import { type Clause, NounPhrase } from '@wiregraph/syntax/pattern';
import type { Draft } from '../claim/claim-rule.js';
import { mannerOf } from '../claim/stance.js';
import { lemmasIn } from '../claim/words-in.js';
import type { Actor } from '../entity/cast.js';
import { moneyAt, moneyIn } from '../money/money-finder.js';
import type { Sentence } from '../story/story.js';
import { type Authority, clauseOver } from './authority.js';
import type { Case } from './case-book.js';
import type { CourtScene } from './court-scene.js';
import { settledDrafts } from './settling-draft.js';
import { isSettlement, joinedBefore, othersOf, SETTLING_NOUNS, takenIn } from './settling-noun.js';
import { between, boundBy, isDefinite, payeesOf, sidesMeant, sidesOfMeant, suitOfOne } from './settling-side.js';
import { isReachedIn, reachedBehind } from './settling-verb.js';
import { partiesIn } from './suit-party.js';

/** "reached a $1.5 billion settlement with Y", "under the settlement, X will pay" */
export const settledByNoun = (scene: CourtScene, sentence: Sentence): readonly Draft[] =>
  lemmasIn(scene, sentence, SETTLING_NOUNS)
    .filter((token) => token.pos === 'NOUN' && isSettlement(sentence, token))
    .flatMap((noun) => {
      const clause = reachedBehind(scene, noun) ?? clauseOver(sentence, noun);
      return clause ? settledAt(scene, { sentence, noun, clause }) : [];
    });

interface Told {
  readonly sentence: Sentence;
  readonly noun: Token;
  readonly clause: Clause;
}

function settledAt(scene: CourtScene, { sentence, noun, clause }: Told): readonly Draft[] {
  const phrase = new NounPhrase(noun);
  const suit = scene.cases.about(sentence);
  const taken = takenIn(scene, clause, noun);
  const isReached = isReachedIn(clause, noun) || taken.length > 0;
  const bound = isReached ? [] : boundBy(scene, clause, noun);
  const named = [...scene.all(phrase.possessors), ...between(scene, noun), ...bound];
  const owners = named.length > 0 ? named : sidesOfMeant(scene, { suit, clause, noun });
  if (!isReached && owners.length === 0) return [];
  const withs = [...phrase.objectsOf('with'), ...(isReached ? clause.objectsNear('with') : [])];
  const others = taken.length > 0 ? taken : [...partiesIn(scene, withs), ...othersOf(scene, noun)];
  const settlers = owners.length > 0 ? owners : reachersOf(scene, clause, suit);
  const meant = { others, suit: others.length === 0 && isReached ? suitOfOne(suit, settlers) : undefined };
  const isBound = bound.length > 0;
  const found =
    isBound && others.length === 0 ? boundTo(scene, { noun, clause, suit: suitOfOne(suit, settlers) }) : meant;
  if (!found) return [];
  return settledDrafts(scene, {
    ...found,
    settlers,
    isPast: isBound,
    isDated: isReached,
    clause,
    money: moneyAt(noun, sentence) ?? moneyIn(sentence)[0],
    tokens: [clause.verb, noun],
  });
}

interface Bound extends Pick<Told, 'noun' | 'clause'> {
  readonly suit: Case | undefined;
}

interface Other {
  readonly others: readonly Authority[];
  readonly suit: Case | undefined;
}

/** "will pay the FTC $20 million in a settlement", "Under the settlement, X will pay $20 million": with whom is paid, or was in the suit. */
function boundTo(scene: CourtScene, { noun, clause, suit }: Bound): Other | undefined {
  const others = payeesOf(scene, clause);
  const known = isDefinite(noun) ? suit : undefined;
  return others.length > 0 || known ? { others, suit: known } : undefined;
}

function reachersOf(scene: CourtScene, clause: Clause, suit: Case | undefined): readonly Actor[] {
  const { subjects } = clause;
  const named = [...joinedBefore(scene, clause), ...scene.all(subjects)];
  // "Google and Oracle said they had reached a deal"
  const { parent, relation } = clause;
  const isThey = named.length === 0 && relation === 'complement' && subjects.some(({ head }) => head.lower === 'they');
  const both = isThey && parent && mannerOf(parent) ? scene.all(parent.subjects) : [];
  if (both.length === 2) return both;
  return named.length > 0 ? named : sidesMeant(subjects, suit);
}
