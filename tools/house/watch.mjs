import { lastWords } from '../../docker/native/processes.mjs';
import { startApp } from './apps.mjs';

/** An app that keeps dying is not brought back for ever. */
const LIVES = 5;

/**
 * Names each app that ends unbidden, with the last lines of its log, and starts it again.
 * @param {import('../../docker/native/home.mjs').Home} home
 * @param {{ name: string, ended: Promise<string> }[]} started
 * @param {{ env: Record<string, string>, folder?: string, log: (line: string) => void, isStopping: () => boolean }} options
 */
export function watchApps(home, started, options) {
  for (const app of started) watchApp(home, app, { ...options, lives: LIVES });
}

/**
 * @param {import('../../docker/native/home.mjs').Home} home
 * @param {{ name: string, ended: Promise<string> }} app
 * @param {Parameters<typeof watchApps>[2] & { lives: number }} options
 */
async function watchApp(home, { name, ended }, { lives, ...options }) {
  const { log, isStopping } = options;
  const how = await ended;
  if (isStopping()) return;
  log(`${name} ${how}.${lastWords(home, name)}`);
  if (lives === 0) {
    log(`${name} is not started again. Mend it with: npm stop && npm start`);
    return;
  }
  try {
    const again = await startApp(home, { ...options, name });
    log(`${name} is up again`);
    watchApp(home, { name, ended: again.ended }, { ...options, lives: lives - 1 });
  } catch (error) {
    if (error.name !== 'Fault') throw error;
    if (!isStopping()) log(error.message);
  }
}
