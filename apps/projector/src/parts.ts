import type { Archive } from '@wiregraph/archive/archive';
import type { ArchiveConfig } from '@wiregraph/archive/config';
import type { Announcements } from '@wiregraph/dispatch/announcements';
import type { DispatchConfig } from '@wiregraph/dispatch/config';
import type { FollowersConfig, SecondReaderConfig } from '@wiregraph/followers/config';
import type { GraphConfig } from '@wiregraph/graph/config';
import type { Graph } from '@wiregraph/graph/graph';
import type { Log } from '@wiregraph/runtime/log';
import type { Metrics } from '@wiregraph/runtime/metrics';

export interface ProjectorOptions {
  readonly archive: ArchiveConfig;
  readonly dispatch: DispatchConfig;
  readonly graph: GraphConfig;
  readonly followers: FollowersConfig;
  /** Off without a URL. */
  readonly secondReader: SecondReaderConfig;
  readonly log: Log;
  readonly metrics: Metrics;
}

/** What the process works with. */
export interface Parts {
  readonly archive: Archive;
  readonly graph: Graph;
  readonly announcements: Announcements;
}

/** Token of `Parts`. */
export const PARTS = Symbol('parts');
