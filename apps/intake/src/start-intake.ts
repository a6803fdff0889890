import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { archiveConfig, archiveVariables } from '@wiregraph/archive/config';
import { dispatchConfig, dispatchVariables } from '@wiregraph/dispatch/config';
import { intakeConfig, intakeVariables } from '@wiregraph/intake/config';
import { makeDropFolder } from '@wiregraph/intake/drop-folder';
import { MAX_STORY_BYTES } from '@wiregraph/intake/receive';
import { ConfigFault, processConfig, processVariables, readConfig, readSettingsFile } from '@wiregraph/runtime/config';
import { anySource, parseSources, type Sources, sourcesConfig, sourcesVariables } from '@wiregraph/newsroom/source';
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
  sources: { schema: sourcesConfig, variables: sourcesVariables },
};

/** Faults that are neither 400 nor 503. */
const STATUSES = {
  'story.too-large': 413,
  'story.unknown-type': 415,
  'story.unknown-encoding': 415,
  'story.unknown-source': 403,
  'story.misrouted-source': 403,
  'story.too-fast': 429,
  'receipt.key-reused': 409,
  'receipt.unknown': 404,
  'receipt.not-in-quarantine': 404,
} as const;

export async function startIntake(
  environment: NodeJS.ProcessEnv,
): Promise<RunningProcess & { readonly shutdownDeadlineMs: number }> {
  const config = readConfig(SETTINGS, environment);
  const file = { variable: sourcesVariables.file, file: config.sources.file, parse: parseSources };
  const sources = (await readSettingsFile(file)) ?? anySource;
  await openDropFolders(config.intake.dropFolder, sources);
  const log = createLog({ name: 'intake', level: config.process.logLevel });
  const metrics = createMetrics('intake');
  const { host, shutdownDeadlineMs } = config.process;
  const running = await startProcess({
    module: intakeModule({ ...config, sources, log, metrics }),
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

async function openDropFolders(folder: string | undefined, { byId }: Sources): Promise<void> {
  if (folder !== undefined) await openDropFolder(folder, intakeVariables.dropFolder);
  for (const source of byId.values()) {
    if (source.folder === undefined) continue;
    await openDropFolder(source.folder, `${sourcesVariables.file}: folder of ${source.id}`);
  }
}

async function openDropFolder(folder: string, setting: string): Promise<void> {
  try {
    await makeDropFolder(folder);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new ConfigFault([`${setting} is ${JSON.stringify(folder)}: expected a folder to write to (${why}).`]);
  }
}
