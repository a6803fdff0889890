import { openArchive } from '@wiregraph/archive/archive';
import type { EventLog } from '@wiregraph/archive/event-log';
import type { Receipts } from '@wiregraph/archive/receipts';
import { openWireQueue, type WireQueue } from '@wiregraph/dispatch/wire-queue';
import { Ask } from '@wiregraph/editorial/ask';
import { type GraphReader, openGraphReader } from '@wiregraph/graph/read';
import { openIntake } from '@wiregraph/intake/receive';
import { throttled } from '@wiregraph/intake/throttle';
import { anySource, parseSources, type Sources, sourcesVariables } from '@wiregraph/newsroom/source';
import { readSettingsFile } from '@wiregraph/runtime/config';
import type { HealthCheck } from '@wiregraph/runtime/health';
import { createLog, type Log } from '@wiregraph/runtime/log';
import { createMetrics } from '@wiregraph/runtime/metrics';
import { type RunningProcess, startProcess } from '@wiregraph/runtime/process';
import type { ApiSettings } from './api.config.js';
import { apiModule } from './api.module.js';
import { Taken } from './taken.js';
import type { Keys } from './viewer.js';

/** Base64 of a story of 2 MB, and what stands around it. */
const BODY_MOST_BYTES = 3_000_000;

/** What the api asks, and where it puts what it is given. */
export interface Stores {
  readonly graph: GraphReader;
  readonly log: Pick<EventLog, 'find' | 'read' | 'head'>;
  readonly receipts: Pick<Receipts, 'accept' | 'find' | 'markQueued' | 'quarantined' | 'reasons' | 'release'>;
  readonly queue: Pick<WireQueue, 'put' | 'putAgain'>;
  /** Who may send; anybody, if absent. */
  readonly sources?: Sources;
  readonly checks: Readonly<Record<string, HealthCheck>>;
  /** By which it is known who asks. */
  readonly keys: Keys;
}

/** The api over stores that are open, listening. `stop` leaves them open. */
export function serveApi(stores: Stores, address: { readonly host: string; readonly port: number }, log: Log) {
  const { graph, receipts, queue, sources = anySource, checks } = stores;
  const onDelay = (error: unknown) => log.warn({ err: error }, 'A story was taken, but waits for the sweep.');
  const receive = throttled(sources, openIntake({ receipts, queue, sources, onDelay }));
  const taken = new Taken({ receipts, queue }, graph, receive);
  return startProcess({
    module: apiModule({ ask: new Ask(graph, stores.log), keys: stores.keys, taken, log }),
    address: { ...address, portVariable: 'WIREGRAPH_API_PORT' },
    log,
    metrics: createMetrics('api'),
    bodyLimitBytes: BODY_MOST_BYTES,
    checks: () => checks,
  });
}

/** The api as its environment has it; `stop` closes all that it opened. */
export async function startApi(settings: ApiSettings): Promise<RunningProcess> {
  const { host, logLevel } = settings.process;
  const log = createLog({ name: 'api', level: logLevel });
  const file = { variable: sourcesVariables.file, file: settings.sources.file, parse: parseSources };
  const sources = await readSettingsFile(file);
  const archive = openArchive(settings.archive);
  const graph = openGraphReader({ ...settings.graph, readTimeoutMs: settings.editorial.questionTimeoutMs });
  const queue = openWireQueue(settings.dispatch, (error) => log.warn({ err: error }, 'The wire queue.'));
  const close = async () => {
    await Promise.all([archive.close(), graph.close(), queue.close()]);
  };
  const checks = { archive: () => archive.ping(), graph: () => graph.checkpoint() };
  const { log: events, receipts } = archive;
  const stores = { graph, queue, checks, log: events, receipts, keys: settings.editorial, ...(sources && { sources }) };
  try {
    const running = await serveApi(stores, { host, port: settings.editorial.port }, log);
    const stop = async () => {
      await running.stop();
      await close();
    };
    return { ...running, stop };
  } catch (error) {
    await close();
    throw error;
  }
}
