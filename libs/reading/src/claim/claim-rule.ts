import type { Qualifiers } from '@wiregraph/newsroom/analysis';
import type { Predicate, Stance } from '@wiregraph/newsroom/ontology';
import type { TextSpan } from '@wiregraph/kernel/text-span';
import type { Actor } from '../entity/cast.js';
import type { Dated } from '../time/calendar.js';
import type { CourtScene } from '../lawsuit/court-scene.js';
import type { Standing } from './standing.js';

/** What a rule read. Its ends are checked against the ontology afterwards. */
export interface Draft {
  readonly subject: Actor;
  readonly object?: Actor | undefined;
  readonly value?: string | undefined;
  readonly qualifiers?: Omit<Qualifiers, 'on'>;
  readonly against?: Actor | undefined;
  readonly inFavourOf?: Actor | undefined;
  readonly standing: Standing;
  readonly inferred?: boolean;
  readonly on?: Dated | undefined;
  readonly validFrom?: Dated | undefined;
  readonly validTo?: Dated | undefined;
  readonly evidence: readonly TextSpan[];
  /** 0 to 1: at most this, where the rule knows that it is less sure than claims of its type are. */
  readonly confidence?: number;
}

/** A claim as an example has it: names of the ends or the value, and what else is to hold of it. */
export type ExampleClaim = readonly [
  subject: string,
  predicate: Predicate,
  object: string,
  more?: {
    readonly stance?: Stance;
    readonly by?: string;
    readonly on?: string;
    readonly validTo?: string;
    readonly validFrom?: string;
    readonly outcome?: string;
    readonly matter?: string;
    readonly against?: string;
    readonly inFavourOf?: string;
    readonly title?: string;
    readonly amount?: { readonly value: number; readonly currency: string };
    readonly inferred?: boolean;
  },
];

export interface Example {
  /** The story; sentences of one paragraph. It is filed on Friday, 22 January 2021. */
  readonly says: string;
  /** All claims of the rule's predicate that are to be read in it. */
  readonly claims: readonly ExampleClaim[];
}

export interface ClaimRule {
  readonly predicate: Predicate;
  /** These are the rule's tests; at least one has no claim. */
  readonly examples: readonly Example[];
  readonly match: (scene: CourtScene) => readonly Draft[];
}

/** Declares how claims of one predicate are read. */
export const claimRule = (rule: ClaimRule): ClaimRule => rule;
