import { assertNever } from '@wiregraph/kernel/errors';
import type { ArticleEvent, RevisionId } from './article.events.js';

export interface KnownRevision {
  readonly revisionId: RevisionId;
  readonly version: string | undefined;
  readonly versionCreated: string | undefined;
}

/** What an article's stream holds, as far as deciding needs it. */
export interface Article {
  /** By arrival. */
  readonly revisions: readonly KnownRevision[];
  readonly current: KnownRevision | undefined;
  /** Revisions that were kept out because another content bears their version. */
  readonly conflicting: readonly RevisionId[];
}

export const noArticle: Article = { revisions: [], current: undefined, conflicting: [] };

export function evolve(article: Article, event: ArticleEvent): Article {
  switch (event.type) {
    case 'article.filed':
      return withRevision(article, event.data, true);
    case 'article.revised':
      return withRevision(article, event.data, event.data.isCurrent);
    case 'article.conflicting-revision-seen':
      return { ...article, conflicting: [...article.conflicting, event.data.revisionId] };
    default:
      return assertNever(event);
  }
}

function withRevision(
  article: Article,
  data: Extract<ArticleEvent, { type: 'article.filed' }>['data'],
  isCurrent: boolean,
): Article {
  const { revisionId, version, versionCreated } = data;
  const known: KnownRevision = { revisionId, version, versionCreated: versionCreated?.at };
  return { ...article, revisions: [...article.revisions, known], current: isCurrent ? known : article.current };
}
