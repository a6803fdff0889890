import { assertNever } from '@wiregraph/kernel/errors';
import { type ArticleEvent, type FilingEvent, isFiling, type NoticeEvent } from './article.events.js';
import type { ArticleId, Revision, RevisionId, WireTime } from './revision.js';

/** What places a version among others. */
export interface Placed {
  readonly version: string | undefined;
  readonly versionCreated: string | undefined;
  readonly sequence?: string | undefined;
}

export interface KnownRevision extends Placed {
  readonly revisionId: RevisionId;
  readonly receivedAt: Revision['receivedAt'];
  /** It goes on where others end, and replaces none. */
  readonly isAdded: boolean;
  readonly embargo: WireTime | undefined;
  /** Headline and text. */
  readonly words: string;
}

export interface KnownNotice extends Placed {
  readonly revisionId: RevisionId;
  readonly says: 'killed' | 'held' | 'withheld';
}

/** What an article's stream holds, as far as deciding needs it. */
export interface Article {
  /** By arrival. */
  readonly revisions: readonly KnownRevision[];
  readonly notices: readonly KnownNotice[];
  /** Embargoes that ended, as `embargoKey` names them. */
  readonly released: readonly string[];
  /** Revisions that were kept out because another content bears their version. */
  readonly conflicting: readonly RevisionId[];
  readonly correctives: readonly ArticleId[];
  /** The article that this one's guid is a document of, if it is not this one. */
  readonly goesUnder?: ArticleId;
}

export const noArticle: Article = { revisions: [], notices: [], released: [], conflicting: [], correctives: [] };

/** An embargo as such: the same moment, or the same words that nobody understands, are one. */
export const embargoKey = ({ at, raw }: WireTime): string => at ?? raw;

export function evolve(article: Article, event: ArticleEvent): Article {
  if (isFiling(event)) return { ...article, revisions: [...article.revisions, known(event)] };
  switch (event.type) {
    case 'article.killed':
    case 'article.held':
    case 'article.withheld':
      return { ...article, notices: [...article.notices, noticed(event)] };
    case 'article.released':
      return { ...article, released: [...article.released, embargoKey(event.data.embargo)] };
    case 'article.conflicting-revision-seen':
      return { ...article, conflicting: [...article.conflicting, event.data.revisionId] };
    case 'article.corrective-seen':
      return { ...article, correctives: [...article.correctives, event.data.corrective] };
    case 'article.known-as':
      return { ...article, goesUnder: event.data.goesUnder };
    // They follow from the others.
    case 'article.embargoed':
    case 'article.restored':
      return article;
    default:
      return assertNever(event);
  }
}

/** What a reader reads: two versions with the same are one. */
export const wordsOf = ({ headline = '', text }: { readonly headline?: string | undefined; readonly text: string }) =>
  `${headline}\n\n${text}`;

const known = ({ type, data }: FilingEvent): KnownRevision => ({
  revisionId: data.revisionId,
  receivedAt: data.receivedAt,
  version: data.version,
  versionCreated: data.versionCreated?.at,
  sequence: data.sequence,
  isAdded: type === 'article.added',
  embargo: data.embargo,
  words: wordsOf(data),
});

const noticed = ({ type, data }: NoticeEvent): KnownNotice => ({
  revisionId: data.revisionId,
  version: data.version,
  versionCreated: data.versionCreated?.at,
  says: type === 'article.killed' ? 'killed' : type === 'article.held' ? 'held' : 'withheld',
});
