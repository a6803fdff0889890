import type { ArticleLinked, EntityId, LinkedClaim } from '@wiregraph/newsroom/entity';
import { pointsAtEntity } from '@wiregraph/newsroom/ontology';
import { type Change, type ClaimChange, edgeId, type LinksChange } from './change.js';
import { courtEventsOf } from './court-event.js';
import type { LoggedOf, Projection } from './projection.js';

type Linked = LoggedOf<'article.linked'>;

export const linksProjection: Projection<ArticleLinked['type']> = {
  'article.linked': (event): readonly Change[] => [
    ...event.data.claims.map((claim) => claimChange(claim, event)),
    ...courtEventsOf(event),
    readerChange(event),
    linksChange(event),
  ],
};

/** Whose reading the facts of a revision are of. */
const readerChange = ({ data: { revisionId, articleId, engine } }: Linked): Change => ({
  change: 'revision',
  id: revisionId,
  articleId,
  props: { engine: engine.name, engineVersion: engine.version, engineRules: engine.rules },
});

function claimChange(claim: LinkedClaim, { recordedAt, position }: Linked): ClaimChange {
  const { claimId, predicate, stance, subject, object, against, inFavourOf, attributedTo, value, qualifiers } = claim;
  const edge = pointsAtEntity(predicate) && object ? edgeId.of(predicate, subject, object, stance) : undefined;
  const { validFrom, validTo } = claim;
  const ends = { subject, object, against, inFavourOf, attributedTo };
  const { amount, ...narrowing } = qualifiers;
  // A property of Neo4j holds no map.
  const money = { amount: amount?.value, currency: amount?.currency };
  const says = { predicate, stance, value, ...narrowing, ...money, validFrom, validTo, edge };
  return {
    change: 'claim',
    id: claimId,
    predicate,
    stance,
    subject,
    object,
    against,
    inFavourOf,
    attributedTo,
    first: { ...says, ...ends, recordedAt, recordedPosition: position },
  };
}

function linksChange({ data, position, recordedAt }: Linked): LinksChange {
  const { articleId, revisionId, receiptId, isCurrent, beside = [], mentions, resolutions } = data;
  const counts = new Map<EntityId, number>();
  for (const { entityId } of mentions) counts.set(entityId, (counts.get(entityId) ?? 0) + 1);
  return {
    change: 'links',
    articleId,
    revisionId,
    receiptId,
    isCurrent,
    beside,
    position,
    recordedAt,
    evidence: data.claims.flatMap((claim) => evidenceRows(claim, data)),
    mentions: mentions.map(({ mentionId, entityId, start, end, text, confidence }) => ({
      id: mentionId,
      entity: entityId,
      props: { start, end, text, confidence },
    })),
    resolutions: resolutions.map(({ key, entityId, salience, score, isNew, features }) => ({
      entity: entityId,
      salience,
      mentions: counts.get(entityId) ?? 0,
      props: { key, score, isNew, features: JSON.stringify(features), recordedPosition: position },
    })),
  };
}

const evidenceRows = (claim: LinkedClaim, { articleId }: ArticleLinked['data']): LinksChange['evidence'] =>
  claim.evidence.map(({ evidenceId, start, end, quote, sentence }) => ({
    id: evidenceId,
    claim: claim.claimId,
    props: {
      start,
      end,
      quote,
      sentenceStart: sentence.start,
      sentenceEnd: sentence.end,
      inferred: claim.inferred,
      dateInferred: claim.dateInferred,
      confidence: claim.confidence,
      articleId,
    },
  }));
