import { spawn, type ChildProcess } from 'node:child_process';
import { ROOT } from './compose-file.js';

export interface Ended {
  code: number | null;
  output: string;
}

export interface Program {
  child: ChildProcess;
  ended: Promise<Ended>;
  /** Resolves once the words have been said; rejects with all that was said when it ends without them. */
  says(words: string): Promise<void>;
}

/** Starts one of the clone's own scripts. `env` comes on top of ours, without servers that ours may name. */
export function startNode(args: readonly string[], env: Readonly<Record<string, string>> = {}): Program {
  const own = Object.entries(process.env).filter(([name]) => !/^WIREGRAPH_(POSTGRES|REDIS|NEO4J)_/.test(name));
  const child = spawn(process.execPath, args, { cwd: ROOT, env: { ...Object.fromEntries(own), ...env } });
  let output = '';
  const listeners = new Set<() => void>();
  const take = (chunk: string) => {
    output += chunk;
    for (const listener of listeners) listener();
  };
  child.stdout.setEncoding('utf8').on('data', take);
  child.stderr.setEncoding('utf8').on('data', take);
  const ended = new Promise<Ended>((resolve) =>
    child.on('close', (code) => {
      resolve({ code, output });
    }),
  );
  const says = (words: string) =>
    new Promise<void>((resolve, reject) => {
      const look = () => {
        if (output.includes(words)) resolve();
      };
      listeners.add(look);
      look();
      void ended.then(() => {
        reject(new Error(`ended without saying "${words}":\n${output}`));
      });
    });
  return { child, ended, says };
}

/** Runs one to its end. */
export const runNode = (args: readonly string[], env?: Readonly<Record<string, string>>): Promise<Ended> =>
  startNode(args, env).ended;
