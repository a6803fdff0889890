import type { EventLog } from '@wiregraph/archive/event-log';
import { BadInput, type FaultCode } from '@wiregraph/kernel/errors';
import { type Engine, isOlderEngine, isSameEngine } from '@wiregraph/newsroom/analysis';
import { type ArticleId, type FilingEvent, isFiling, type RevisionId, standingOf } from '@wiregraph/newsroom/article';
import { articleOf, type NewsEvent, parseEvent } from '@wiregraph/newsroom/catalogue';
import { analyseRevision } from './analyse-revision.js';
import type { Copydesk } from './copydesk.js';

/** What is worked with: `append` of a batching, so that readings go in together. */
export type RereadDesk = Pick<Copydesk, 'reader' | 'append'> & {
  readonly log: Pick<EventLog, 'read' | 'readStream' | 'head'>;
};

/** A revision that could not be read. */
export interface Unreadable {
  readonly articleId: ArticleId;
  readonly revisionId: RevisionId;
  readonly code: FaultCode;
  readonly message: string;
}

interface Work {
  /** Who reads now. */
  readonly engine: Engine;
  readonly signal: AbortSignal;
  /** Counted up. */
  readonly total: { read: number; known: number; unread: number; closed: number; readonly failed: Unreadable[] };
}

/** Reads again what an article shows, if it may be used. @returns false if the work was ended before it was done */
export async function rereadArticle(desk: RereadDesk, articleId: ArticleId, work: Work): Promise<boolean> {
  const recorded = await desk.log.readStream(articleId);
  const events = recorded.map((event): NewsEvent => parseEvent(event));
  const { state, shown } = standingOf(articleOf(events));
  if (state === 'killed' || state === 'withheld') {
    work.total.closed += shown.length;
    return true;
  }
  for (const revisionId of shown) {
    const filed = events.filter(isFiling).find(({ data }) => data.revisionId === revisionId);
    const before = readersOf(events, revisionId);
    if (!filed || before.length === 0) work.total.unread += 1;
    else if (before.some((one) => isSameEngine(one, work.engine) || isOlderEngine(work.engine, one))) {
      work.total.known += 1;
    } else {
      const isDone = await readAgain(desk, filed, { ...work, correlation: recorded[0]?.correlation ?? articleId });
      if (!isDone) return false;
    }
  }
  return true;
}

const readersOf = (events: readonly NewsEvent[], revisionId: RevisionId): readonly Engine[] =>
  events.flatMap((event) =>
    event.type === 'article.analysed' && event.data.revisionId === revisionId ? [event.data.engine] : [],
  );

/** A text that cannot be read keeps what was read in it before. */
async function readAgain(
  desk: RereadDesk,
  filed: FilingEvent,
  { total, ...work }: Work & { readonly correlation: string },
): Promise<boolean> {
  const { articleId, revisionId } = filed.data;
  try {
    await analyseRevision(desk, filed, work);
    total.read += 1;
  } catch (error) {
    if (work.signal.aborted) return false;
    if (!(error instanceof BadInput)) throw error;
    total.failed.push({ articleId, revisionId, code: error.code, message: error.message });
  }
  return true;
}
