import type { Receipt } from '@wiregraph/archive/receipts';
import { sha256 } from '@wiregraph/kernel/id';
import { Instant } from '@wiregraph/kernel/time';
import { articleId, type ArticleState, receiptId, revisionId } from '@wiregraph/newsroom/article';
import { SourceId } from '@wiregraph/newsroom/source';
import { openStatus, statusOf } from './receipt-status.js';

const AT = Instant.parse('2021-01-21T18:00:00.000Z');

/** A receipt that is settled, with a story for each state. */
function aReceipt(...states: readonly ArticleState[]): Receipt {
  const source = SourceId.parse('harbour');
  const hash = sha256('one');
  const read = states.map((state, at) => {
    const article = articleId.of(source, at);
    const embargoedUntil = state === 'embargoed' ? AT : undefined;
    const ids = { articleId: article, revisionId: revisionId.of(article, at) };
    return { ...ids, position: at + 1, at: AT, standing: { state, embargoedUntil } };
  });
  const came = { receiptId: receiptId.of(source, hash), source, sha256: hash, bytes: 3, channel: 'http' } as const;
  const unsaid = { contentType: undefined, fileName: undefined, idempotencyKey: undefined, quarantine: undefined };
  const times = { receivedAt: AT, queuedAt: AT, settledAt: AT, linkedPosition: undefined };
  return { ...came, ...unsaid, ...times, correlation: 'c', read: read.length > 0 ? read : undefined };
}

describe('the status of a receipt', () => {
  it.each([
    [['live'], 'shown'],
    [['live', 'killed'], 'partly-shown'],
    [['embargoed'], 'closed'],
    [['held', 'withheld', 'killed'], 'closed'],
    [[], undefined],
  ] as const)('says of %j whether readers see it: %s', (states, visibility) => {
    expect(statusOf(aReceipt(...states), 0)).toMatchObject({ state: 'in-graph' });
    expect(statusOf(aReceipt(...states), 0).visibility).toBe(visibility);
  });

  it('tells why a story is closed, and until when, to those alone who may know', () => {
    const status = statusOf(aReceipt('embargoed'), 0);
    expect(status.articles[0]?.standing).toEqual({ state: 'embargoed', embargoedUntil: AT });
    expect(openStatus(status)).toMatchObject({ visibility: 'closed' });
    expect(JSON.stringify(openStatus(status))).not.toContain('embargo');
  });
});
