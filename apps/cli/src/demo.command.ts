import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Command } from 'commander';
import { z } from 'zod';
import { SourceId } from '@wiregraph/newsroom/source';
import { fileAll, type Filing } from './filing.js';
import { printTour } from './tour.js';

const FOLDER = join(import.meta.dirname, '../demo');
const PATIENCE_MS = 300_000;

const Manifest = z.array(
  z.strictObject({
    file: z.string(),
    source: SourceId,
    contentType: z.string(),
    note: z.string(),
    /** `kill`: takes a story away that the others and the tour need, so it is filed only when asked for. */
    phase: z.literal('kill').optional(),
  }),
);

export function addDemo(program: Command): void {
  program
    .command('demo')
    .description(
      'Files the demo stories, waits until the graph has them, and shows what it knows. Twice changes nothing.',
    )
    .option('--no-tour', 'only file them')
    .option('--with-kill', 'also the one that withdraws another')
    .action(async ({ tour, withKill }: { readonly tour: boolean; readonly withKill?: boolean }) => {
      const isGood = await fileAll(await demoStories(withKill === true), {
        concurrency: 1,
        isWaiting: true,
        limitMs: PATIENCE_MS,
      });
      process.exitCode = isGood ? 0 : 1;
      if (tour) await printTour();
    });
}

async function demoStories(withKill: boolean): Promise<readonly Filing[]> {
  const manifest = Manifest.parse(JSON.parse(await readFile(join(FOLDER, 'stories.json'), 'utf8')));
  const filed = manifest.filter(({ phase }) => withKill || phase !== 'kill');
  return filed.map(({ file, source, contentType }) => ({
    source,
    file: { name: file, contentType, read: () => readFile(join(FOLDER, file)) },
  }));
}
