#!/usr/bin/env node
import { Command, CommanderError } from 'commander';
import { Fault } from '@wiregraph/kernel/errors';
import { addDemo } from './demo.command.js';
import { addDocs } from './docs.command.js';
import { addIngest } from './ingest.command.js';
import { addLog } from './log.command.js';
import { addMigrate } from './migrate.command.js';
import { Misused } from './misused.errors.js';
import { addQuarantine } from './quarantine.command.js';
import { addRebuild } from './rebuild.command.js';
import { addReceipt } from './receipt.command.js';
import { addReread } from './reread.command.js';
import { addReview } from './review.command.js';
import { addStatus } from './status.command.js';

const DONE = 0;
const FAILED = 1;
const MISUSED = 2;

// `wiregraph --help | head`: whoever reads has had enough, which is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(DONE);
});

/** Commands inherit what is set on the program before they are added. */
const program = new Command('wiregraph')
  .description('Stories in, a graph of facts out: what you can do from a terminal.')
  .exitOverride()
  .showHelpAfterError('(add --help for what it takes)')
  .addHelpText(
    'after',
    `
Where the parts are, the environment says (docs/config.md), else .wiregraph/env, which npm start has written.
Exit code: 0 done, 1 failed, 2 misused.`,
  );

const ADD = [
  addIngest,
  addStatus,
  addReceipt,
  addQuarantine,
  addReread,
  addReview,
  addRebuild,
  addLog,
  addMigrate,
  addDemo,
  addDocs,
];
for (const add of ADD) add(program);

function codeOf(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? DONE : MISUSED;
  if (!(error instanceof Fault)) throw error;
  process.stderr.write(`${error.message}\n`);
  return error instanceof Misused ? MISUSED : FAILED;
}

try {
  await program.parseAsync();
} catch (error) {
  process.exitCode = codeOf(error);
}
