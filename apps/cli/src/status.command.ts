import type { Command } from 'commander';
import { Unavailable } from '@wiregraph/kernel/errors';
import { withArchive, withGraph, withQueue } from './parts.js';
import { say, table } from './terminal.js';

export function addStatus(program: Command): void {
  program
    .command('status')
    .description(
      'Shows how far everything is: the log, who follows it, the queue, what waits and what is in quarantine.',
    )
    .action(async () => {
      const parts = await Promise.all([archiveRows().catch(away), graphRows().catch(away), queueRows().catch(away)]);
      say(table(parts.flat()));
      if (parts.some((rows) => rows.some(([, , , mark]) => mark === AWAY))) process.exitCode = 1;
    });
}

type Row = readonly string[];
const AWAY = 'away';

function away(error: unknown): readonly Row[] {
  if (error instanceof Unavailable) return [['AWAY', error.message, '', AWAY]];
  throw error;
}

const archiveRows = (): Promise<readonly Row[]> =>
  withArchive(async ({ log, followers, receipts }) => {
    const [head, all, counts] = await Promise.all([log.head(), followers.all(), receipts.counts()]);
    return [
      ['log', `at ${head}`],
      ...all.map(({ name, position, leader, at }) => [
        `follower ${name}`,
        `at ${position}, ${head - position} behind; led by ${leader}, said at ${at}`,
      ]),
      ['receipts', `${counts.total}, of which ${counts.waiting} wait to be read`],
      ['quarantine', counts.quarantined === 0 ? 'empty' : `${counts.quarantined}: see "wiregraph quarantine list"`],
    ];
  });

const graphRows = (): Promise<readonly Row[]> =>
  withGraph(async (graph) => [['graph', `at ${await graph.checkpoint()}`]]);

const queueRows = (): Promise<readonly Row[]> =>
  withQueue(async (queue) => {
    const { waiting, active, delayed, failed } = await queue.counts();
    return [['queue', `${waiting} waiting, ${active} in hand, ${delayed} to be tried again, ${failed} given up`]];
  });
