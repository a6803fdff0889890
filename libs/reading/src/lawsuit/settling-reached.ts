import type { Token } from '@wiregraph/syntax/document';
import { type Clause, NounPhrase } from '@wiregraph/syntax/pattern';
import type { Draft } from '../claim/claim-rule.js';
import { lemmasIn } from '../claim/words-in.js';
import type { Actor } from '../entity/cast.js';
import { moneyAt, moneyIn } from '../money/money-finder.js';
import type { Sentence } from '../story/story.js';
import { type Authority, clauseOver } from './authority.js';
import type { Case } from './case-book.js';
import type { CourtScene } from './court-scene.js';
import { settledDrafts } from './settling-draft.js';
import { isSettlement, joinedBefore, othersOf, SETTLING_NOUNS, takenIn } from './settling-noun.js';
import {
  between,
  boundBy,
  endedIn,
  isDefinite,
  payeesOf,
  sidesMeant,
  sidesOfMeant,
  speakersOf,
  suitOfOne,
} from './settling-side.js';
import { isReachedIn, reachedBehind } from './settling-verb.js';
import { partiesIn, suingBeside } from './suit-party.js';

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
  const owners = ownersOf(scene, { suit, clause, noun, bound });
  if (!isReached && owners.length === 0) return [];
  const withs = [...phrase.objectsOf('with'), ...(isReached ? clause.objectsNear('with') : [])];
  const others = taken.length > 0 ? taken : [...partiesIn(scene, withs), ...othersOf(scene, noun)];
  const settlers = owners.length > 0 ? owners : reachersOf(scene, clause, suit);
  const isBound = bound.length > 0;
  const found = otherSide(scene, { noun, clause, suit: suitOfOne(suit, settlers), others, isBound, isReached });
  // with whom, it says, if not by name
  const isOpen = withs.length > 0 && others.length === 0 && !found?.suit && settlers.length > 1;
  if (!found || isOpen) return [];
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

interface Owned extends Bound {
  readonly bound: readonly Actor[];
}

/** Whose settlement it is. */
function ownersOf(scene: CourtScene, { suit, clause, noun, bound }: Owned): readonly Actor[] {
  const { possessors } = new NounPhrase(noun);
  const named = [...scene.all(possessors), ...between(scene, noun), ...endedIn(scene, clause, noun), ...bound];
  return named.length > 0 ? named : sidesOfMeant(scene, { suit, clause, noun });
}

interface Sought extends Bound {
  readonly others: readonly Authority[];
  readonly isBound: boolean;
  readonly isReached: boolean;
}

function otherSide(scene: CourtScene, { others, isBound, isReached, ...bound }: Sought): Other | undefined {
  if (others.length > 0) return { others, suit: undefined };
  return isBound ? boundTo(scene, bound) : { others, suit: isReached ? bound.suit : undefined };
}

/** "will pay the FTC $20 million in a settlement", "Under the settlement, X will pay $20 million": with whom is paid, or was in the suit. */
function boundTo(scene: CourtScene, { noun, clause, suit }: Bound): Other | undefined {
  const others = payeesOf(scene, clause);
  const known = isDefinite(noun) ? suit : undefined;
  return others.length > 0 || known ? { others, suit: known } : undefined;
}

function reachersOf(scene: CourtScene, clause: Clause, suit: Case | undefined): readonly Actor[] {
  const { subjects } = clause;
  const named = [...joinedBefore(scene, clause), ...scene.all([...subjects, ...suingBeside(clause)])];
  const both = named.length === 0 ? scene.all(speakersOf(clause)) : [];
  if (both.length === 2) return both;
  return named.length > 0 ? named : sidesMeant(subjects, suit);
}
