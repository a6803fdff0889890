import { foldEvents } from '@wiregraph/kernel/decider';
import { isRefused, Unavailable } from '@wiregraph/kernel/errors';
import {
  type ArticleEvent,
  decideArticle,
  evolveArticle,
  type FileRevision,
  noArticle,
} from '@wiregraph/newsroom/article';
import { type NewsEvent, parseEvent } from '@wiregraph/newsroom/catalogue';
import type { Copydesk } from './copydesk.js';

/** An event by which a revision became part of its article. */
export type FilingEvent = Extract<ArticleEvent, { type: 'article.filed' | 'article.revised' }>;

/** What became of a revision that came. */
export interface FiledRevision {
  /** What filed it, now or before; undefined for one that was kept out. */
  readonly filed: FilingEvent | undefined;
  /** Whether its analysis is in the log. */
  readonly isAnalysed: boolean;
  readonly isNew: boolean;
}

const MAX_TRIES = 20;
const article = { initial: noArticle, evolve: evolveArticle };

/**
 * Decides what a revision is to its article and appends that; again from the start when another one came in between.
 * @throws Unavailable 'copydesk.busy-article' when others are always faster
 */
export async function fileRevision(
  { log, append }: Pick<Copydesk, 'log' | 'append'>,
  data: FileRevision['data'],
  correlation: string,
): Promise<FiledRevision> {
  const stream = data.articleId;
  for (let tries = 0; tries < MAX_TRIES; tries += 1) {
    const recorded = await log.readStream(stream);
    const events = recorded.map((event): NewsEvent => parseEvent(event));
    const decided = decideArticle(foldEvents(article, events.filter(isOfArticle)), { type: 'file', data });
    if (isRefused(decided)) throw new Error(`An article refused a revision: ${decided.message}`);
    if (decided.length === 0) return known(events, data);
    const expected = { stream, version: recorded.at(-1)?.streamVersion ?? 0 };
    const appended = await append({ events: decided, expected, correlation });
    if (appended.kind !== 'conflict') return { filed: decided.find(isFiling), isAnalysed: false, isNew: true };
  }
  throw new Unavailable('copydesk.busy-article', `Others were ${MAX_TRIES} times faster to write to ${stream}.`);
}

function known(events: readonly NewsEvent[], { revisionId }: FileRevision['data']): FiledRevision {
  const filed = events.filter(isFiling).find((event) => event.data.revisionId === revisionId);
  const isAnalysed = events.some((event) => event.type === 'article.analysed' && event.data.revisionId === revisionId);
  return { filed, isAnalysed, isNew: false };
}

const isFiling = (event: NewsEvent): event is FilingEvent =>
  event.type === 'article.filed' || event.type === 'article.revised';

const isOfArticle = (event: NewsEvent): event is ArticleEvent =>
  isFiling(event) || event.type === 'article.conflicting-revision-seen';
