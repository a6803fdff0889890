import { z } from 'zod';
import { defineEvent, EventId, type EventOf } from '@wiregraph/kernel/event';
import { ArticleId, RevisionId } from '../article/revision.js';
import { EntityKind, Predicate, Stance } from '../ontology.js';
import { Engine, EntityKey, EvidenceSpan } from './analysis.events.js';

/** Whom a second reader's claim speaks of: an entity of the rules' reading by its key, or a name as the text has it. */
export const SecondEnd = z.union([
  z.strictObject({ key: EntityKey }),
  z.strictObject({ name: z.string().min(1).max(300), kind: EntityKind }),
]);
export type SecondEnd = z.infer<typeof SecondEnd>;

/** What a second reader claims. The quote is the text at its place; nothing else of it is proven. */
export const SecondClaim = z.strictObject({
  predicate: Predicate,
  subject: SecondEnd,
  /** Exactly one of object and value, as the ontology has it for the predicate. */
  object: SecondEnd.optional(),
  value: z.string().min(1).max(2_000).optional(),
  stance: Stance,
  attributedTo: SecondEnd.optional(),
  evidence: EvidenceSpan,
});
export type SecondClaim = z.infer<typeof SecondClaim>;

const index = z.int().min(0);

/**
 * Where two readings of a text differ, by numbers of claims, from 0: in the rules' reading and in the second one. `stance`: the
 * same is said otherwise; `direction`: the ends are the other way round.
 */
export const Disagreement = z.discriminatedUnion('about', [
  z.strictObject({ about: z.literal('only-rules'), rules: index }),
  z.strictObject({ about: z.literal('only-second'), second: index }),
  z.strictObject({ about: z.literal('stance'), rules: index, second: index }),
  z.strictObject({ about: z.literal('direction'), rules: index, second: index }),
]);
export type Disagreement = z.infer<typeof Disagreement>;

/** Why a claim of a second reader was dropped. */
export const DropReason = z.enum([
  'malformed',
  'no-such-sentence',
  'quote-not-there',
  'value-not-there',
  'unknown-end',
  'kinds-do-not-fit',
  'same-ends',
  'repeated',
  'too-many',
]);
export type DropReason = z.infer<typeof DropReason>;

/** All second readings stand in one line, so that reviews are found without reading the whole log. */
export const SECOND_READINGS = 'second-readings';

/**
 * A second reader, a language model that a newsroom has named, read what the rules had read. It is for editors to look at: the
 * rules' claims stand as they are, and nothing of it is drawn. Stream: `second-readings`.
 */
export const articleSecondRead = defineEvent({
  type: 'article.second-read',
  version: 1,
  data: z.strictObject({
    articleId: ArticleId,
    revisionId: RevisionId,
    /** The rules' reading that it is held against. */
    analysis: EventId,
    /** `model` as the endpoint knows it; `rules` is the version of the question. */
    engine: Engine,
    claims: z.array(SecondClaim).max(500),
    disagreements: z.array(Disagreement).max(2_000),
    /** How many claims were dropped, by reason. */
    dropped: z.partialRecord(DropReason, z.int().min(1)),
    /** Why nothing came of it, if the answer was of no use. */
    fault: z.string().max(60).optional(),
    tokens: z.strictObject({ asked: z.int().min(0), answered: z.int().min(0) }),
  }),
  stream: () => SECOND_READINGS,
  identity: ({ analysis, engine }) => [analysis, engine.name, engine.version, engine.model, engine.rules],
});
export type ArticleSecondRead = EventOf<typeof articleSecondRead>;
