import type { ArticleState, Standing } from './article.events.js';
import type { WireTime } from './revision.js';
import { type Article, embargoKey, type KnownRevision, type Placed } from './article.evolve.js';

/**
 * Where an article stands, by all that its stream holds and not by the order in which it came (but where nothing else
 * tells two versions apart). What is unclear stays closed.
 */
export function standingOf(article: Article): Standing {
  const current = article.revisions
    .filter(({ isAdded }) => !isAdded)
    .reduce<KnownRevision | undefined>(newest, undefined);
  const added = article.revisions.filter((one) => one.isAdded && (!current || !isOlder(one, current))).sort(byPlace);
  const shown = current ? [current, ...added] : added;
  const embargo = embargoInForce(article);
  return {
    state: stateOf(article, embargo),
    ...(shown[0] && { current: shown[0].revisionId }),
    shown: shown.map(({ revisionId }) => revisionId),
    ...(embargo && { embargo }),
    ...(article.correctives.length > 0 && { correctedBy: [...article.correctives].sort().slice(0, MOST_CORRECTIVES) }),
  };
}

const MOST_CORRECTIVES = 100;

function stateOf({ revisions, notices }: Article, embargo: WireTime | undefined): ArticleState {
  const inForce = new Set(
    notices.filter((notice) => !revisions.some((revision) => isOlder(notice, revision))).map(({ says }) => says),
  );
  const strongest = (['killed', 'withheld', 'held'] as const).find((says) => inForce.has(says));
  if (strongest) return strongest;
  if (revisions.length === 0) return 'awaited';
  return embargo ? 'embargoed' : 'live';
}

/** That of the newest version which states one: a later version that is silent about it lifts nothing. */
function embargoInForce({ revisions, released }: Article): WireTime | undefined {
  const { embargo } = revisions.filter((one) => one.embargo).reduce<KnownRevision | undefined>(newest, undefined) ?? {};
  return embargo && !released.includes(embargoKey(embargo)) ? embargo : undefined;
}

const newest = (best: KnownRevision | undefined, came: KnownRevision): KnownRevision =>
  best && isOlder(came, best) ? best : came;

const byPlace = (a: KnownRevision, b: KnownRevision): number => (isOlder(a, b) ? -1 : isOlder(b, a) ? 1 : 0);

const NUMBER = /^\d{1,30}$/;

/**
 * Whether one is older for certain: by version if both are numbers, else by the time of the version, else by the place
 * among the day's stories. False where nothing tells them apart: then the one that came later counts as newer.
 */
export function isOlder(one: Placed, other: Placed): boolean {
  return (
    byNumber(one.version, other.version) ??
    byTime(one.versionCreated, other.versionCreated) ??
    byNumber(one.sequence, other.sequence) ??
    false
  );
}

function byNumber(one: string | undefined, other: string | undefined): boolean | undefined {
  if (!NUMBER.test(one ?? '') || !NUMBER.test(other ?? '')) return undefined;
  return BigInt(one ?? 0) < BigInt(other ?? 0);
}

const byTime = (one: string | undefined, other: string | undefined): boolean | undefined =>
  one === undefined || other === undefined || one === other ? undefined : one < other;
