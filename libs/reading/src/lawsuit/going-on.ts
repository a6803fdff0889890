import type { Token } from '@wiregraph/syntax/document';
import type { Clause, NounPhrase } from '@wiregraph/syntax/pattern';
import type { CourtScene } from './court-scene.js';
import type { Actor } from '../entity/cast.js';
import { benchOr, isBench } from './bench.js';
import type { Case } from './case-book.js';
import type { Party } from './case-draft.js';
import type { Finding } from './finding.js';
import words from './suit-words.json' with { type: 'json' };

const SUIT = new Set([...words.suit, ...words.brought]);
const MAY = new Set(['can', 'could', 'may', 'must', 'should']);
const ONWARDS = new Set(['forward', 'ahead', 'on', 'to']);
const LETTING = new Set(['allow', 'let', 'permit']);

/** A case that a court lets go on: a motion to dismiss it has failed. */
export const goingOn = (scene: CourtScene): readonly Finding[] => [
  ...scene.verbs('face').flatMap(({ clause }) => mustFace(scene, clause)),
  ...scene.verbs('proceed|continue|advance|go|move').flatMap(({ clause }) => mayProceed(scene, clause)),
];

/** "Amazon must face a lawsuit by X, a U.S. judge ruled on Monday" */
function mustFace(scene: CourtScene, clause: Clause): readonly Finding[] {
  const suits = clause.objects.filter(isOfSuit);
  if (suits.length === 0 || clause.form.modal !== 'must') return [];
  return findingsOf(scene, clause, { suits, faced: scene.all(clause.subjects) });
}

/** "said Oracle's claims could proceed", "allowed the lawsuit to go forward" */
function mayProceed(scene: CourtScene, clause: Clause): readonly Finding[] {
  const suits = clause.surfaceSubjects.filter(isOfSuit);
  const isAllowed = MAY.has(clause.form.modal ?? '') || LETTING.has(clause.parent?.lemma ?? '');
  const isOn = !['go', 'move'].includes(clause.lemma) || ONWARDS.has(clause.verb.next?.lower ?? '');
  return suits.length > 0 && isAllowed && isOn && !clause.isNegated ? findingsOf(scene, clause, { suits }) : [];
}

interface Going {
  readonly suits: readonly NounPhrase[];
  /** Whom the text says to face it. */
  readonly faced?: readonly Actor[];
}

function findingsOf(scene: CourtScene, clause: Clause, { suits, faced }: Going): readonly Finding[] {
  const sentence = scene.sentenceOf(clause.verb);
  const suit = sentence && scene.cases.about(sentence);
  const ruling = rulingAbove(scene, clause);
  const bench = ruling && ruling.subjects.flatMap(({ head }) => benchOr(scene, head) ?? [])[0];
  if (!suit || !ruling || !bench || !isDone(scene, ruling)) return [];
  const party = faced ? defendantAmong(suit, faced) : sole(suit.defendants);
  if (faced && !party) return [];
  return [
    {
      bench,
      suit,
      against: party,
      outcome: 'denied',
      matter: 'motion to dismiss',
      scope: 'procedural',
      on: scene.dateOf(ruling) ?? scene.dateOf(clause),
      evidence: scene.evidence(clause, suits),
    },
  ];
}

const isSuit = ({ head }: { readonly head: Token }): boolean => SUIT.has(head.lemma.toLowerCase());

/** "the claims", "most of the claims" */
const isOfSuit = (noun: NounPhrase): boolean =>
  isSuit(noun) || (PARTS.has(noun.head.lower) && noun.objectsOf('of').some(isSuit));

const PARTS = new Set(words.parts);

const defendantAmong = ({ defendants }: Case, actors: readonly Actor[]): Actor | undefined =>
  actors.find((actor) => defendants.some((defendant) => defendant.actor === actor));

const sole = (parties: readonly Party[]): Actor | undefined => (parties.length === 1 ? parties[0]?.actor : undefined);

/** The clause in which a judge says so: above, or set beside. */
const rulingAbove = (scene: CourtScene, clause: Clause): Clause | undefined =>
  [clause.parent, ...clause.children.filter(({ relation }) => relation === 'parataxis')].find((other) =>
    other?.subjects.some(({ head }) => isBench(scene, head)),
  );

function isDone(scene: CourtScene, clause: Clause): boolean {
  const footing = scene.footing(clause);
  return footing !== undefined && !footing.isNegated && !footing.isExpected;
}
