import type { Receipt } from '@wiregraph/archive/receipts';
import { digestOf } from '@wiregraph/kernel/digest';
import { articleId, type FileRevision, revisionId } from '@wiregraph/newsroom/article';
import { FEED_FORMAT, type WireItem } from '@wiregraph/wire/wire-item';

/** An item as a revision of its article. What it is made of alone gives its ids: the same item again is the same revision. */
export function revisionOf(receipt: Receipt, item: WireItem): FileRevision['data'] {
  const { guid, version, format, text, blocks, topics } = item;
  const article = articleId.of(receipt.source, item.family ?? guid);
  return {
    articleId: article,
    revisionId: revisionId.of(article, version, contentHash(item)),
    source: receipt.source,
    guid,
    // What an entry has is when its sender last touched it; many change words and not that, and contradict nobody.
    version: format === FEED_FORMAT ? undefined : version,
    receiptId: receipt.receiptId,
    original: { sha256: receipt.sha256, format, bytes: receipt.bytes },
    receivedAt: receipt.receivedAt,
    headline: item.headline,
    byline: item.byline,
    dateline: item.dateline,
    slug: item.slug,
    language: item.language,
    urgency: item.urgency,
    topics,
    firstCreated: item.firstCreated,
    versionCreated: item.versionCreated,
    sequence: item.sequence,
    takeKey: item.takeKey,
    embargo: item.embargo,
    signals: item.signals,
    genres: item.genres,
    links: item.links,
    editorialNote: item.editorialNote,
    usageTerms: item.usageTerms,
    text,
    blocks,
  };
}

/**
 * The revision's id if its feed has gone back to it. Looks at a feed come in order, so that what was seen last counts; by
 * other ways an old copy may come late.
 */
export const idIfAgain = (receipt: Receipt, { articleId: article, version }: FileRevision['data'], item: WireItem) =>
  receipt.channel === 'feed' && version === undefined
    ? revisionId.of(article, item.version, contentHash(item), receipt.receiptId)
    : undefined;

/** What makes one version differ from another, and not how it was packed. */
const contentHash = ({ headline, byline, text, pubStatus, embargo, signals, takeKey, editorialNote }: WireItem) =>
  digestOf({ headline, byline, text, pubStatus, embargo: embargo?.raw, signals, takeKey, editorialNote });
