import type { Receipt } from '@wiregraph/archive/receipts';
import { articleId, isHold } from '@wiregraph/newsroom/article';
import { LIFE_LINKS, type WireItem } from '@wiregraph/wire/wire-item';
import type { Order } from './order-article.js';
import { revisionOf } from './revision-of.js';

/** What an item says of stories, its own or others: not to be used, or corrected by this one. */
export function noticesOf(receipt: Receipt, item: WireItem): readonly Order[] {
  return item.pubStatus === 'usable' ? correctives(receipt, item) : withdrawals(receipt, item);
}

const named = ({ links }: WireItem, wanted: string) => links.filter(({ rel }) => rel === wanted).map(({ id }) => id);

function withdrawals(receipt: Receipt, item: WireItem): readonly Order[] {
  const { articleId: own, revisionId, source, guid, version, versionCreated, ...rest } = revisionOf(receipt, item);
  const { receiptId, original, receivedAt, signals } = rest;
  const says = item.pubStatus === 'canceled' ? 'killed' : isHold(item) ? 'held' : 'withheld';
  const others = named(item, LIFE_LINKS.cancels).map((id) => articleId.of(source, id));
  const data = { revisionId, source, guid, receiptId, original, receivedAt, signals, versionCreated };
  // The version of a document that speaks of another is none of the other's.
  if (others.length > 0) {
    return others.map((other) => ({
      articleId: other,
      command: { type: 'notice', says, data: { ...data, articleId: other } },
    }));
  }
  return [{ articleId: own, command: { type: 'notice', says, data: { ...data, articleId: own, version } } }];
}

function correctives(receipt: Receipt, item: WireItem): readonly Order[] {
  const { articleId: corrective, revisionId, source, receiptId, receivedAt } = revisionOf(receipt, item);
  return named(item, LIFE_LINKS.corrects)
    .map((id) => articleId.of(source, id))
    .filter((id) => id !== corrective)
    .map((id) => ({
      articleId: id,
      command: { type: 'corrective', data: { articleId: id, corrective, revisionId, receiptId, receivedAt } },
    }));
}
