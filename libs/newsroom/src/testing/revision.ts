import { sha256 } from '@wiregraph/kernel/id';
import { Instant } from '@wiregraph/kernel/time';
import { articleId, receiptId, type Revision, revisionId } from '../article/revision.js';
import { SourceId } from '../source.js';

/** A revision as it comes; what is not given is plain. */
export function aRevision(
  given: Partial<Omit<Revision, 'number' | 'articleId' | 'revisionId'>> = {},
): Omit<Revision, 'number'> {
  const source = given.source ?? SourceId.parse('harbour-wire');
  const guid = given.guid ?? 'harbour-suit';
  const text = given.text ?? 'Harbour Lane sued Northgate on Monday.';
  const article = articleId.of(source, guid);
  return {
    articleId: article,
    revisionId: revisionId.of(article, given.version, sha256(text)),
    source,
    guid,
    receiptId: receiptId.of(source, sha256(text)),
    original: { sha256: sha256(text), format: 'text', bytes: text.length },
    receivedAt: Instant.parse('2021-01-21T10:00:00.000Z'),
    topics: [],
    text,
    blocks: [{ kind: 'lead', start: 0, end: text.length }],
    ...given,
  };
}
