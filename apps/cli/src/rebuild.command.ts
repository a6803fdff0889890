import type { Command } from 'commander';
import { rebuild, type RebuildProgress } from '@wiregraph/followers/graph';
import { Misused } from './misused.errors.js';
import { graphPlace, withArchive, withGraph } from './parts.js';
import { progress, say } from './terminal.js';

export function addRebuild(program: Command): void {
  program
    .command('rebuild')
    .description('Wipes the graph and draws it anew from the log. Nothing is lost: the log is the truth.')
    .option('--yes', 'do it')
    .addHelpText('after', '\nWhile it runs, the api answers from a graph that is not whole yet.')
    .action(async ({ yes = false }: { readonly yes?: boolean }) => {
      const place = graphPlace();
      if (!yes) throw new Misused(`This would wipe the graph at ${place} and draw it anew. Add --yes to do it.`);
      say(`Wiping the graph at ${place} and drawing it anew.`);
      const began = performance.now();
      const position = await withArchive(({ log }) => withGraph((graph) => drawn({ log, graph })));
      say(`The graph is at ${position} again, after ${((performance.now() - began) / 1_000).toFixed(1)} s.`);
    });
}

async function drawn(parts: Pick<Parameters<typeof rebuild>[0], 'log' | 'graph'>): Promise<number> {
  const bar = progress('Drawing', 'events');
  const tell = (news: RebuildProgress) => {
    if (news.state === 'drawing') bar.at(news.position, news.head, news.eventsPerS);
  };
  try {
    return await rebuild({ ...parts, progress: tell });
  } finally {
    bar.end();
  }
}
