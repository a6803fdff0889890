import {
  type ArticleEvent,
  articleFiled,
  articleRevised,
  conflictingRevisionSeen,
  type Revision,
} from './article.events.js';
import type { Article, KnownRevision } from './article.evolve.js';

/** A version of an article has come. Its number is its place by arrival and is given here. */
export interface FileRevision {
  readonly type: 'file';
  readonly data: Omit<Revision, 'number'>;
}

/** What a revision that has come is to its article. Nothing for one that is known. */
export function decide(article: Article, { data }: FileRevision): readonly ArticleEvent[] {
  const { revisionId, articleId, receiptId, original, receivedAt, version } = data;
  if (isKnown(article, data)) return [];
  const twin = article.revisions.find((known) => version !== undefined && known.version === version);
  if (twin && version !== undefined) {
    const conflict = {
      articleId,
      revisionId,
      conflictsWith: twin.revisionId,
      version,
      receiptId,
      original,
      receivedAt,
    };
    return [conflictingRevisionSeen(conflict)];
  }
  const revision = { ...data, number: article.revisions.length + 1 };
  if (!article.current) return [articleFiled(revision)];
  const isCurrent = !isOlder({ revisionId, version, versionCreated: data.versionCreated?.at }, article.current);
  return [articleRevised({ ...revision, isCurrent })];
}

const isKnown = ({ revisions, conflicting }: Article, { revisionId }: { revisionId: Revision['revisionId'] }) =>
  conflicting.includes(revisionId) || revisions.some((known) => known.revisionId === revisionId);

const NUMBER = /^\d+$/;

/** By version if both are numbers, else by the time of the version, else by arrival. */
function isOlder(came: KnownRevision, current: KnownRevision): boolean {
  if (NUMBER.test(came.version ?? '') && NUMBER.test(current.version ?? '')) {
    return BigInt(came.version ?? 0) < BigInt(current.version ?? 0);
  }
  if (came.versionCreated && current.versionCreated) return came.versionCreated < current.versionCreated;
  return false;
}
