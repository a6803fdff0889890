import type { Command } from 'commander';
import type { Archive } from '@wiregraph/archive/archive';
import type { Receipt } from '@wiregraph/archive/receipts';
import { listQuarantine, quarantinePlace, retryQuarantined } from '@wiregraph/intake/quarantine';
import { sweep } from '@wiregraph/intake/sweep';
import type { FaultCode } from '@wiregraph/kernel/errors';
import { Misused } from './misused.errors.js';
import { withArchive, withQueue } from './parts.js';
import { checkedReceipt } from './receipt.command.js';
import { say, table } from './terminal.js';

const PAGE = 1_000;
const SHOWN_BYTES = 2_000;

export function addQuarantine(program: Command): void {
  const quarantine = program.command('quarantine').description('Stories that could not be read; their bytes are kept.');
  quarantine
    .command('list')
    .description('Lists them, latest first, and why they are there.')
    .option('--reason <code>', 'only what is there for this, as wire.not-json')
    .action(list);
  quarantine
    .command('show')
    .description('Tells of one what it is, why it is there and how it begins.')
    .argument('<id>', 'receipt-…')
    .action(show);
  quarantine
    .command('bytes')
    .description('Writes the bytes of one to stdout, as they came.')
    .argument('<id>', 'receipt-…')
    .action(bytes);
  quarantine
    .command('retry')
    .description('Reads them again.')
    .argument('[ids...]', 'receipt-…')
    .option('--all', 'all that are there')
    .option('--reason <code>', 'all that are there for this')
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

interface Which {
  readonly reason?: FaultCode;
  readonly all?: boolean;
}

/** All there are, page by page. */
async function everything(
  receipts: Parameters<typeof listQuarantine>[0]['receipts'],
  { reason }: Which,
): Promise<readonly Receipt[]> {
  const all: Receipt[] = [];
  for (;;) {
    const last = all.at(-1);
    const page = await listQuarantine({ receipts }, { first: PAGE, after: last && quarantinePlace(last), reason });
    all.push(...page);
    if (page.length < PAGE) return all;
  }
}

const list = (which: Which): Promise<void> =>
  withArchive(async ({ receipts }) => {
    const rows = (await everything(receipts, which)).map(({ receiptId, source, fileName, quarantine }) => {
      return [receiptId, source, fileName ?? '-', `${quarantine?.message ?? ''} (${quarantine?.code ?? ''})`];
    });
    const none = which.reason ? `Nothing is there for ${which.reason}.` : 'Quarantine is empty.';
    say(rows.length === 0 ? none : table(rows));
    if (rows.length === 0 || which.reason) return;
    const counts = (await receipts.reasons()).map(({ code, receipts: count }) => [String(count), code]);
    say(`\n${table(counts)}`);
  });

async function originalOf({ receipts, originals }: Pick<Archive, 'receipts' | 'originals'>, given: string) {
  const id = checkedReceipt(given);
  const receipt = await receipts.find(id);
  const held = receipt && (await originals.fetch(receipt.sha256));
  if (!held) throw new Misused(`There is no receipt ${id}.`);
  return { receipt, held };
}

const show = (given: string): Promise<void> =>
  withArchive(async (archive) => {
    const { receipt, held } = await originalOf(archive, given);
    const { quarantine } = receipt;
    const rows = [
      ['source', receipt.source],
      ['came by', `${receipt.channel}, ${receipt.receivedAt}`],
      ['as', [receipt.fileName, receipt.contentType].filter((part) => part !== undefined).join(', ') || '-'],
      ['bytes', `${receipt.bytes}, SHA-256 ${receipt.sha256}`],
      ['why', quarantine ? `${quarantine.message} (${quarantine.code}), ${quarantine.at}` : 'It is not in quarantine.'],
    ];
    say(`${table(rows)}\n\n${beginningOf(held)}`);
  });

/** Printable, whatever the sender sent: a terminal obeys control characters. */
function beginningOf(held: Uint8Array): string {
  const text = Buffer.from(held.subarray(0, SHOWN_BYTES)).toString('utf8');
  const shown = text.replace(/[^\P{C}\n\t]/gu, '\ufffd');
  return held.byteLength > SHOWN_BYTES ? `${shown}\n… (${held.byteLength - SHOWN_BYTES} bytes more)` : shown;
}

const bytes = (given: string): Promise<void> =>
  withArchive(async (archive) => {
    const { held } = await originalOf(archive, given);
    process.stdout.write(held);
  });

async function retry(given: readonly string[], which: Which): Promise<void> {
  const ways = [given.length > 0, which.all === true, which.reason !== undefined];
  if (ways.filter(Boolean).length !== 1) throw new Misused('Name receipts, or give --all or --reason, one of them.');
  const ids = given.map(checkedReceipt);
  const released = await withArchive(async ({ receipts }) => {
    if (given.length === 0) ids.push(...(await everything(receipts, which)).map(({ receiptId }) => receiptId));
    return withQueue((queue) => retryQuarantined({ receipts, queue }, ids));
  });
  say(`${released.length} are read again.`);
}
