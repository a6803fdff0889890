import type { Token } from '@wiregraph/syntax/document';
import { type Clause, NounPhrase } from '@wiregraph/syntax/pattern';
import type { TextSpan } from '@wiregraph/kernel/text-span';
import type { Standing } from '../claim/standing.js';
import type { Actor } from '../entity/cast.js';
import type { Forum } from '../entity/court-finder.js';
import type { Sentence } from '../story/story.js';
import type { Dated } from '../time/calendar.js';

/** A place that tells of a lawsuit and of some of its parties. */
export interface SuitFact {
  readonly sentence: Sentence;
  readonly plaintiffs: readonly Actor[];
  readonly defendants: readonly Actor[];
  readonly standing: Standing;
  /** The text does not say that anybody sued. */
  readonly inferred: boolean;
  /** "a new suit", "another lawsuit" */
  readonly isNew: boolean;
  /** "joined the lawsuit": one that others brought. */
  readonly isJoining: boolean;
  /** Of what a suit says of somebody: that may be one who is no party, so it makes a case only where there is none. */
  readonly isHint: boolean;
  /** Brought by a state for a crime: "was convicted of fraud". */
  readonly isCriminal: boolean;
  /** Parties whose side the text does not tell: who appealed against a ruling. */
  readonly unplaced: readonly Actor[];
  /** Who tries it, where nothing else is told of it. */
  readonly bench: Actor | undefined;
  /** "its federal lawsuit", "sued in a state court" */
  readonly forum: Forum | undefined;
  readonly filedOn: Dated | undefined;
  readonly evidence: TextSpan;
  /** The word that tells of it: "sued", "lawsuit", "demand". */
  readonly token: Token;
  readonly clause: Clause | undefined;
}

type Found = Pick<SuitFact, 'sentence' | 'plaintiffs' | 'defendants' | 'evidence' | 'token' | 'clause'>;

/** A fact that the text states, of no forum or day, unless something else is said of it. */
export const suitFact = (found: Found & Partial<SuitFact>): SuitFact => ({
  standing: { stance: 'stated' },
  inferred: false,
  isNew: false,
  isJoining: false,
  isHint: false,
  isCriminal: false,
  unplaced: [],
  bench: undefined,
  forum: undefined,
  filedOn: undefined,
  ...found,
});

/** A state, and who sues in its name: "United States v. Google" is the suit that the Justice Department brought. */
const IN_ITS_NAME: Readonly<Record<string, RegExp>> = {
  'United States': /^(?:(?:US|U\.S\.) )?(?:Department of Justice|Justice Department|government)$/i,
};

const actsFor = (one: Actor, other: Actor): boolean => IN_ITS_NAME[one.name]?.test(other.name) ?? false;

/** Companies of one house, "Amazon" and "Amazon Web Services"; a state and who acts in its name. */
export const isKin = (one: Actor, other: Actor): boolean =>
  one === other ||
  one.name.startsWith(`${other.name} `) ||
  other.name.startsWith(`${one.name} `) ||
  actsFor(one, other) ||
  actsFor(other, one);

export const sharesKin = (ones: readonly Actor[], others: readonly Actor[]): boolean =>
  ones.some((one) => others.some((other) => isKin(one, other)));

/** Tokens; what stands further off belongs to a noun by the parser's despair only. */
const FAR = 60;

/** What stands behind a preposition anywhere below a noun: "Amazon" of "a request for an order against Amazon". */
export const behind = (noun: Token, preposition: string): readonly NounPhrase[] =>
  noun.subtree
    .filter(
      ({ lower, label, index }) =>
        lower === preposition && label === 'prep' && index > noun.index && index - noun.index <= FAR,
    )
    .flatMap((token) => new NounPhrase(token.head).objectsOf(preposition));

/** Who can be party to a suit; a state or a city can. */
export const parties = (actors: readonly Actor[]): readonly Actor[] =>
  actors.filter(({ kinds }) => !kinds.includes('Court') && !kinds.includes('Lawsuit'));

/** Whole facts first, so that partial and inferred ones find their case. */
export const weakness = ({ inferred, plaintiffs, defendants, isJoining, unplaced }: SuitFact) =>
  (inferred ? 2 : 0) +
  (plaintiffs.length === 0 || defendants.length === 0 ? 1 : 0) +
  (isJoining ? 1 : 0) +
  unplaced.length;
