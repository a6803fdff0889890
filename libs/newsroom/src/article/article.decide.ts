import type { Instant } from '@wiregraph/kernel/time';
import {
  articleAdded,
  articleCorrected,
  articleEmbargoed,
  type ArticleEvent,
  articleFiled,
  articleHeld,
  articleKilled,
  articleKnownAs,
  articleRefiled,
  articleReleased,
  articleRestored,
  articleRevised,
  articleWithheld,
  articleWritethru,
  conflictingRevisionSeen,
  correctiveSeen,
  type Notice,
  type Standing,
} from './article.events.js';
import { type Revision } from './revision.js';
import { type Article, embargoKey, evolve, type KnownRevision, wordsOf } from './article.evolve.js';
import { isOlder, standingOf } from './standing.js';
import { versionKind } from './version-kind.js';

/** A version of an article has come. Its number is its place by arrival and is given here. */
export interface FileRevision {
  readonly type: 'file';
  readonly data: Omit<Revision, 'number'>;
  readonly now: Instant;
  /**
   * The revision's id if it says again what one before the shown one said: for versions that have no number and come in
   * the order in which they were made.
   */
  readonly again?: Revision['revisionId'] | undefined;
}

/** A sender says that the article is not to be used. */
export interface TakeNotice {
  readonly type: 'notice';
  readonly says: 'killed' | 'held' | 'withheld';
  readonly data: Omit<Notice, 'standing'>;
}

/** It is looked whether an embargo has ended; or an editor ends it. */
export interface ReleaseArticle {
  readonly type: 'release';
  readonly articleId: Revision['articleId'];
  readonly because: 'time-came' | 'editor';
  readonly now: Instant;
}

/** Another article says that it corrects this one. */
export interface SeeCorrective {
  readonly type: 'corrective';
  readonly data: Parameters<typeof correctiveSeen>[0];
}

/** A document of another article bears this one's guid. */
export interface KnowAs {
  readonly type: 'known-as';
  readonly articleId: Revision['articleId'];
  readonly goesUnder: Revision['articleId'];
}

export type ArticleCommand = FileRevision | TakeNotice | ReleaseArticle | SeeCorrective | KnowAs;

/** What a command does to an article. Nothing for what is known. Pure: the clock comes with the command. */
export function decide(article: Article, command: ArticleCommand): readonly ArticleEvent[] {
  switch (command.type) {
    case 'file':
      return file(article, command);
    case 'notice':
      return notice(article, command);
    case 'release':
      return released(article, command);
    case 'corrective':
      return corrective(article, command);
    case 'known-as':
      return article.goesUnder === undefined
        ? [articleKnownAs({ articleId: command.articleId, goesUnder: command.goesUnder })]
        : [];
  }
}

function file(article: Article, { data, now, again }: FileRevision): readonly ArticleEvent[] {
  if (isKnown(article, data.revisionId)) {
    if (again === undefined || !isGoneBack(article, data)) return [];
    return file(article, { type: 'file', data: { ...data, revisionId: again }, now });
  }
  const twin = article.revisions.find(({ version }) => data.version !== undefined && version === data.version);
  if (twin && data.version !== undefined) return [conflict(data, twin, data.version)];
  const filed = filingOf(article, data);
  const events: ArticleEvent[] = [filed];
  const before = standingOf(article);
  const after = standingOf(evolve(article, filed));
  const { articleId, revisionId } = data;
  const { embargo } = after;
  if (embargo && (!before.embargo || embargoKey(before.embargo) !== embargoKey(embargo))) {
    const isOver = embargo.at !== undefined && embargo.at <= now;
    if (!isOver) events.push(articleEmbargoed({ articleId, revisionId, embargo, standing: after }));
    else events.push(...released(evolve(article, filed), { type: 'release', articleId, because: 'time-came', now }));
  }
  if (
    ['killed', 'held', 'withheld'].includes(before.state) &&
    (after.state === 'live' || after.state === 'embargoed')
  ) {
    if (article.revisions.length > 0) events.push(articleRestored({ articleId, revisionId, standing: after }));
  }
  return events;
}

/** Whether it came after the version that is shown, and says other words, which are known as those of an older one. */
function isGoneBack(article: Article, data: FileRevision['data']): boolean {
  const { current: id } = standingOf(article);
  const current = article.revisions.find(({ revisionId }) => revisionId === id);
  if (!current || data.version !== undefined || data.receivedAt <= current.receivedAt) return false;
  const placed = { version: data.version, versionCreated: data.versionCreated?.at, sequence: data.sequence };
  return current.words !== wordsOf(data) && !isOlder(placed, current);
}

const conflict = (data: FileRevision['data'], twin: KnownRevision, version: string) =>
  conflictingRevisionSeen({
    articleId: data.articleId,
    revisionId: data.revisionId,
    conflictsWith: twin.revisionId,
    version,
    receiptId: data.receiptId,
    original: data.original,
    receivedAt: data.receivedAt,
  });

const AS = {
  revised: articleRevised,
  corrected: articleCorrected,
  writethru: articleWritethru,
  refiled: articleRefiled,
};

function filingOf(article: Article, data: FileRevision['data']) {
  const numbered = { ...data, number: article.revisions.length + 1 };
  const kind = versionKind(data);
  const isFirst = article.revisions.length === 0;
  const make = (standing: Standing) => {
    const further = { ...numbered, isCurrent: standing.shown.includes(data.revisionId), standing };
    if (kind === 'added') return articleAdded(further);
    if (isFirst) return articleFiled({ ...numbered, standing });
    return AS[isSaidAlready(article, data) ? 'refiled' : kind](further);
  };
  // The standing follows from the event, and is a part of it.
  return make(standingOf(evolve(article, make({ state: 'awaited', shown: [] }))));
}

/** The words of the version that is shown. */
function isSaidAlready(article: Article, data: FileRevision['data']): boolean {
  const { current } = standingOf(article);
  return article.revisions.some((known) => known.revisionId === current && known.words === wordsOf(data));
}

const SAYS = { killed: articleKilled, held: articleHeld, withheld: articleWithheld };

function notice(article: Article, { says, data }: TakeNotice): readonly ArticleEvent[] {
  if (article.notices.some(({ revisionId }) => revisionId === data.revisionId)) return [];
  const make = SAYS[says];
  return [make({ ...data, standing: standingOf(evolve(article, make(data))) })];
}

function released(article: Article, { articleId, because, now }: ReleaseArticle): readonly ArticleEvent[] {
  const { embargo } = standingOf(article);
  if (!embargo) return [];
  if (because === 'time-came' && (embargo.at === undefined || embargo.at > now)) return [];
  const release = { articleId, embargo, because, releasedAt: now };
  return [articleReleased({ ...release, standing: standingOf(evolve(article, articleReleased(release))) })];
}

function corrective(article: Article, { data }: SeeCorrective): readonly ArticleEvent[] {
  if (article.correctives.includes(data.corrective)) return [];
  return [correctiveSeen({ ...data, standing: standingOf(evolve(article, correctiveSeen(data))) })];
}

const isKnown = ({ revisions, conflicting }: Article, revisionId: Revision['revisionId']) =>
  conflicting.includes(revisionId) || revisions.some((known) => known.revisionId === revisionId);
