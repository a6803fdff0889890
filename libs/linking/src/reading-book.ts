import type { EventId } from '@wiregraph/kernel/event';
import { type ArticleAnalysed, type Engine, isOlderEngine } from '@wiregraph/newsroom/analysis';
import type { RevisionId } from '@wiregraph/newsroom/article';

/** Which readings there were, and what of their articles was shown when each came. */
export class ReadingBook {
  readonly #shownWhenRead = new Map<EventId, readonly RevisionId[]>();
  readonly #newestReader = new Map<RevisionId, Engine>();
  readonly #outdone = new Set<EventId>();

  /** @param shown revisions of its article */
  enter({ id, data }: Pick<ArticleAnalysed, 'id' | 'data'>, shown: readonly RevisionId[]): void {
    this.#shownWhenRead.set(id, shown);
    const newest = this.#newestReader.get(data.revisionId);
    if (newest && isOlderEngine(data.engine, newest)) this.#outdone.add(id);
    else this.#newestReader.set(data.revisionId, data.engine);
  }

  shownWhenRead(analysis: EventId): readonly RevisionId[] {
    return this.#shownWhenRead.get(analysis) ?? [];
  }

  isOutdone(analysis: EventId): boolean {
    return this.#outdone.has(analysis);
  }
}
