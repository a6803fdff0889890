import { homedir } from 'node:os';
import { join } from 'node:path';
import { FORMAT } from './packed-file.js';
import { WHEEL } from './wheel.js';

/** Folder for what is fetched and made once: `WIREGRAPH_CACHE`, else `$XDG_CACHE_HOME/wiregraph`, else `~/.cache/wiregraph`. */
export function cacheFolder(env: NodeJS.ProcessEnv = process.env): string {
  return env['WIREGRAPH_CACHE'] ?? join(env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'), 'wiregraph');
}

/** Where the model file of this version lies in a cache folder. */
export function modelPath(cache: string = cacheFolder()): string {
  return join(cache, 'syntax', `${WHEEL.model}-${WHEEL.sha256.slice(0, 12)}-f${FORMAT}.model`);
}
