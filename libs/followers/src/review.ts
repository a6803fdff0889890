import type { EventLog } from '@wiregraph/archive/event-log';
import { spanText } from '@wiregraph/kernel/text-span';
import type { Instant } from '@wiregraph/kernel/time';
import {
  type AnalysedClaim,
  type ArticleAnalysed,
  type ArticleSecondRead,
  type Disagreement,
  isOlderEngine,
  SECOND_READINGS,
  type SecondClaim,
  type SecondEnd,
} from '@wiregraph/newsroom/analysis';
import { type ArticleId, isFiling, standingOf } from '@wiregraph/newsroom/article';
import { articleOf, parseEvent } from '@wiregraph/newsroom/catalogue';
import type { Stance } from '@wiregraph/newsroom/ontology';
import type { LoggedEvent } from './follower.js';

/** A claim as a person reads it. */
export interface ClaimInWords {
  /** As `Parler SUED Amazon`. */
  readonly says: string;
  readonly stance: Stance;
  readonly quote: string;
}

/** Something on which two readers of a story differ, for an editor to look at. */
export interface Review {
  readonly articleId: ArticleId;
  readonly headline: string | undefined;
  readonly at: Instant;
  readonly about: Disagreement['about'];
  /** As `llm some-model`. */
  readonly engine: string;
  /** What each claims; absent for the one that does not. */
  readonly rules: ClaimInWords | undefined;
  readonly second: ClaimInWords | undefined;
}

type Log = Pick<EventLog, 'readStream'>;
type SecondRead = Extract<LoggedEvent, { type: 'article.second-read' }>;
type Analysed = Extract<LoggedEvent, { type: 'article.analysed' }>;

/**
 * What waits to be looked at, latest first: of what articles show now, by the reading that counts. What was killed, closed,
 * replaced or read anew since is not there.
 * @param first how many at the most, 1 to 1,000
 */
export async function listReviews(
  log: Log,
  { first, article }: { readonly first: number; readonly article?: ArticleId | undefined },
): Promise<readonly Review[]> {
  const events = (await log.readStream(SECOND_READINGS)).map((event): LoggedEvent => parseEvent(event));
  const readings = events.filter((event): event is SecondRead => event.type === 'article.second-read');
  const found: Review[] = [];
  for (const reading of readings.toReversed()) {
    if (found.length >= first) break;
    if (reading.data.disagreements.length === 0 || (article ?? reading.data.articleId) !== reading.data.articleId)
      continue;
    found.push(...(await reviewsOf(log, reading)));
  }
  return found.slice(0, first);
}

async function reviewsOf(log: Log, { data, recordedAt }: SecondRead): Promise<readonly Review[]> {
  const events = (await log.readStream(data.articleId)).map((event): LoggedEvent => parseEvent(event));
  const { state, shown } = standingOf(articleOf(events));
  if (state !== 'live' || !shown.includes(data.revisionId)) return [];
  const analysed = events
    .filter((event): event is Analysed => event.type === 'article.analysed')
    .filter((event) => event.data.revisionId === data.revisionId)
    .reduce<Analysed | undefined>(newer, undefined);
  const filed = events.filter(isFiling).find((event) => event.data.revisionId === data.revisionId);
  if (!filed || analysed?.id !== data.analysis) return [];
  const words = wordsFor(analysed.data, filed.data.text);
  const { headline } = filed.data;
  const engine = `${data.engine.name} ${data.engine.model}`;
  return data.disagreements.map((one) => ({
    ...{ articleId: data.articleId, headline, at: recordedAt, about: one.about, engine },
    ...words(one, data),
  }));
}

const newer = (best: Analysed | undefined, came: Analysed): Analysed =>
  best && isOlderEngine(came.data.engine, best.data.engine) ? best : came;

function wordsFor({ entities, claims }: ArticleAnalysed['data'], text: string) {
  const names = new Map(entities.map(({ key, name }) => [key, name]));
  const nameOf = (end: SecondEnd | string): string =>
    typeof end !== 'string' && 'name' in end ? end.name : (names.get(typeof end === 'string' ? end : end.key) ?? '?');
  const inWords = (
    claim: AnalysedClaim | SecondClaim | undefined,
    span: { start: number; end: number } | undefined,
  ) => {
    if (!claim || !span) return undefined;
    const other = claim.object === undefined ? `"${claim.value ?? ''}"` : nameOf(claim.object);
    const says = `${nameOf(claim.subject)} ${claim.predicate} ${other}`;
    return { says, stance: claim.stance, quote: spanText(text, span) };
  };
  return (one: Disagreement, second: ArticleSecondRead['data']): Pick<Review, 'rules' | 'second'> => {
    const ruled = 'rules' in one ? claims[one.rules] : undefined;
    const read = 'second' in one ? second.claims[one.second] : undefined;
    return { rules: inWords(ruled, ruled?.evidence[0]), second: inWords(read, read?.evidence) };
  };
}
