import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { archiveConfig, archiveVariables } from '@wiregraph/archive/config';
import { dispatchConfig, dispatchVariables } from '@wiregraph/dispatch/config';
import { intakeConfig, intakeVariables } from '@wiregraph/intake/config';
import { makeDropFolder } from '@wiregraph/intake/drop-folder';
import { MAX_STORY_BYTES } from '@wiregraph/intake/receive';
import { ConfigFault, processConfig, processVariables, readConfig } from '@wiregraph/runtime/config';
import { createLog } from '@wiregraph/runtime/log';
import { createMetrics } from '@wiregraph/runtime/metrics';
import { type RunningProcess, startProcess } from '@wiregraph/runtime/process';
import { intakeModule } from './intake.module.js';
import { PARTS, type Parts } from './parts.js';
import { takeRawBodies } from './raw-body.js';

const SETTINGS = {
  process: { schema: processConfig, variables: processVariables },
  archive: { schema: archiveConfig, variables: archiveVariables },
  dispatch: { schema: dispatchConfig, variables: dispatchVariables },
  intake: { schema: intakeConfig, variables: intakeVariables },
};

/** Faults that are neither 400 nor 503. */
const STATUSES = {
  'story.too-large': 413,
  'story.unknown-type': 415,
  'story.unknown-encoding': 415,
  'receipt.key-reused': 409,
  'receipt.unknown': 404,
} as const;

export async function startIntake(
  environment: NodeJS.ProcessEnv,
): Promise<RunningProcess & { readonly shutdownDeadlineMs: number }> {
  const config = readConfig(SETTINGS, environment);
  await openDropFolder(config.intake.dropFolder);
  const log = createLog({ name: 'intake', level: config.process.logLevel });
  const metrics = createMetrics('intake');
  const { host, shutdownDeadlineMs } = config.process;
  const running = await startProcess({
    module: intakeModule({ ...config, log, metrics }),
    address: { host, port: config.intake.port, portVariable: intakeVariables.port },
    log,
    metrics,
    statuses: STATUSES,
    bodyLimitBytes: MAX_STORY_BYTES,
    prepare: takeRawBodies,
    checks: checksOf,
  });
  return { ...running, shutdownDeadlineMs };
}

function checksOf(app: NestFastifyApplication) {
  const { archive, queue } = app.get<Parts>(PARTS);
  return { postgres: () => archive.ping(), redis: () => queue.check() };
}

async function openDropFolder(folder: string | undefined): Promise<void> {
  if (folder === undefined) return;
  try {
    await makeDropFolder(folder);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    const what = `${intakeVariables.dropFolder} is ${JSON.stringify(folder)}: expected a folder to write to (${why}).`;
    throw new ConfigFault([what]);
  }
}
