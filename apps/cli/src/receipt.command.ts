import type { Command } from 'commander';
import { receiptStatus, type ReceiptStatus, type ReceiptVisibility } from '@wiregraph/intake/receipt-status';
import { receiptId } from '@wiregraph/newsroom/article';
import { Misused } from './misused.errors.js';
import { withArchive } from './parts.js';
import { say, table } from './terminal.js';

export const checkedReceipt = (id: string) => {
  if (receiptId.is(id)) return receiptId.schema.parse(id);
  throw new Misused(`"${id}" is no receipt: it must be "receipt-" and 32 hex digits.`);
};

type Standing = NonNullable<ReceiptStatus['articles'][number]['standing']>;

const SEEN: Readonly<Record<ReceiptVisibility, string>> = {
  shown: 'readers see it',
  'partly-shown': 'readers see some of it',
  closed: 'readers do not see it',
};

const closedBy = ({ state, embargoedUntil }: Standing): string =>
  state === 'embargoed' ? `embargoed until ${embargoedUntil ?? 'somebody releases it'}` : state;

export function addReceipt(program: Command): void {
  program
    .command('receipt')
    .description('Shows where a story is on its way.')
    .argument('<id>', 'receipt-…, as intake gave it')
    .option('--json', 'as JSON')
    .action(async (given: string, { json }: { readonly json?: boolean }) => {
      const id = checkedReceipt(given);
      const status = await withArchive((archive) => receiptStatus(archive, id));
      if (!status) throw new Misused(`There is no receipt ${id}.`);
      if (json) return say(JSON.stringify(status, null, 2));
      const { state, source, bytes, sha256, receivedAt, articles, graphPosition, problem, visibility } = status;
      say(
        table([
          ['state', visibility === undefined ? state : `${state}, ${SEEN[visibility]}`],
          ['source', source],
          ['received', receivedAt],
          ['bytes', `${bytes}, SHA-256 ${sha256}`],
          ...articles.map(({ articleId, position, standing }) => {
            const place = `${articleId}, in the log at ${position}`;
            return ['story', standing && standing.state !== 'live' ? `${place}; ${closedBy(standing)}` : place];
          }),
          ...(graphPosition === undefined ? [] : [['in graph', `from position ${graphPosition} on`]]),
          ...(problem ? [['problem', `${problem.message} (${problem.code})`]] : []),
        ]),
      );
    });
}
