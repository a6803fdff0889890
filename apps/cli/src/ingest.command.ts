import { type Command, Option } from 'commander';
import { SourceId } from '@wiregraph/newsroom/source';
import { storyFiles } from './file-list.js';
import { fileAll } from './filing.js';
import { Misused } from './misused.errors.js';

interface IngestOptions {
  readonly source: string;
  readonly wait: boolean;
  readonly concurrency: string;
  readonly patience: string;
}

export function addIngest(program: Command): void {
  program
    .command('ingest')
    .description('Files stories through intake, and waits until they are in the graph.')
    .argument('<paths...>', 'files, folders (all the way down), or - for what is piped in')
    .requiredOption('-s, --source <id>', 'who sends them, as "reuters"')
    .option('--no-wait', 'end once they are taken in')
    .addOption(new Option('-c, --concurrency <count>', 'stories at a time, 1 to 64; 1 keeps their order').default('4'))
    .addOption(new Option('--patience <seconds>', 'without news, before it gives up').default('120'))
    .addHelpText(
      'after',
      `
Any format that wiregraph reads: ninjs, plain text, pages of news sites. What is filed twice changes nothing.
Exit code: 0 all are in the graph, 1 some were refused or are in quarantine, 2 misused.

Examples:
  wiregraph ingest story.json --source harbour-desk
  wiregraph ingest archive/2021 --source reuters --no-wait
  cat story.txt | wiregraph ingest - --source desk`,
    )
    .action(async (paths: readonly string[], options: IngestOptions) => {
      const source = SourceId.safeParse(options.source);
      if (!source.success) throw new Misused(`--source ${source.error.issues[0]?.message ?? 'does not do'}.`);
      const concurrency = within('--concurrency', options.concurrency, [1, 64]);
      const limitMs = 1_000 * within('--patience', options.patience, [1, 86_400]);
      const files = await storyFiles(paths);
      if (files.length === 0) throw new Misused('There is no file in what was named.');
      const filings = files.map((file) => ({ file, source: source.data }));
      const isGood = await fileAll(filings, { concurrency, isWaiting: options.wait, limitMs });
      process.exitCode = isGood ? 0 : 1;
    });
}

function within(option: string, text: string, [least, most]: readonly [number, number]): number {
  const value = Number(text);
  if (Number.isInteger(value) && value >= least && value <= most) return value;
  throw new Misused(`${option} must be a whole number from ${least} to ${most}.`);
}
