import type { Command } from 'commander';
import { verifyLog } from '@wiregraph/followers/verify-log';
import { withArchive, withGraph } from './parts.js';
import { progress, say } from './terminal.js';

export function addLog(program: Command): void {
  const verify = program.command('verify').description('Holds what is stored against its laws.');
  verify
    .command('log')
    .description('Reads the whole log: positions without a gap, each event once, all data as its schema has it.')
    .action(async () => say(`${await withArchive(({ log }) => verified(log))} events, all in order.`));
  program
    .command('digest')
    .description('Prints one hash over the whole graph: the same log gives the same hash.')
    .action(async () => say(await withGraph((graph) => graph.digest())));
}

async function verified(log: Parameters<typeof verifyLog>[0]): Promise<number> {
  const bar = progress('Verifying', 'events');
  try {
    return await verifyLog(log, (position, head) => bar.at(position, head));
  } finally {
    bar.end();
  }
}
