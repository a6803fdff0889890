import { NounPhrase } from '@wiregraph/syntax/pattern';
import type { Token } from '@wiregraph/syntax/document';
import type { Actor } from '../entity/cast.js';
import type { CourtScene } from './court-scene.js';
import type { Case } from './case-book.js';
import { partiesOf } from './case-draft.js';
import { type Deciding, decidingIn, type Finding, opponentOf } from './finding.js';
import words from './ruling-verbs.json' with { type: 'json' };

const WINS = new Set(words.wins);
const LOSSES = new Set(words.losses);
const HANDING = 'hand|give|deal|deliver|grant';

/** For which side a court decided: "ruled in favor of Oracle", "handed Google a victory". */
export const sidesTaken = (scene: CourtScene): readonly Finding[] => [
  ...decidingIn(scene, 'rule|find|decide|side|agree').flatMap((deciding) => sideOf(scene, deciding) ?? []),
  ...decidingIn(scene, HANDING).flatMap((deciding) => handedOf(scene, deciding) ?? []),
];

/** Words that name a party, and whether they are for it. */
interface Side {
  readonly token: Token;
  readonly nouns: readonly NounPhrase[];
  readonly isFor: boolean;
}

/** "ruled in favor of Oracle", "ruled against Qualcomm", "sided with Tesla" */
function sideOf(scene: CourtScene, deciding: Deciding): Finding | undefined {
  const { clause } = deciding;
  const favor = clause
    .obliquesNear('in')
    .flatMap(({ token, objects }) => objects.map(({ head }) => ({ token, head })))
    .filter(({ head }) => /^favou?r$/.test(head.lower))
    .map(({ token, head }) => {
      const phrase = new NounPhrase(head);
      const nouns = [...phrase.objectsOf('of'), ...phrase.possessors];
      return { token, nouns, isFor: true };
    });
  const plain = clause
    .obliques('for', 'with', 'against')
    .filter(({ token }) => token.lower !== 'with' || SIDING.has(clause.lemma))
    .map(({ token, objects, preposition }) => ({ token, nouns: objects, isFor: preposition !== 'against' }));
  return [...favor, ...plain].map((side) => findingOf(scene, deciding, side)).find((found) => found !== undefined);
}

/** "sided with Tesla", "agreed with Tesla that the suit came too late" */
const SIDING = new Set(['side', 'agree']);

/** "handed Google a victory", "dealt a blow to Meta" */
function handedOf(scene: CourtScene, deciding: Deciding): Finding | undefined {
  const { clause } = deciding;
  const thing = clause.objects.find(({ head }) => [WINS, LOSSES].some((list) => list.has(head.lemma.toLowerCase())));
  if (!thing) return undefined;
  const nouns = [...clause.indirectObjects, ...clause.objectsNear('to', 'for')];
  return findingOf(scene, deciding, {
    token: thing.core.tokens[0] ?? thing.head,
    nouns,
    isFor: WINS.has(thing.head.lemma.toLowerCase()),
  });
}

function findingOf(scene: CourtScene, { clause, bench, suit }: Deciding, side: Side): Finding | undefined {
  const noun = side.nouns.find(({ head }) => isParty(suit, scene.at(head)));
  const party = noun && scene.at(noun.head);
  if (!noun || !party) return undefined;
  const opponent = opponentOf(suit, party);
  const words = scene.cover(side.token, ...scene.tokensAt(noun.head), ...favorAfter(noun));
  return {
    bench,
    suit,
    isSide: true,
    against: side.isFor ? opponent : party,
    inFavourOf: side.isFor ? party : undefined,
    matter: scene.story.textOf(words).slice(0, 1_000),
    on: scene.dateOf(clause),
    evidence: scene.cover(clause.verb, side.token, ...scene.tokensAt(noun.head), ...favorAfter(noun)),
  };
}

/** "favor" of "in Apple's favor" */
const favorAfter = ({ head }: NounPhrase): readonly Token[] =>
  head.label === 'poss' && /^favou?r$/.test(head.head.lower) ? [head.head] : [];

const isParty = (suit: Case, actor: Actor | undefined) => actor !== undefined && partiesOf(suit).includes(actor);
