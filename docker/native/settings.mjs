import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Fault } from './fault.mjs';

export const VERSIONS_FILE = join(import.meta.dirname, '..', 'versions.env');

/**
 * Reads KEY=value lines; # begins a comment line.
 * @param {string} text
 * @returns {Record<string, string>}
 */
export function parseEnv(text) {
  const lines = text.split('\n').filter((line) => line.trim() !== '' && !line.trimStart().startsWith('#'));
  return Object.fromEntries(
    lines.map((line) => {
      const at = line.indexOf('=');
      if (at < 1) throw new Fault(`not a KEY=value line: ${line}`);
      return [line.slice(0, at).trim(), line.slice(at + 1).trim()];
    }),
  );
}

/** @param {Record<string, string | number>} values */
export const formatEnv = (values) =>
  Object.entries(values)
    .map(([key, value]) => `${key}=${value}\n`)
    .join('');

/**
 * docker/versions.env, where a variable of the same name in `env` wins, as with Compose.
 * @param {Record<string, string | undefined>} [env]
 * @returns {Record<string, string>}
 */
export function readSettings(env = process.env) {
  const written = parseEnv(readFileSync(VERSIONS_FILE, 'utf8'));
  return Object.fromEntries(Object.entries(written).map(([key, value]) => [key, env[key] || value]));
}
