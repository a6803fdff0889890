import { existsSync, readFileSync } from 'node:fs';
import { writeWhole } from './native/home.mjs';
import { formatEnv, parseEnv } from './native/settings.mjs';

/**
 * Adds to <home>/env what apps and the CLI need to find the servers.
 * @param {import('./native/home.mjs').Home} home
 * @param {Record<string, string | number>} env
 */
export function writeEnv(home, env) {
  const path = home.at('env');
  const before = existsSync(path) ? parseEnv(readFileSync(path, 'utf8')) : {};
  writeWhole(path, formatEnv({ ...before, ...env }), 0o600);
}
