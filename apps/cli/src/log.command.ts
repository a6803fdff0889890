import type { Command } from 'commander';
import { parseEvent } from '@wiregraph/newsroom/catalogue';
import { withArchive, withGraph } from './parts.js';
import { progress, say } from './terminal.js';

const BATCH = 1_000;

export function addLog(program: Command): void {
  const verify = program.command('verify').description('Holds what is stored against its laws.');
  verify
    .command('log')
    .description('Reads the whole log: positions without a gap, each event once, all data as its schema has it.')
    .action(verifyLog);
  program
    .command('digest')
    .description('Prints one hash over the whole graph: the same log gives the same hash.')
    .action(async () => say(await withGraph((graph) => graph.digest())));
}

const verifyLog = (): Promise<void> =>
  withArchive(async ({ log }) => {
    const head = await log.head();
    const ids = new Set<string>();
    const bar = progress('Events', 'events');
    let position = 0;
    try {
      for (;;) {
        const events = await log.read({ after: position, limit: BATCH });
        for (const event of events) {
          parseEvent(event);
          ids.add(event.id);
          position = event.position;
        }
        bar.at(position, Math.max(head, position));
        if (events.length === 0) break;
      }
    } finally {
      bar.end();
    }
    const doubled = position - ids.size;
    say(doubled === 0 ? `${position} events, all in order.` : `${doubled} events are in the log more than once.`);
    process.exitCode = doubled === 0 ? 0 : 1;
  });
