import type { Command } from 'commander';
import { migrate } from '@wiregraph/archive/migrate';
import { settings } from './environment.js';
import { ARCHIVE, withGraph } from './parts.js';
import { say } from './terminal.js';

export function addMigrate(program: Command): void {
  program
    .command('migrate')
    .description('Brings the tables of the archive and the indexes of the graph up to date. Again without harm.')
    .action(async () => {
      const applied = await migrate(settings(ARCHIVE).archive, { log: say });
      say(applied === 0 ? 'Archive: up to date.' : `Archive: ${applied} migrations applied.`);
      await withGraph((graph) => graph.migrate());
      say('Graph: constraints and indexes are there.');
    });
}
