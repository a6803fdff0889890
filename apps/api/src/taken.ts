import type { Receipt, Receipts } from '@wiregraph/archive/receipts';
import type { GraphReader } from '@wiregraph/graph/read';
import { type ReceiptState, statusOf } from '@wiregraph/intake/receipt-status';
import type { ReceiveStory } from '@wiregraph/intake/receive';
import { receiptId } from '@wiregraph/newsroom/article';

/** A receipt as it is shown. */
export interface ReceiptView {
  readonly id: string;
  readonly sha256: string;
  readonly receivedAt: string;
  readonly state: 'ACCEPTED' | 'READ' | 'IN_GRAPH' | 'QUARANTINED';
  readonly articleId: string | undefined;
  readonly problem: string | undefined;
}

const STATES: Readonly<Record<ReceiptState, ReceiptView['state']>> = {
  received: 'ACCEPTED',
  queued: 'ACCEPTED',
  read: 'READ',
  'in-graph': 'IN_GRAPH',
  quarantined: 'QUARANTINED',
};

/** What was taken in, and taking in more. */
export class Taken {
  constructor(
    private readonly receipts: Pick<Receipts, 'find'>,
    private readonly graph: Pick<GraphReader, 'checkpoint'>,
    readonly receive: ReceiveStory,
  ) {}

  async find(id: string): Promise<ReceiptView | undefined> {
    if (!receiptId.is(id)) return undefined;
    const receipt = await this.receipts.find(receiptId.schema.parse(id));
    return receipt && this.view(receipt);
  }

  async view(receipt: Receipt): Promise<ReceiptView> {
    const shown = receipt.linkedPosition === undefined ? 0 : await this.graph.checkpoint();
    const { receiptId: id, sha256, receivedAt, state, articles, problem } = statusOf(receipt, shown);
    const articleId = articles.at(-1)?.articleId;
    return { id, sha256, receivedAt, state: STATES[state], articleId, problem: problem?.message };
  }
}
