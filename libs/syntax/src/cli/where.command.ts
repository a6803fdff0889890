import { parseArgs } from 'node:util';
import { cacheFolder, modelPath } from '../model.js';

/** `syntax where`: prints the model file's path, whether or not it is there. */
export function whereCommand(args: readonly string[]): void {
  const { values } = parseArgs({ args: [...args], options: { cache: { type: 'string' } } });
  process.stdout.write(`${modelPath(values.cache ?? cacheFolder())}\n`);
}
