import type { QuarantinePage, QuarantinePlace, QuarantineReason, Receipt, Receipts } from '@wiregraph/archive/receipts';
import type { GraphReader } from '@wiregraph/graph/read';
import { listQuarantine, quarantinePlace, retryQuarantined } from '@wiregraph/intake/quarantine';
import { type ReceiptState, statusOf } from '@wiregraph/intake/receipt-status';
import type { ReceiveStory } from '@wiregraph/intake/receive';
import { receiptId, type ReceiptId } from '@wiregraph/newsroom/article';
import { present } from './present.js';

/** A receipt as it is shown. */
export interface ReceiptView {
  readonly id: string;
  readonly sha256: string;
  readonly receivedAt: string;
  readonly state: 'ACCEPTED' | 'READ' | 'IN_GRAPH' | 'QUARANTINED';
  readonly articleId: string | undefined;
  readonly problem: string | undefined;
  readonly problemCode: string | undefined;
  readonly source: string;
  readonly bytes: number;
  /** Where it stands in the list of what is in quarantine. */
  readonly place: QuarantinePlace | undefined;
}

const STATES: Readonly<Record<ReceiptState, ReceiptView['state']>> = {
  received: 'ACCEPTED',
  queued: 'ACCEPTED',
  read: 'READ',
  'in-graph': 'IN_GRAPH',
  quarantined: 'QUARANTINED',
};

/** Where receipts and jobs are. */
export type Kept = Parameters<typeof retryQuarantined>[0] & {
  readonly receipts: Pick<Receipts, 'quarantined' | 'reasons'>;
};

/** What was taken in, and taking in more. */
export class Taken {
  constructor(
    private readonly kept: Kept,
    private readonly graph: Pick<GraphReader, 'checkpoint'>,
    readonly receive: ReceiveStory,
  ) {}

  async find(id: string): Promise<ReceiptView | undefined> {
    if (!receiptId.is(id)) return undefined;
    const receipt = await this.kept.receipts.find(receiptId.schema.parse(id));
    return receipt && this.view(receipt);
  }

  async quarantined(page: QuarantinePage): Promise<readonly ReceiptView[]> {
    const receipts = await listQuarantine(this.kept, page);
    return Promise.all(receipts.map((receipt) => this.view(receipt)));
  }

  reasons(): Promise<readonly QuarantineReason[]> {
    return this.kept.receipts.reasons();
  }

  /** @returns those that are read again */
  async retry(ids: readonly ReceiptId[]): Promise<readonly ReceiptView[]> {
    const released = await retryQuarantined(this.kept, ids);
    const receipts = await Promise.all(released.map((id) => this.find(id)));
    return present(receipts);
  }

  async view(receipt: Receipt): Promise<ReceiptView> {
    const shown = receipt.linkedPosition === undefined ? 0 : await this.graph.checkpoint();
    const { receiptId: id, sha256, receivedAt, source, bytes, state, articles, problem } = statusOf(receipt, shown);
    const articleId = articles.at(-1)?.articleId;
    const why = { problem: problem?.message, problemCode: problem?.code };
    const place = quarantinePlace(receipt);
    return { id, sha256, receivedAt, source, bytes, state: STATES[state], articleId, place, ...why };
  }
}
