import { type DropFolder, watchDropFolder } from '@wiregraph/intake/drop-folder';
import { isFeed, openFeedParser, openFetcher, openManners, outcomeCode, pollFeeds } from '@wiregraph/intake/feeds';
import { keepSweeping } from '@wiregraph/intake/sweep';
import { countLooks } from './intake-metrics.js';
import type { IntakeOptions, Parts } from './parts.js';

/** What goes on beside requests: the sweep and the feeds, each of all copies in one, and the drop folders. */
export class Background {
  readonly #stop = new AbortController();
  #work: readonly Promise<void>[] = [];

  constructor(
    private readonly parts: Parts,
    private readonly options: Pick<IntakeOptions, 'intake' | 'sources' | 'log' | 'metrics'>,
  ) {}

  start(): void {
    this.#work = [this.sweep(), this.feeds(), ...this.dropFolders()];
  }

  async stop(): Promise<void> {
    this.#stop.abort();
    await Promise.all(this.#work);
  }

  private async sweep(): Promise<void> {
    const { log, intake } = this.options;
    const { archive, queue } = this.parts;
    await keepSweeping({
      ...archive,
      queue,
      everyMs: intake.sweepEveryMs,
      olderThanMs: intake.sweepOlderThanMs,
      signal: this.#stop.signal,
      onSwept: (receipts) => log.info({ receipts }, 'Put stories on the queue that no job was at.'),
      onDelay: (error) => log.warn({ err: error }, 'The sweep waits for a server.'),
    });
  }

  private async feeds(): Promise<void> {
    const { log, intake, sources, metrics } = this.options;
    const { archive, receive } = this.parts;
    const { feedAgent: agent, feedHostGapMs: hostGapMs, feedTimeoutMs: timeoutMs } = intake;
    const feeds = [...sources.byId.values()].filter(isFeed);
    if (feeds.length === 0) return;
    const count = countLooks(metrics);
    const parser = await openFeedParser();
    const fetcher = openFetcher({ timeoutMs });
    try {
      await pollFeeds({
        ...archive,
        sources: feeds,
        receive,
        fetcher,
        parser,
        agent,
        askFirst: openManners({ fetcher, agent, hostGapMs }),
        signal: this.#stop.signal,
        onLooked: ({ id }, { outcome, state: { problem, failures, nextPollAt } }) => {
          count(id, outcomeCode(outcome));
          if (problem === undefined) log.debug({ source: id, outcome, nextPollAt }, 'Looked at a feed.');
          else log.warn({ source: id, problem, failures, nextPollAt }, 'A feed cannot be taken in; it is tried again.');
        },
        onDelay: (error) => log.warn({ err: error }, 'Feeds wait for a server.'),
      });
    } finally {
      await fetcher.close();
      await parser.close();
    }
  }

  private dropFolders(): Promise<void>[] {
    const { intake, sources } = this.options;
    const own = [...sources.byId.values()].flatMap(({ id: source, folder }) =>
      folder === undefined ? [] : [this.dropFolder({ folder, source, isOfOneSource: true })],
    );
    if (intake.dropFolder === undefined) return own;
    return [...own, this.dropFolder({ folder: intake.dropFolder, source: intake.dropSource })];
  }

  private dropFolder(place: Pick<DropFolder, 'folder' | 'source' | 'isOfOneSource'>): Promise<void> {
    const { log, intake } = this.options;
    return watchDropFolder({
      ...place,
      receive: this.parts.receive,
      pollMs: intake.dropPollMs,
      settleMs: intake.dropSettleMs,
      signal: this.#stop.signal,
      onTaken: (file, outcome, why) => log.info({ file, outcome, why }, 'Took a file from the drop folder.'),
      onDelay: (error) => log.warn({ err: error }, 'Files in the drop folder wait.'),
    });
  }
}
