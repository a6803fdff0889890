import { type DynamicModule, Inject, Module } from '@nestjs/common';
import type { OnApplicationBootstrap, OnApplicationShutdown, OnModuleDestroy } from '@nestjs/common';
import type { Archive } from '@wiregraph/archive/archive';
import type { ArchiveConfig } from '@wiregraph/archive/config';
import { type Batching, batching } from '@wiregraph/archive/event-log';
import { processArticles } from '@wiregraph/copydesk/article-processor';
import type { CopydeskConfig } from '@wiregraph/copydesk/config';
import type { DispatchConfig } from '@wiregraph/dispatch/config';
import type { WireConsumer } from '@wiregraph/dispatch/wire-queue';
import type { Sources } from '@wiregraph/newsroom/source';
import type { Reader } from '@wiregraph/reading/reader';
import type { Log } from '@wiregraph/runtime/log';
import type { Metrics } from '@wiregraph/runtime/metrics';
import type { Parser } from '@wiregraph/wire/parser';
import { openUsableArchive } from './usable-archive.js';
import { workMetrics } from './work-metrics.js';

export interface WorkerOptions {
  readonly archive: ArchiveConfig;
  readonly dispatch: DispatchConfig;
  readonly copydesk: CopydeskConfig;
  readonly sources: Sources;
  readonly parser: Parser;
  readonly reader: Reader;
  readonly log: Log;
  readonly metrics: Metrics;
}

/** What the process works with. */
export interface Parts {
  readonly archive: Archive;
  readonly appends: Batching;
  readonly parser: Parser;
  readonly reader: Reader;
  readonly start: () => void;
  /** Takes jobs from the start of the process on. */
  readonly consumer: () => WireConsumer;
}

/** Token of `Parts`. */
export const PARTS = Symbol('parts');

@Module({})
class WorkerModule implements OnApplicationBootstrap, OnModuleDestroy, OnApplicationShutdown {
  constructor(@Inject(PARTS) private readonly parts: Parts) {}

  onApplicationBootstrap(): void {
    this.parts.start();
  }
  /** Finishes the stories that were begun. */
  onModuleDestroy(): Promise<void> {
    return this.parts.consumer().close();
  }
  async onApplicationShutdown(): Promise<void> {
    await this.parts.appends.close();
    await this.parts.parser.close();
    await this.parts.reader.close();
    await this.parts.archive.close();
  }
}

/** Takes jobs off the wire queue. Closes what it opens, the parser and the reader. */
export const workerModule = (options: WorkerOptions): DynamicModule => ({
  module: WorkerModule,
  providers: [{ provide: PARTS, useFactory: () => openParts(options) }],
});

async function openParts(options: WorkerOptions): Promise<Parts> {
  const archive = await openUsableArchive(options.archive);
  const appends = batching(archive.log);
  let consumer: WireConsumer | undefined;
  const consume = () => (consumer ??= takeJobs(options, archive, appends));
  const { parser, reader } = options;
  return { archive, appends, parser, reader, start: () => void consume(), consumer: consume };
}

function takeJobs(
  { dispatch, copydesk, sources, parser, reader, log, metrics }: WorkerOptions,
  archive: Archive,
  appends: Batching,
) {
  const { handled, quarantined } = workMetrics(metrics);
  return processArticles({
    dispatch,
    receipts: archive.receipts,
    desk: { ...archive, append: (one) => appends.append(one), sources, parser, reader },
    concurrency: copydesk.readingThreads * copydesk.jobsPerThread,
    onHandled: (what, seconds) => {
      handled(what, seconds);
      log.debug({ ...what, seconds }, 'Read a story.');
    },
    onQuarantined: (receiptId, why) => {
      quarantined(why.code);
      log.warn({ receiptId, ...why }, 'A story went to quarantine.');
    },
    onFault: (error, jobId) => log.warn({ err: error, jobId }, 'A job, or the line to Redis, failed.'),
  });
}
