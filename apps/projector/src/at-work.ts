import { hostname } from 'node:os';
import { follow, type Follower, type Progress } from '@wiregraph/followers/follow';
import { graphFollower } from '@wiregraph/followers/graph';
import { linkerFollower } from '@wiregraph/followers/linker';
import { releaseFollower } from '@wiregraph/followers/releases';
import { SECOND_READER_BATCH, secondReaderFollower, type SecondReaderNews } from '@wiregraph/followers/second-reader';
import { Unavailable } from '@wiregraph/kernel/errors';
import type { Log } from '@wiregraph/runtime/log';
import { FollowerMetrics } from './follower-metrics.js';
import { SecondReaderMetrics } from './second-reader-metrics.js';
import type { Parts, ProjectorOptions } from './parts.js';

/** Linker, graph and the end of embargoes at work, each with a lead of its own: of all projectors one leads each, the others stand by. */
export class AtWork {
  readonly #stop = new AbortController();
  readonly #stopped = new Map<string, Unavailable>();
  readonly #log: Log;
  readonly #metrics: FollowerMetrics;
  #work: readonly Promise<void>[] = [];

  constructor(
    private readonly parts: Parts,
    private readonly options: Pick<ProjectorOptions, 'followers' | 'secondReader' | 'log' | 'metrics'>,
  ) {
    this.#log = options.log;
    this.#metrics = new FollowerMetrics(options.metrics, parts.archive);
  }

  start(): void {
    const { archive, graph, announcements } = this.parts;
    const followers = [linkerFollower(archive.log), graphFollower(graph, announcements), releaseFollower(archive.log)];
    this.#work = [...followers.map((one) => this.#follow(one)), ...this.#secondReader()];
  }

  async stop(): Promise<void> {
    this.#stop.abort();
    await Promise.all(this.#work);
  }

  /** @throws Unavailable if a follower has stopped for good */
  async check(): Promise<void> {
    const [fault] = this.#stopped.values();
    if (fault) throw fault;
    return Promise.resolve();
  }

  /** Where a newsroom has named one. */
  #secondReader(): readonly Promise<void>[] {
    const { secondReader: config, metrics, followers } = this.options;
    if (config.url === undefined) return [];
    const counted = new SecondReaderMetrics(metrics);
    const tell = (news: SecondReaderNews) => {
      counted.count(news);
      if ('fault' in news) this.#log.warn({ err: news.fault }, `The second reader did not answer: ${news.state}.`);
    };
    const follower = secondReaderFollower({ ...this.parts.archive, config, tell });
    return [this.#follow(follower, Math.min(followers.batchMaxEvents, SECOND_READER_BATCH))];
  }

  async #follow(follower: Follower, batchMaxEvents = this.options.followers.batchMaxEvents): Promise<void> {
    const { pollMs } = this.options.followers;
    const { log, followers } = this.parts.archive;
    try {
      await follow(follower, {
        log,
        followers,
        batchMaxEvents,
        pollMs,
        leader: `${hostname()}:${process.pid}`,
        signal: this.#stop.signal,
        onProgress: (progress) => this.#tell(progress),
      });
    } catch (error) {
      // A hole in the log: it stays there, is not ready, and says why, until somebody has looked. All else is a bug.
      if (!(error instanceof Unavailable)) throw error;
      this.#stopped.set(follower.name, error);
      this.#log.fatal({ err: error, follower: follower.name }, 'A follower stopped.');
    }
  }

  #tell(progress: Progress): void {
    this.#metrics.count(progress);
    const { follower } = progress;
    if (progress.state === 'waiting')
      this.#log.warn({ follower, err: progress.fault }, 'A follower waits for a server.');
    else if (progress.state === 'applied') this.#log.debug(progress, 'A follower took up events.');
    else this.#log.info({ follower }, progress.state === 'leading' ? 'A follower leads.' : 'A follower stands by.');
  }
}
