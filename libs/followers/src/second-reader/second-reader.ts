import type { EventLog } from '@wiregraph/archive/event-log';
import type { Followers } from '@wiregraph/archive/followers';
import { Unavailable } from '@wiregraph/kernel/errors';
import type { EventId } from '@wiregraph/kernel/event';
import { type Instant, instantOf } from '@wiregraph/kernel/time';
import { type ArticleAnalysed, type ArticleSecondRead, SECOND_READINGS } from '@wiregraph/newsroom/analysis';
import { type ArticleId, isFiling, type RevisionId, standingOf } from '@wiregraph/newsroom/article';
import { articleOf, parseEvent } from '@wiregraph/newsroom/catalogue';
import type { Follower, LoggedEvent } from '../follower.js';
import { Budget } from './budget.js';
import { questionOf } from './question.js';
import { readSecond, reckonedCost, secondEngine } from './read-second.js';
import type { SecondReaderConfig } from './second-reader.config.js';

/** What the second reader does, for counting. */
export type SecondReaderNews =
  | { readonly state: 'read'; readonly data: ArticleSecondRead['data']; readonly tookMs: number; readonly left: number }
  | { readonly state: 'asked-again' | 'given-up'; readonly fault: Unavailable }
  | { readonly state: 'passed-over'; readonly why: 'budget' };

export interface SecondReaderParts {
  readonly log: Pick<EventLog, 'append' | 'readStream' | 'find' | 'head'>;
  readonly followers: Pick<Followers, 'all'>;
  /** With a URL. */
  readonly config: SecondReaderConfig;
  readonly tell: (news: SecondReaderNews) => void;
  readonly now?: () => Instant;
}

const NAME = 'second-reader';

/** Events that are taken up at once: the checkpoint moves after each such batch. */
export const SECOND_READER_BATCH = 25;

type Linked = Extract<LoggedEvent, { type: 'article.linked' }>;
type Outcome = 'done' | Unavailable;

/**
 * Has a language model read what the rules have read and articles show: it follows the decisions of the linker, since what is
 * closed has none, and an embargoed story is sent nowhere. When it is first switched on it begins with what comes then.
 *
 * A text that it cannot read is given up once another one could be; while none can, the endpoint is away and is waited for.
 */
export function secondReaderFollower(parts: SecondReaderParts): Follower {
  const { log, followers, config, now = () => instantOf(new Date()) } = parts;
  const desk: Desk = { ...parts, budget: new Budget(config.tokensPerDay, now), done: new Set() };
  let known = 0;
  return {
    name: NAME,
    checkpoint: async () => {
      for (const event of await log.readStream(SECOND_READINGS, known)) {
        remember(desk, parseEvent(event));
        known = event.streamVersion;
      }
      const before = (await followers.all()).find(({ name }) => name === NAME);
      return before?.position ?? log.head();
    },
    apply: async ({ events, signal }) => {
      const linked = events.filter((event): event is Linked => event.type === 'article.linked' && event.data.isCurrent);
      const outcomes = await inParallel(linked, config.parallel, (event) => readOne(desk, event, signal));
      signal.throwIfAborted();
      const faults = outcomes.filter((outcome) => outcome instanceof Unavailable);
      const [first] = faults;
      // Nobody could be read: whether it is they or the endpoint is not known yet.
      if (first && !outcomes.includes('done')) throw first;
      for (const fault of faults) parts.tell({ state: 'given-up', fault });
    },
  };
}

interface Desk extends SecondReaderParts {
  readonly budget: Budget;
  /** Readings that this engine has read second. */
  readonly done: Set<EventId>;
}

function remember({ config, budget, done }: Desk, event: LoggedEvent): void {
  if (event.type !== 'article.second-read') return;
  const { analysis, engine, tokens } = event.data;
  budget.remember(tokens.asked + tokens.answered, event.recordedAt);
  const { model, rules } = secondEngine(config);
  if (engine.model === model && engine.rules === rules) done.add(analysis);
}

async function inParallel<Item, Answer>(
  items: readonly Item[],
  many: number,
  work: (item: Item) => Promise<Answer | undefined>,
): Promise<readonly Answer[]> {
  const queue = [...items];
  const answers: Answer[] = [];
  const next = async () => {
    for (let item = queue.shift(); item !== undefined; item = queue.shift()) {
      const answer = await work(item);
      if (answer !== undefined) answers.push(answer);
    }
  };
  await Promise.all(Array.from({ length: many }, next));
  return answers;
}

/** @returns undefined where there was nothing to ask */
async function readOne(desk: Desk, { data, correlation }: Linked, signal: AbortSignal): Promise<Outcome | undefined> {
  const { log, budget, tell, done, config } = desk;
  if (signal.aborted || done.has(data.analysis)) return undefined;
  const [analysed, text] = await Promise.all([readingOf(log, data.analysis), shownText(log, data)]);
  if (!analysed || text === undefined || analysed.data.sentences.length === 0) return undefined;
  const question = questionOf(text, analysed.data);
  const taken = reckonedCost(question);
  if (!budget.take(taken)) {
    tell({ state: 'passed-over', why: 'budget' });
    return undefined;
  }
  const begun = performance.now();
  const onRetry = (fault: Unavailable) => tell({ state: 'asked-again', fault });
  try {
    const event = await readSecond(analysed, { question, text }, { config, signal, onRetry });
    const { tokens } = event.data;
    budget.correct(taken, tokens.asked + tokens.answered);
    await log.append([{ events: [event], correlation, cause: analysed.id }]);
    done.add(data.analysis);
    tell({ state: 'read', data: event.data, tookMs: performance.now() - begun, left: budget.left });
    return 'done';
  } catch (error) {
    // What was set aside stays spent: an endpoint that answers too late has worked as well.
    if (error instanceof Unavailable) return error;
    throw error;
  }
}

async function readingOf(log: Desk['log'], id: EventId): Promise<Pick<ArticleAnalysed, 'id' | 'data'> | undefined> {
  const found = await log.find(id);
  const event = found && parseEvent(found);
  return event?.type === 'article.analysed' ? event : undefined;
}

/** The text of a revision, while it is shown. */
async function shownText(
  log: Desk['log'],
  { articleId, revisionId }: { readonly articleId: ArticleId; readonly revisionId: RevisionId },
): Promise<string | undefined> {
  const events = (await log.readStream(articleId)).map((event): LoggedEvent => parseEvent(event));
  const { state, shown } = standingOf(articleOf(events));
  if (state !== 'live' || !shown.includes(revisionId)) return undefined;
  return events.filter(isFiling).find(({ data }) => data.revisionId === revisionId)?.data.text;
}
