import type { ArticleEvent, Revision } from '@wiregraph/newsroom/article';
import type { ArticleChange, Change, Props } from './change.js';
import { type LoggedOf, notProjected, type Projection } from './projection.js';

type Came = LoggedOf<'article.filed'> | LoggedOf<'article.revised'>;

export const articleProjection: Projection<ArticleEvent['type'] | 'article.analysed'> = {
  'article.filed': (event) => [articleChange(event, true), revisionChange(event)],
  'article.revised': (event) => [articleChange(event, event.data.isCurrent), revisionChange(event)],
  // The log keeps it for editors; the graph shows what was let in.
  'article.conflicting-revision-seen': notProjected,
  'article.analysed': ({ data, position }) => [
    {
      change: 'revision',
      id: data.revisionId,
      articleId: data.articleId,
      props: { engine: data.engine.name, engineVersion: data.engine.version, analysedPosition: position },
    },
  ],
};

function articleChange({ data, position }: Came, isCurrent: boolean): ArticleChange {
  const { articleId, source, guid, receivedAt, number } = data;
  return {
    change: 'article',
    id: articleId,
    source,
    first: { source, guid, state: 'live', filedAt: receivedAt, recordedPosition: position },
    props: { updatedAt: receivedAt, revisions: number, ...(isCurrent && shownProps(data)) },
  };
}

const shownProps = (data: Revision): Props => ({
  current: data.revisionId,
  caption: data.headline ?? data.slug ?? data.guid,
  headline: data.headline,
  slug: data.slug,
  urgency: data.urgency,
  language: data.language,
});

const revisionChange = ({ data, position, id }: Came): Change => ({
  change: 'revision',
  id: data.revisionId,
  articleId: data.articleId,
  props: {
    articleId: data.articleId,
    number: data.number,
    version: data.version,
    headline: data.headline,
    byline: data.byline,
    dateline: data.dateline?.raw,
    slug: data.slug,
    language: data.language,
    urgency: data.urgency,
    topics: data.topics.map(({ code }) => code),
    receivedAt: data.receivedAt,
    versionCreated: data.versionCreated?.at,
    sha256: data.original.sha256,
    format: data.original.format,
    bytes: data.original.bytes,
    receiptId: data.receiptId,
    event: id,
    recordedPosition: position,
  },
});
