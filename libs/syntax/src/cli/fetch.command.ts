import { parseArgs } from 'node:util';
import { fetchModel } from '../model.js';

/** `syntax fetch`: makes the model file, with progress on standard error, and prints its path. */
export async function fetchCommand(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({ args: [...args], options: { from: { type: 'string' }, cache: { type: 'string' } } });
  const progress = (what: string, done: number) => {
    process.stderr.write(`${String(Math.round(done * 100)).padStart(3)} %  ${what}\n`);
  };
  process.stdout.write(`${await fetchModel({ ...values, progress })}\n`);
}
