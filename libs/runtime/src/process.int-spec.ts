import { spawn } from 'node:child_process';
import { once } from 'node:events';

/** A program of a few lines, run as a process of its own. */
const PROGRAM = `
import { createLog } from '@wiregraph/runtime/log';
import { runMain } from '@wiregraph/runtime/process';
const log = createLog({ name: 'spec', level: 'info' });
const stop = { clean: async () => {}, hung: () => new Promise(() => setInterval(() => {}, 1000)) };
await runMain(async () => {
  setInterval(() => {}, 1000);
  const [how] = process.argv.slice(1);
  if (how === 'rejects') setTimeout(() => Promise.reject(new Error('Nobody cares.')), 10);
  if (how === 'throws') setTimeout(() => { throw new Error('Nobody cares.'); }, 10);
  if (how === 'fails') throw new Error('It cannot start.');
  log.info('Ready.');
  return { url: '', app: undefined, log, stop: stop[how] ?? stop.clean, shutdownDeadlineMs: 200 };
});`;

async function run(how: string, signal?: NodeJS.Signals): Promise<{ code: unknown; output: string }> {
  const child = spawn(process.execPath, ['--input-type=module', '-e', PROGRAM, how], { cwd: import.meta.dirname });
  let output = '';
  let isTold = signal === undefined;
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      if (isTold || !output.includes('Ready.')) return;
      isTold = true;
      child.kill(signal);
    });
  }
  const [code] = (await once(child, 'close')) as unknown[];
  return { code, output };
}

describe('a process', () => {
  it.each(['SIGTERM', 'SIGINT'] as const)('ends well at %s', async (signal) => {
    const { code, output } = await run('clean', signal);
    expect(code).toBe(0);
    expect(output).toContain('"msg":"Stopped."');
  });

  it('ends within the deadline when something hangs, and says so', async () => {
    const { code, output } = await run('hung', 'SIGTERM');
    expect(code).toBe(1);
    expect(output).toContain('Not everything ended within the deadline');
  });

  it.each(['rejects', 'throws'])('logs what nobody caught, and ends (%s)', async (how) => {
    const { code, output } = await run(how);
    expect(code).toBe(1);
    expect(output).toMatch(/"level":"fatal".*Nobody cares\./);
  });

  it('says why it cannot start', async () => {
    const { code, output } = await run('fails');
    expect(code).toBe(1);
    expect(output).toContain('It cannot start.');
  });
});
