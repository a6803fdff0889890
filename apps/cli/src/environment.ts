import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readConfig, type Settings } from '@wiregraph/runtime/config';

/** The clone that this program was built in. */
export const CLONE = join(import.meta.dirname, '../../..');
const ENV_FILE = join(CLONE, '.wiregraph/env');

type Environment = Readonly<Record<string, string | undefined>>;

/** Where wiregraph's parts are: as the environment says, else as `npm start` has written it down. */
export function environment(given: Environment = process.env, file = ENV_FILE): Environment {
  if (given['WIREGRAPH_POSTGRES_URL'] || !existsSync(file)) return given;
  return { ...parseEnv(readFileSync(file, 'utf8')), ...given };
}

/** Lines of KEY=value; values may stand in quotes. Empty lines and those that begin with # say nothing. */
export function parseEnv(text: string): Readonly<Record<string, string>> {
  const lines = text.split('\n').filter((line) => /^\s*[A-Za-z_]\w*=/.test(line));
  const pairs = lines.map((line) => {
    const at = line.indexOf('=');
    const value = line.slice(at + 1).trim();
    return [line.slice(0, at).trim(), /^(["']).*\1$/.test(value) ? value.slice(1, -1) : value] as const;
  });
  return Object.fromEntries(pairs);
}

/** Settings of what a command needs. @throws ConfigFault with a sentence for each variable that is missing or wrong */
export const settings = <const Group extends Readonly<Record<string, Settings>>>(group: Group) =>
  readConfig(group, environment());
