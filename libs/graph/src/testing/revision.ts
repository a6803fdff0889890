import { sha256 } from '@wiregraph/kernel/id';
import { Instant } from '@wiregraph/kernel/time';
import { articleId, receiptId, type Revision, revisionId } from '@wiregraph/newsroom/article';
import { SourceId } from '@wiregraph/newsroom/source';

/** A revision of `guid` with a text of its own. */
export function aRevision(given: {
  guid: string;
  text: string;
  headline: string;
  urgency: number;
}): Omit<Revision, 'number'> {
  const source = SourceId.parse('harbour-wire');
  const article = articleId.of(source, given.guid);
  return {
    articleId: article,
    revisionId: revisionId.of(article, undefined, sha256(given.text)),
    source,
    receiptId: receiptId.of(source, sha256(given.text)),
    original: { sha256: sha256(given.text), format: 'text', bytes: given.text.length },
    receivedAt: Instant.parse('2021-01-21T10:00:00.000Z'),
    topics: [],
    blocks: [{ kind: 'lead', start: 0, end: given.text.length }],
    ...given,
  };
}
