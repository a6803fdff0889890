import { readConfig } from '@wiregraph/runtime/config';
import { runMain } from '@wiregraph/runtime/process';
import { startApi } from './api.js';
import { apiSettings } from './api.config.js';

await runMain(async () => {
  const settings = readConfig(apiSettings, process.env);
  const running = await startApi(settings);
  return { ...running, shutdownDeadlineMs: settings.process.shutdownDeadlineMs };
});
