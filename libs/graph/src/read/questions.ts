import * as article from './article-read.cypher.js';
import * as claim from './claim-read.cypher.js';
import * as entity from './entity-read.cypher.js';
import * as lawsuit from './lawsuit-read.cypher.js';
import type { ReadStatement } from './read-statement.js';
import type {
  ArticleRow,
  ClaimRow,
  CourtEventRow,
  EntityRow,
  EvidenceRow,
  MentionRow,
  RelationRow,
  RevisionRow,
} from './rows.js';

/** What can be asked for by id. */
export interface Things {
  readonly entity: EntityRow;
  readonly article: ArticleRow;
  readonly revision: RevisionRow;
  readonly claim: ClaimRow;
  readonly evidence: EvidenceRow;
  readonly mention: MentionRow;
  readonly courtevent: CourtEventRow;
  readonly mentionCount: { readonly id: string; readonly mentionCount: number };
}

export const THING_STATEMENTS: Readonly<Record<keyof Things, ReadStatement>> = {
  entity: entity.ENTITIES_BY_ID,
  article: article.ARTICLES_BY_ID,
  revision: article.REVISIONS_BY_ID,
  claim: claim.CLAIMS_BY_ID,
  evidence: claim.EVIDENCE_BY_ID,
  mention: article.MENTIONS_BY_ID,
  courtevent: lawsuit.COURT_EVENTS_BY_ID,
  mentionCount: entity.MENTION_COUNTS,
};

type Texts = readonly string[] | null;

interface ClaimNarrowing {
  /** Null for claims in any state. */
  readonly live: boolean | null;
  readonly roles: Texts;
  readonly stances: Texts;
}

export type ClaimEnd = 'SUBJECT' | 'OBJECT' | 'ATTRIBUTED_TO';
export type Salience = 'ABOUT' | 'MAJOR_MENTIONS' | 'MENTIONS';

/** What can be asked for in pages: the rows of each list, and what narrows it (null: nothing does). */
export interface Lists {
  readonly entities: { readonly row: EntityRow; readonly by: { readonly kinds: Texts } };
  /** `query` comes from `searchQuery`. */
  readonly matches: { readonly row: EntityRow; readonly by: { readonly query: string; readonly kinds: Texts } };
  readonly lawsuits: {
    readonly row: EntityRow;
    readonly by: {
      readonly partyId: string | null;
      readonly roles: readonly ('PLAINTIFF_IN' | 'DEFENDANT_IN')[];
      readonly judgeId: string | null;
      readonly courtId: string | null;
      readonly docketNumber: string | null;
    };
  };
  readonly claims: { readonly row: ClaimRow; readonly by: ClaimNarrowing };
  readonly articles: {
    readonly row: ArticleRow;
    readonly by: {
      readonly sources: Texts;
      readonly urgencyAtMost: number | null;
      readonly filedFrom: string | null;
      readonly filedTo: string | null;
    };
  };
  readonly entityClaims: {
    readonly row: ClaimRow;
    readonly by: ClaimNarrowing & {
      readonly ends: readonly ClaimEnd[];
      /** Of claims whose subject it is, only these. */
      readonly subjectRoles: Texts;
      readonly subjectId: string | null;
      readonly objectId: string | null;
      readonly attributedToId: string | null;
    };
  };
  readonly entityRelations: { readonly row: RelationRow; readonly by: { readonly roles: Texts } };
  readonly entityMentions: { readonly row: MentionRow; readonly by: object };
  readonly entityArticles: { readonly row: ArticleRow; readonly by: { readonly types: readonly Salience[] } };
  readonly articleEntities: { readonly row: EntityRow; readonly by: { readonly types: readonly Salience[] } };
  readonly articleRevisions: { readonly row: RevisionRow; readonly by: object };
  readonly revisionMentions: { readonly row: MentionRow; readonly by: object };
  readonly revisionClaims: { readonly row: ClaimRow; readonly by: object };
  readonly claimEvidence: { readonly row: EvidenceRow; readonly by: object };
  readonly lawsuitEvents: { readonly row: CourtEventRow; readonly by: { readonly types: Texts } };
}

export const LIST_STATEMENTS: Readonly<Record<keyof Lists, ReadStatement>> = {
  entities: entity.ENTITY_LIST,
  matches: entity.ENTITY_MATCHES,
  lawsuits: lawsuit.LAWSUIT_LIST,
  claims: claim.CLAIM_LIST,
  articles: article.ARTICLE_LIST,
  entityClaims: claim.ENTITY_CLAIMS,
  entityRelations: entity.ENTITY_RELATIONS,
  entityMentions: article.ENTITY_MENTIONS,
  entityArticles: article.ENTITY_ARTICLES,
  articleEntities: entity.ARTICLE_ENTITIES,
  articleRevisions: article.ARTICLE_REVISIONS,
  revisionMentions: article.REVISION_MENTIONS,
  revisionClaims: claim.REVISION_CLAIMS,
  claimEvidence: claim.CLAIM_EVIDENCE,
  lawsuitEvents: lawsuit.LAWSUIT_EVENTS,
};

export const ENTITY_NAMED = entity.ENTITY_NAMED;
