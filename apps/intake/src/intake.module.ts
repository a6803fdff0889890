import {
  type DynamicModule,
  Inject,
  Module,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
  type OnModuleDestroy,
} from '@nestjs/common';
import { openWireQueue } from '@wiregraph/dispatch/wire-queue';
import { openIntake } from '@wiregraph/intake/receive';
import { throttled } from '@wiregraph/intake/throttle';
import { Background } from './background.js';
import { counted, gaugeStates } from './intake-metrics.js';
import { type IntakeOptions, PARTS, type Parts } from './parts.js';
import { openUsableArchive } from './usable-archive.js';
import { StoriesController } from './stories.controller.js';

const BACKGROUND = Symbol('background');

@Module({})
class IntakeModule implements OnApplicationBootstrap, OnModuleDestroy, OnApplicationShutdown {
  constructor(
    @Inject(PARTS) private readonly parts: Parts,
    @Inject(BACKGROUND) private readonly background: Background,
  ) {}

  onApplicationBootstrap(): void {
    this.background.start();
  }
  onModuleDestroy(): Promise<void> {
    return this.background.stop();
  }
  async onApplicationShutdown(): Promise<void> {
    await this.parts.queue.close();
    await this.parts.archive.close();
  }
}

/** Stories by HTTP, feeds, drop folders and the sweep. Closes what it opens. */
export const intakeModule = (options: IntakeOptions): DynamicModule => ({
  module: IntakeModule,
  controllers: [StoriesController],
  providers: [
    { provide: PARTS, useFactory: () => openParts(options) },
    { provide: BACKGROUND, useFactory: (parts: Parts) => new Background(parts, options), inject: [PARTS] },
  ],
});

async function openParts({ archive: archiveConfig, dispatch, sources, log, metrics }: IntakeOptions): Promise<Parts> {
  const archive = await openUsableArchive(archiveConfig);
  const queue = openWireQueue(dispatch, (error) => log.warn({ err: error }, 'Lost the line to Redis.'));
  const receive = openIntake({
    receipts: archive.receipts,
    queue,
    sources,
    onDelay: (error) => log.warn({ err: error }, 'A story is kept but not on the queue; the sweep will put it there.'),
  });
  gaugeStates(metrics, { archive, queue });
  return { archive, queue, receive: counted(metrics, throttled(sources, receive)) };
}
