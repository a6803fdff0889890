import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { archiveConfig, archiveVariables } from '@wiregraph/archive/config';
import { dispatchConfig, dispatchVariables } from '@wiregraph/dispatch/config';
import {
  followersConfig,
  followersVariables,
  secondReaderConfig,
  secondReaderVariables,
} from '@wiregraph/followers/config';
import { graphConfig, graphVariables } from '@wiregraph/graph/config';
import { processConfig, processVariables, readConfig } from '@wiregraph/runtime/config';
import { createLog } from '@wiregraph/runtime/log';
import { createMetrics } from '@wiregraph/runtime/metrics';
import { type RunningProcess, startProcess } from '@wiregraph/runtime/process';
import { AtWork } from './at-work.js';
import { PARTS, type Parts } from './parts.js';
import { projectorModule } from './projector.module.js';

const SETTINGS = {
  process: { schema: processConfig, variables: processVariables },
  archive: { schema: archiveConfig, variables: archiveVariables },
  dispatch: { schema: dispatchConfig, variables: dispatchVariables },
  graph: { schema: graphConfig, variables: graphVariables },
  followers: { schema: followersConfig, variables: followersVariables },
  secondReader: { schema: secondReaderConfig, variables: secondReaderVariables },
};

export async function startProjector(
  environment: NodeJS.ProcessEnv,
): Promise<RunningProcess & { readonly shutdownDeadlineMs: number }> {
  const config = readConfig(SETTINGS, environment);
  const log = createLog({ name: 'projector', level: config.process.logLevel });
  const metrics = createMetrics('projector');
  const { host, shutdownDeadlineMs } = config.process;
  const running = await startProcess({
    module: projectorModule({ ...config, log, metrics }),
    address: { host, port: config.followers.port, portVariable: followersVariables.port },
    log,
    metrics,
    checks: checksOf,
  });
  return { ...running, shutdownDeadlineMs };
}

function checksOf(app: NestFastifyApplication) {
  const { archive, graph } = app.get<Parts>(PARTS);
  const atWork = app.get(AtWork);
  return { postgres: () => archive.ping(), neo4j: () => graph.checkpoint(), followers: () => atWork.check() };
}
