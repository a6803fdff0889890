import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** A process that answers as an app does, and ends in disorder when asked for /die. */
const APP = (name: string) => `
import { createServer } from 'node:http';
const { WIREGRAPH_HOST, WIREGRAPH_${name.toUpperCase()}_PORT: port, WIREGRAPH_POSTGRES_URL } = process.env;
if (!WIREGRAPH_POSTGRES_URL) throw new Error('no servers');
console.log('${name} begins');
createServer((request, response) => {
  if (request.url === '/die') { console.log('${name} last words'); process.exit(3); }
  response.end('ok');
}).listen(Number(port), WIREGRAPH_HOST);
process.on('SIGTERM', () => process.exit(0));
`;

const CLI = `console.log('cli ' + process.argv[2]);\n`;

/**
 * Apps that do nothing but listen, laid out as in apps/, for tests of what starts and stops them.
 * @param own programs to put in place of some of them, by name
 */
export async function standInApps(folder: string, own: Readonly<Record<string, string>> = {}): Promise<void> {
  await writeMain(folder, 'cli', CLI);
  for (const name of ['intake', 'worker', 'projector', 'api']) await writeMain(folder, name, own[name] ?? APP(name));
  await writeFile(join(folder, 'package.json'), '{ "type": "module" }');
}

async function writeMain(folder: string, name: string, text: string): Promise<void> {
  await mkdir(join(folder, name, 'dist'), { recursive: true });
  await writeFile(join(folder, name, 'dist', 'main.js'), text);
}
