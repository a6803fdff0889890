import { articleId as articleIdOf, type FileRevision, type FilingEvent, isFiling } from '@wiregraph/newsroom/article';
import type { Copydesk } from './copydesk.js';
import { knowAs } from './give-notice.js';
import { orderArticle } from './order-article.js';

/** What became of a revision that came. */
export interface FiledRevision {
  /** What filed it, now or before; undefined for one that was kept out. */
  readonly filed: FilingEvent | undefined;
  /** Whether its analysis is in the log. */
  readonly isAnalysed: boolean;
  readonly isNew: boolean;
  /** Whether readers see it as it stands: nothing of an article that is closed is linked. */
  readonly isShown: boolean;
}

/** Makes a revision a part of its article, which may go under another name than the document's guid. @throws Unavailable 'copydesk.busy-article' */
export async function fileRevision(
  desk: Pick<Copydesk, 'log' | 'append'>,
  command: FileRevision,
  correlation: string,
): Promise<FiledRevision> {
  const { articleId, revisionId, source, guid } = command.data;
  const own = articleIdOf.of(source, guid);
  if (own !== articleId) await knowAs(desk, { guid: own, goesUnder: articleId }, correlation);
  const { decided, before } = await orderArticle(desk, { articleId, command }, correlation);
  const filings = [...decided, ...before].filter(isFiling);
  const filedAs = (id: FilingEvent['data']['revisionId'] | undefined) =>
    filings.find((event) => event.data.revisionId === id);
  const filed = filedAs(command.again) ?? filedAs(revisionId);
  const id = filed?.data.revisionId ?? revisionId;
  return {
    filed,
    isAnalysed: before.some((event) => event.type === 'article.analysed' && event.data.revisionId === id),
    isNew: decided.length > 0,
    isShown: filed?.data.standing?.state === 'live',
  };
}
