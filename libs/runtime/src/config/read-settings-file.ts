import { readFile } from 'node:fs/promises';
import { Fault } from '@wiregraph/kernel/errors';
import { ConfigFault } from './read-config.js';

/**
 * Reads what a file holds that a variable of the environment names; undefined if it names none.
 * @param file where; `parse` throws a Fault for what does not do
 * @throws ConfigFault that names variable and file
 */
export async function readSettingsFile<Held>({
  variable,
  file,
  parse,
}: {
  readonly variable: string;
  readonly file: string | undefined;
  readonly parse: (text: string) => Held;
}): Promise<Held | undefined> {
  if (file === undefined) return undefined;
  const named = `${variable} is ${JSON.stringify(file)}`;
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    throw new ConfigFault([`${named}: expected a file that can be read (${String(error)}).`]);
  });
  try {
    return parse(text);
  } catch (error) {
    if (error instanceof Fault) throw new ConfigFault([`${named}: ${error.message}.`]);
    throw error;
  }
}
