import { openReader, type Reader } from '@wiregraph/reading/reader';
import { ConfigFault } from '@wiregraph/runtime/config';
import { ModelDamaged, ModelMissing } from '@wiregraph/syntax/errors';
import { type CopydeskConfig, copydeskVariables } from './copydesk.config.js';

/**
 * Opens the reader of a configuration and waits until its threads are ready; whoever opens it closes it.
 * @throws ConfigFault that names the variable, where the model is missing or damaged
 */
export async function openModel(config: CopydeskConfig): Promise<Reader> {
  const { modelFile, readingThreads, readTimeLimitMs } = config;
  try {
    return await openReader({ modelFile, threads: readingThreads, timeLimitMs: readTimeLimitMs });
  } catch (error) {
    if (!(error instanceof ModelMissing) && !(error instanceof ModelDamaged)) throw error;
    const which = JSON.stringify(modelFile);
    throw new ConfigFault([`${copydeskVariables.modelFile} is ${which}: ${error.message}`]);
  }
}
