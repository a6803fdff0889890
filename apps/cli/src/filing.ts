import { BadInput } from '@wiregraph/kernel/errors';
import type { ReceiptStatus } from '@wiregraph/intake/receipt-status';
import { fileStory, settled } from './intake-client.js';
import type { StoryFile } from './file-list.js';
import { progress, say, table } from './terminal.js';

export interface Filing {
  readonly file: StoryFile;
  readonly source: string;
}

export interface FilingOptions {
  /** Stories at a time; 1 keeps their order. */
  readonly concurrency: number;
  readonly isWaiting: boolean;
  /** Without news, before it is given up. */
  readonly limitMs: number;
}

interface Refusal {
  readonly name: string;
  readonly message: string;
}

/** Files stories through intake with a bar, waits until they are in the graph, and sums up. @returns whether all went well */
export async function fileAll(filings: readonly Filing[], options: FilingOptions): Promise<boolean> {
  const ids = new Map<string, string>();
  const refused: Refusal[] = [];
  const bar = progress('Filing  ', 'stories');
  const queue = [...filings];
  let done = 0;
  const fileNext = async () => {
    for (let next = queue.shift(); next; next = queue.shift()) {
      const { name, contentType } = next.file;
      const answer = await fileOne({ name, bytes: await next.file.read(), source: next.source, contentType });
      if (typeof answer === 'string') ids.set(answer, name);
      else refused.push(answer);
      bar.at(++done, filings.length);
    }
  };
  try {
    await Promise.all(Array.from({ length: options.concurrency }, fileNext));
  } finally {
    bar.end();
  }
  const statuses = options.isWaiting ? await inGraph([...ids.keys()], options.limitMs) : [];
  return summedUp({ ids, refused, statuses }, options.isWaiting);
}

async function fileOne(story: Parameters<typeof fileStory>[0]): Promise<string | Refusal> {
  try {
    return await fileStory(story);
  } catch (error) {
    if (error instanceof BadInput) return { name: story.name, message: error.message };
    throw error;
  }
}

async function inGraph(ids: readonly string[], limitMs: number): Promise<readonly ReceiptStatus[]> {
  const bar = progress('In graph', 'stories');
  try {
    return await settled(ids, { limitMs, onSettled: (count) => bar.at(count, ids.length) });
  } finally {
    bar.end();
  }
}

interface Outcome {
  readonly ids: ReadonlyMap<string, string>;
  readonly refused: readonly Refusal[];
  readonly statuses: readonly ReceiptStatus[];
}

function summedUp({ ids, refused, statuses }: Outcome, isWaiting: boolean): boolean {
  const quarantined = statuses.filter(({ state }) => state === 'quarantined');
  const shown = statuses.filter(({ state }) => state === 'in-graph');
  const counts = isWaiting
    ? [
        ['in the graph', shown.length] as const,
        ['of these closed to readers', shown.filter(({ visibility }) => visibility === 'closed').length] as const,
        ['in quarantine', quarantined.length] as const,
      ]
    : [['taken in', ids.size] as const];
  const rows = [...counts, ['refused', refused.length] as const].filter(([, count]) => count > 0);
  say(table(rows.map(([what, count]) => [String(count).padStart(6), what])));
  for (const { receiptId, problem } of quarantined)
    say(`  ${ids.get(receiptId) ?? receiptId}: ${problem?.message ?? ''}`);
  for (const { name, message } of refused) say(`  ${name}: ${message}`);
  return refused.length === 0 && quarantined.length === 0;
}
