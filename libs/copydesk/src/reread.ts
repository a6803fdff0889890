import type { Instant } from '@wiregraph/kernel/time';
import type { Engine } from '@wiregraph/newsroom/analysis';
import { type ArticleId, FILING_TYPES, isFiling } from '@wiregraph/newsroom/article';
import { type NewsEvent, parseEvent } from '@wiregraph/newsroom/catalogue';
import type { SourceId } from '@wiregraph/newsroom/source';
import { type RereadDesk, rereadArticle, type Unreadable } from './reread-article.js';

export type { RereadDesk, Unreadable } from './reread-article.js';

/** Which articles to read again; all of the log if nothing is said. */
export interface RereadWhich {
  readonly articleId?: ArticleId | undefined;
  readonly source?: SourceId | undefined;
  /** Of which a version came then or later. */
  readonly since?: Instant | undefined;
}

export type RereadProgress =
  | { readonly state: 'looking'; readonly position: number; readonly head: number }
  | { readonly state: 'reading'; readonly done: number; readonly total: number };

export interface RereadOptions {
  /** Articles at a time. */
  readonly concurrency: number;
  /** Ends it: what is in hand is left as it was. */
  readonly signal: AbortSignal;
  readonly onProgress?: (progress: RereadProgress) => void;
}

/** What came of it. All but `articles` count revisions. */
export interface Reread {
  readonly articles: number;
  /** Read, and appended. */
  readonly read: number;
  /** That this engine, or a newer state of it, had read. */
  readonly known: number;
  /** That nobody has read yet: they are the queue's, or in quarantine. */
  readonly unread: number;
  /** Of articles that were killed or are not to be used. */
  readonly closed: number;
  /** That could not be read; what was read in them before stays. */
  readonly failed: readonly Unreadable[];
}

/**
 * Has the reader read again what articles show, and appends each reading beside the older ones. Nothing is read where this
 * engine has read already, so it may be broken off and begun again.
 * @throws Unavailable when a server or the reader is away
 */
export async function reread(desk: RereadDesk, which: RereadWhich, options: RereadOptions): Promise<Reread> {
  const { concurrency, signal, onProgress = () => undefined } = options;
  const articles = which.articleId ? [which.articleId] : await articlesOf(desk.log, which, { signal, onProgress });
  const engine = await engineOf(desk.reader);
  const queue = [...articles];
  const total = { articles: 0, read: 0, known: 0, unread: 0, closed: 0, failed: [] as Unreadable[] };
  const work = async () => {
    for (let next = queue.shift(); next !== undefined && !signal.aborted; next = queue.shift()) {
      const isDone = await rereadArticle(desk, next, { engine, signal, total });
      if (!isDone) return;
      total.articles += 1;
      onProgress({ state: 'reading', done: total.articles, total: articles.length });
    }
  };
  try {
    await Promise.all(Array.from({ length: concurrency }, work));
    return total;
  } finally {
    // One that failed for want of a server ends the others too.
    queue.length = 0;
  }
}

const PAGE = 1_000;
const FILING: ReadonlySet<string> = new Set(FILING_TYPES);

/** Articles in the order in which they came. */
async function articlesOf(
  log: RereadDesk['log'],
  { source, since = '' as Instant }: RereadWhich,
  { signal, onProgress }: Required<Pick<RereadOptions, 'signal' | 'onProgress'>>,
): Promise<readonly ArticleId[]> {
  const found = new Set<ArticleId>();
  const head = await log.head();
  let position = 0;
  while (position < head && !signal.aborted) {
    const page = await log.read({ after: position, limit: PAGE });
    position = page.at(-1)?.position ?? head;
    const came = page.filter(({ type }) => FILING.has(type)).map((event): NewsEvent => parseEvent(event));
    for (const { data } of came.filter(isFiling)) {
      if ((source ?? data.source) === data.source && data.receivedAt >= since) found.add(data.articleId);
    }
    onProgress({ state: 'looking', position, head });
  }
  return [...found];
}

/** A reader says who it is with each reading, also with that of nothing. */
const engineOf = async (reader: RereadDesk['reader']): Promise<Engine> =>
  (await reader.read({ text: '', blocks: [] })).engine;
