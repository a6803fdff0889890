import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { archiveConfig, archiveVariables } from '@wiregraph/archive/config';
import { copydeskConfig, copydeskVariables } from '@wiregraph/copydesk/config';
import { openModel } from '@wiregraph/copydesk/open-model';
import { dispatchConfig, dispatchVariables } from '@wiregraph/dispatch/config';
import { anySource, parseSources, sourcesConfig, sourcesVariables } from '@wiregraph/newsroom/source';
import { processConfig, processVariables, readConfig, readSettingsFile } from '@wiregraph/runtime/config';
import { createLog } from '@wiregraph/runtime/log';
import { createMetrics } from '@wiregraph/runtime/metrics';
import { type RunningProcess, startProcess } from '@wiregraph/runtime/process';
import { openParser } from '@wiregraph/wire/parser';
import { PARTS, type Parts, workerModule } from './worker.module.js';

const SETTINGS = {
  process: { schema: processConfig, variables: processVariables },
  archive: { schema: archiveConfig, variables: archiveVariables },
  dispatch: { schema: dispatchConfig, variables: dispatchVariables },
  copydesk: { schema: copydeskConfig, variables: copydeskVariables },
  sources: { schema: sourcesConfig, variables: sourcesVariables },
};

export async function startWorker(
  environment: NodeJS.ProcessEnv,
): Promise<RunningProcess & { readonly shutdownDeadlineMs: number }> {
  const config = readConfig(SETTINGS, environment);
  const file = { variable: sourcesVariables.file, file: config.sources.file, parse: parseSources };
  const sources = (await readSettingsFile(file)) ?? anySource;
  const log = createLog({ name: 'worker', level: config.process.logLevel });
  const metrics = createMetrics('worker');
  const { host, shutdownDeadlineMs } = config.process;
  const reader = await openModel(config.copydesk);
  const parser = await openParser({
    threads: config.copydesk.parsingThreads,
    timeLimitMs: config.copydesk.parseTimeLimitMs,
  });
  const { parsingThreads, readingThreads } = config.copydesk;
  log.info({ parsingThreads, readingThreads }, 'The threads that parse and read are ready.');
  try {
    const running = await startProcess({
      module: workerModule({ ...config, sources, log, metrics, parser, reader }),
      address: { host, port: config.copydesk.port, portVariable: copydeskVariables.port },
      log,
      metrics,
      checks: checksOf,
    });
    return { ...running, shutdownDeadlineMs };
  } catch (error) {
    await parser.close();
    await reader.close();
    throw error;
  }
}

function checksOf(app: NestFastifyApplication) {
  const { archive, consumer } = app.get<Parts>(PARTS);
  return { postgres: () => archive.ping(), redis: () => consumer().check() };
}
