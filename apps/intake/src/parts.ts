import type { Archive } from '@wiregraph/archive/archive';
import type { ArchiveConfig } from '@wiregraph/archive/config';
import type { DispatchConfig } from '@wiregraph/dispatch/config';
import type { WireQueue } from '@wiregraph/dispatch/wire-queue';
import type { IntakeConfig } from '@wiregraph/intake/config';
import type { ReceiveStory } from '@wiregraph/intake/receive';
import type { Sources } from '@wiregraph/newsroom/source';
import type { Log } from '@wiregraph/runtime/log';
import type { Metrics } from '@wiregraph/runtime/metrics';

export interface IntakeOptions {
  readonly archive: ArchiveConfig;
  readonly dispatch: DispatchConfig;
  readonly intake: IntakeConfig;
  readonly sources: Sources;
  readonly log: Log;
  readonly metrics: Metrics;
}

/** What the process works with. */
export interface Parts {
  readonly archive: Archive;
  readonly queue: WireQueue;
  readonly receive: ReceiveStory;
}

/** Token of `Parts`. */
export const PARTS = Symbol('parts');
