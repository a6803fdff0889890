import { openArchive } from '@wiregraph/archive/archive';
import { openWireQueue } from '@wiregraph/dispatch/wire-queue';
import { Ask } from '@wiregraph/editorial/ask';
import { openGraphReader } from '@wiregraph/graph/read';
import { openIntake } from '@wiregraph/intake/receive';
import { createLog, type Log } from '@wiregraph/runtime/log';
import { createMetrics } from '@wiregraph/runtime/metrics';
import { type RunningProcess, startProcess } from '@wiregraph/runtime/process';
import type { ApiSettings } from './api.config.js';
import { ApiModule } from './api.module.js';
import { serveGraphiql } from './graphiql.js';
import { Taken } from './taken.js';

/** Base64 of a story of 2 MB, and what stands around it. */
const BODY_MOST_BYTES = 3_000_000;

/** The api, listening; `stop` closes what it opened. */
export async function startApi(
  { process, editorial, archive: archiveSettings, graph: graphSettings, dispatch }: ApiSettings,
  log: Log = createLog({ name: 'api', level: process.logLevel }),
): Promise<RunningProcess> {
  const archive = openArchive(archiveSettings);
  const graph = openGraphReader({ ...graphSettings, readTimeoutMs: editorial.questionTimeoutMs });
  const queue = openWireQueue(dispatch, (error) => log.warn({ err: error }, 'The wire queue.'));
  const close = async () => {
    await Promise.all([archive.close(), graph.close(), queue.close()]);
  };
  const onDelay = (error: unknown) => log.warn({ err: error }, 'A story was taken, but waits for the sweep.');
  const receive = openIntake({ receipts: archive.receipts, queue, onDelay });
  const ask = new Ask(graph, archive.log);
  const taken = new Taken(archive.receipts, graph, receive);
  try {
    const running = await startProcess({
      module: ApiModule.of({ ask, taken, log }),
      address: { host: process.host, port: editorial.port, portVariable: 'WIREGRAPH_API_PORT' },
      log,
      metrics: createMetrics('api'),
      bodyLimitBytes: BODY_MOST_BYTES,
      checks: () => ({ archive: () => archive.ping(), graph: () => graph.checkpoint() }),
      prepare: serveGraphiql,
    });
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
