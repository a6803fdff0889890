import type { ArticleEvent, FilingEvent, Revision, Standing, StandingEvent } from '@wiregraph/newsroom/article';
import type { ArticleChange, Change, Props } from './change.js';
import { type LoggedOf, notProjected, type Projection } from './projection.js';

type Came = LoggedOf<FilingEvent['type']>;
type Stood = LoggedOf<StandingEvent['type']>;

const cameFirst = (event: Came): readonly Change[] => [articleChange(event), revisionChange(event)];
const cameLater = (event: Came): readonly Change[] => [...cameFirst(event), ...standingChanges(event)];

export const articleProjection: Projection<ArticleEvent['type'] | 'article.analysed' | 'article.second-read'> = {
  'article.filed': cameFirst,
  'article.revised': cameLater,
  'article.corrected': cameLater,
  'article.writethru': cameLater,
  'article.added': cameLater,
  'article.refiled': cameLater,
  'article.killed': standingChanges,
  'article.held': standingChanges,
  'article.withheld': standingChanges,
  'article.embargoed': standingChanges,
  'article.released': standingChanges,
  'article.restored': standingChanges,
  'article.corrective-seen': standingChanges,
  // By it notices find their article; the graph shows where they ended.
  'article.known-as': notProjected,
  // The log keeps it for editors; the graph shows what was let in.
  'article.conflicting-revision-seen': notProjected,
  // For editors to look at: the graph shows what rules read, and never waits for another.
  'article.second-read': notProjected,
  'article.analysed': ({ data, position }) => [
    {
      change: 'revision',
      id: data.revisionId,
      articleId: data.articleId,
      props: { analysedPosition: position },
    },
  ],
};

/** Of an event that says where its article stands. An article that has not come is not drawn: it says so when it comes. */
function standingChanges({ data: { articleId, standing }, position }: Stood): readonly Change[] {
  if (!standing) return [];
  return [
    { change: 'standing', articleId, isLive: standing.state === 'live', position, props: standingProps(standing) },
  ];
}

const standingProps = ({ state, embargo, correctedBy }: Standing): Props => ({
  state,
  embargoedUntil: embargo?.at,
  embargo: embargo?.raw,
  correctedBy,
});

/** A log of before articles had more than one state. */
const LIVE: Standing = { state: 'live', shown: [] };

function articleChange({ type, data, position }: Came): ArticleChange {
  const { articleId, source, guid, receivedAt, number, standing } = data;
  const isCurrent = standing ? standing.current === data.revisionId : !('isCurrent' in data) || data.isCurrent;
  return {
    change: 'article',
    id: articleId,
    source,
    first: {
      source,
      guid,
      filedAt: receivedAt,
      recordedPosition: position,
      firstCreated: data.firstCreated?.at ?? data.versionCreated?.at,
      ...standingProps(standing ?? LIVE),
    },
    props: {
      updatedAt: receivedAt,
      revisions: number,
      ...(type === 'article.corrected' && { corrected: true }),
      ...(isCurrent && shownProps(data)),
    },
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

const revisionChange = ({ type, data, position, id }: Came): Change => ({
  change: 'revision',
  id: data.revisionId,
  articleId: data.articleId,
  props: {
    articleId: data.articleId,
    number: data.number,
    kind: type.slice('article.'.length),
    version: data.version,
    headline: data.headline,
    byline: data.byline,
    dateline: data.dateline?.raw,
    slug: data.slug,
    language: data.language,
    urgency: data.urgency,
    topics: data.topics.map(({ code }) => code),
    signals: data.signals,
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
