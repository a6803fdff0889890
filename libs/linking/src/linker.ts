import type { EventId, EventOf } from '@wiregraph/kernel/event';
import type { ArticleAnalysed } from '@wiregraph/newsroom/analysis';
import type { Revision, RevisionId } from '@wiregraph/newsroom/article';
import type { ArticleLinked, entityDescribed, entityIdentified } from '@wiregraph/newsroom/entity';
import { linkClaims } from './link-claims.js';
import { linkMentions } from './link-mentions.js';
import type { Directory } from './directory.js';
import { resolve } from './resolve.js';
import { teach } from './teach.js';

export { type DirectoryEntry, Directory } from './directory.js';

/** Who decides. A change that decides otherwise needs a new version: only then is what was decided before decided anew. */
export const LINKER = { name: 'wiregraph-linker', version: '1' } as const;

/** What is to be appended, in this order: data of `entity.identified`, `entity.described` and one `article.linked`. */
export interface Linking {
  readonly identified: readonly EventOf<typeof entityIdentified>['data'][];
  readonly described: readonly EventOf<typeof entityDescribed>['data'][];
  readonly linked: ArticleLinked['data'];
}

/** Why a reading is linked, and what is shown then. */
export interface Occasion {
  /** Revisions whose claims count from now on. */
  readonly shown: readonly RevisionId[];
  /** The event that showed the article again; absent for a reading that has just come. */
  readonly event?: EventId;
}

/**
 * Decides who is who in one reading of a revision. Pure: the same directory, revision and reading give the same answer;
 * ids are made of what the log holds. The directory is not changed: it learns from the log.
 * @param revision the one that was read
 */
export function link(
  directory: Directory,
  revision: Pick<Revision, 'articleId' | 'revisionId' | 'text'>,
  { analysed, occasion }: { readonly analysed: Pick<ArticleAnalysed, 'id' | 'data'>; readonly occasion?: Occasion },
): Linking {
  const { articleId, revisionId } = revision;
  const { shown, event } = occasion ?? { shown: directory.shownWhenRead(analysed.id) };
  const isCurrent = shown.includes(revisionId);
  const beside = shown.filter((id) => id !== revisionId);
  const { engine, receiptId } = analysed.data;
  const resolved = resolve(directory, analysed);
  return {
    ...teach(directory, resolved, { articleId, revisionId, analysis: analysed.id }),
    linked: {
      articleId,
      revisionId,
      receiptId,
      analysis: analysed.id,
      linker: LINKER,
      engine: { name: engine.name, version: engine.version, rules: engine.rules },
      isCurrent,
      ...(isCurrent && beside.length > 0 && { beside }),
      ...(event !== undefined && { occasion: event }),
      resolutions: resolved.map(({ resolution }) => resolution),
      mentions: [...linkMentions(revision, analysed.data, resolved)],
      claims: [...linkClaims(analysed.data, resolved)],
    },
  };
}
