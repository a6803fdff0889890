import type { Command } from 'commander';
import type { Receipt } from '@wiregraph/archive/receipts';
import { listQuarantine, retryQuarantined } from '@wiregraph/intake/quarantine';
import { sweep } from '@wiregraph/intake/sweep';
import { Misused } from './misused.errors.js';
import { withArchive, withQueue } from './parts.js';
import { checkedReceipt } from './receipt.command.js';
import { say, table } from './terminal.js';

const PAGE = 1_000;

export function addQuarantine(program: Command): void {
  const quarantine = program.command('quarantine').description('Stories that could not be read; their bytes are kept.');
  quarantine.command('list').description('Lists them, latest first, and why they are there.').action(list);
  quarantine
    .command('show')
    .description('Writes the bytes of one, as they came, to stdout; why it is there, to stderr.')
    .argument('<id>', 'receipt-…')
    .action(show);
  quarantine
    .command('retry')
    .description('Reads them again.')
    .argument('[ids...]', 'receipt-…')
    .option('--all', 'all that are there')
    .action(retry);
  program
    .command('requeue')
    .description('Puts what was taken in, and is neither read nor in quarantine, back on the queue.')
    .action(async () => {
      const count = await withBoth((parts) => sweep(parts, { olderThanMs: 0 }));
      say(`${count} put back on the queue.`);
    });
}

type Parts = Parameters<typeof retryQuarantined>[0] & Parameters<typeof sweep>[0];

const withBoth = <Answer>(work: (parts: Parts) => Promise<Answer>): Promise<Answer> =>
  withArchive(({ receipts }) => withQueue((queue) => work({ receipts, queue })));

/** All there are, page by page. */
async function* everything(receipts: Parameters<typeof listQuarantine>[0]['receipts']): AsyncGenerator<Receipt> {
  for (let after: Receipt['receiptId'] | undefined; ;) {
    const page = await listQuarantine({ receipts }, { first: PAGE, ...(after && { after }) });
    yield* page;
    after = page.at(-1)?.receiptId;
    if (page.length < PAGE) return;
  }
}

const list = (): Promise<void> =>
  withArchive(async ({ receipts }) => {
    const rows: string[][] = [];
    for await (const { receiptId, source, fileName, quarantine } of everything(receipts)) {
      rows.push([receiptId, source, fileName ?? '-', `${quarantine?.message ?? ''} (${quarantine?.code ?? ''})`]);
    }
    say(rows.length === 0 ? 'Quarantine is empty.' : table(rows));
  });

const show = (given: string): Promise<void> =>
  withArchive(async ({ receipts, originals }) => {
    const id = checkedReceipt(given);
    const receipt = await receipts.find(id);
    const bytes = receipt && (await originals.fetch(receipt.sha256));
    if (!bytes) throw new Misused(`There is no receipt ${id}.`);
    const { quarantine } = receipt;
    process.stderr.write(quarantine ? `${quarantine.message} (${quarantine.code})\n` : 'It is not in quarantine.\n');
    process.stdout.write(bytes);
  });

async function retry(given: readonly string[], { all }: { readonly all?: boolean }): Promise<void> {
  if ((given.length === 0) === !all) throw new Misused('Name receipts, or give --all.');
  const ids = given.map(checkedReceipt);
  const released = await withArchive(async ({ receipts }) => {
    if (all) for await (const { receiptId } of everything(receipts)) ids.push(receiptId);
    return withQueue((queue) => retryQuarantined({ receipts, queue }, ids));
  });
  say(`${released.length} are read again.`);
}
