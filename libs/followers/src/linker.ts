import type { EventLog } from '@wiregraph/archive/event-log';
import { Unavailable } from '@wiregraph/kernel/errors';
import type { Position } from '@wiregraph/kernel/event';
import { Directory } from '@wiregraph/linking/directory';
import { link, LINKER, type Linking, type Occasion } from '@wiregraph/linking/linker';
import {
  type ArticleId,
  type ArticleState,
  changesStanding,
  isFiling,
  type Revision,
  type RevisionId,
} from '@wiregraph/newsroom/article';
import { isOlderEngine } from '@wiregraph/newsroom/analysis';
import { parseEvent } from '@wiregraph/newsroom/catalogue';
import { articleLinked, DECISIONS, entityDescribed, entityIdentified } from '@wiregraph/newsroom/entity';
import { eventsAfter } from './follow.js';
import type { Follower, LoggedEvent } from './follower.js';

type Analysed = Extract<LoggedEvent, { type: 'article.analysed' }>;
type Log = Pick<EventLog, 'append' | 'readStream' | 'head' | 'read'>;

/** Of one append. A text with more of them has those identified before, in appends of their own. */
const MAX_EVENTS = 900;
/** So that position and end are heard of in between. */
const DECISIONS_AT_A_TIME = 50;

/** Of revisions that wait to be read and decided on; others are looked up. */
const MAX_REMEMBERED = 200;

/** A reading to decide on. Of an article that is shown again, each reading of what is shown is decided on once more. */
interface Undecided {
  readonly articleId: ArticleId;
  readonly revisionId: RevisionId;
  /** Where the log says that there is something to decide. */
  readonly position: Position;
  /** Absent: to be looked up, of the event that shows the article again. */
  readonly analysed?: Analysed;
  readonly occasion?: Occasion;
}

/**
 * Decides who is who: for every reading in the log that has no decision of this linker yet, one append with those who are
 * new, what was learnt of others, and what the article claims. Of an article that is closed nothing is decided until it
 * is shown.
 *
 * It keeps no checkpoint but the log: in each process it reads from the beginning. It decides only when it knows all that
 * the log holds, in the order of the readings, and knows each decision before it makes the next: an append says how many it
 * knows, and the log takes it only if those are all. So after a crash, and beside another that was not noticed, nothing is
 * decided twice, and nobody becomes two entities.
 */
export function linkerFollower(log: Log): Follower {
  const directory = new Directory();
  let known: Position = 0;
  let decisions = 0;
  /** In the order of the log. */
  const undecided: Undecided[] = [];
  const revisions = remembering(log);

  const takeUp = (events: readonly LoggedEvent[]): void => {
    for (const event of events.filter(({ position }) => position > known)) {
      const before = changesStanding(event) ? directory.standing(event.data.articleId)?.state : undefined;
      directory.fold(event);
      revisions.hear(event);
      known = event.position;
      if (event.stream === DECISIONS) decisions = event.streamVersion;
      undecided.push(...toDecide(directory, event, before));
    }
    // Decisions are made in the order of readings.
    while (undecided[0] && isDecided(directory, undecided[0])) undecided.shift();
  };

  /** Takes up what the log has grown by: events of others, and the decision that was just made. */
  const catchUp = async (): Promise<void> => {
    for (;;) {
      const events = await eventsAfter(log, known, 1_000);
      if (events.length === 0) return;
      takeUp(events);
    }
  };

  return {
    name: 'linker',
    checkpoint: () => Promise.resolve(Math.min(known, (undecided[0]?.position ?? Infinity) - 1)),
    apply: async ({ events, last, signal }) => {
      takeUp(events);
      // What is left after some decisions is taken up with the next batch.
      const isAll = last >= (await log.head());
      for (let made = 0; isAll && made < DECISIONS_AT_A_TIME && !signal.aborted; made++) {
        await catchUp();
        const [next] = undecided;
        if (!next) break;
        const decision = await decide(directory, next, revisions);
        if (decision) await append(log, decision, decisions);
        else undecided.shift();
      }
    },
    // While something is undecided it is the decisions just made that call it again.
    reached: () => (undecided.length === 0 ? known : 0),
  };
}

function toDecide(directory: Directory, event: LoggedEvent, before: ArticleState | undefined): readonly Undecided[] {
  if (event.type === 'article.analysed') {
    const { articleId, revisionId } = event.data;
    const isClosed = directory.standing(articleId)?.state !== 'live';
    return isClosed || directory.isOutdone(event.id)
      ? []
      : [{ articleId, revisionId, position: event.position, analysed: event }];
  }
  if (!changesStanding(event) || before === undefined || before === 'live') return [];
  const { articleId } = event.data;
  const standing = directory.standing(articleId);
  if (standing?.state !== 'live') return [];
  const occasion = { shown: standing.shown, event: event.id };
  return standing.shown.map((revisionId) => ({ articleId, revisionId, position: event.position, occasion }));
}

const isDecided = (directory: Directory, { analysed, revisionId, occasion }: Undecided): boolean =>
  analysed
    ? directory.isLinked({ analysis: analysed.id, linker: LINKER })
    : occasion?.event !== undefined && directory.isLinkedAgain(revisionId, occasion.event);

interface Decision extends Linking {
  readonly analysed: Analysed;
}

/** @returns undefined if there is nothing to decide: a revision that is shown again was not read yet */
async function decide(
  directory: Directory,
  { articleId, revisionId, occasion, ...undecided }: Undecided,
  revisions: Revisions,
): Promise<Decision | undefined> {
  const analysed = undecided.analysed ?? (await revisions.lastReading(articleId, revisionId));
  if (!analysed) return undefined;
  const revision = await revisions.find(articleId, revisionId);
  return { ...link(directory, revision, { analysed, ...(occasion && { occasion }) }), analysed };
}

/** Another linker that was quicker changes the version: then nothing is appended, and its decisions are taken up. */
async function append(log: Log, { identified, described, linked, analysed }: Decision, version: number): Promise<void> {
  const people = [...identified.map(entityIdentified), ...described.map(entityDescribed)];
  const expected = { stream: DECISIONS, version };
  const from = { expected, correlation: analysed.correlation, cause: analysed.id };
  while (people.length >= MAX_EVENTS) await log.append([{ ...from, events: people.splice(0, MAX_EVENTS) }]);
  await log.append([{ ...from, events: [...people, articleLinked(linked)] }]);
}

const newer = (best: Analysed | undefined, came: Analysed): Analysed =>
  best && isOlderEngine(came.data.engine, best.data.engine) ? best : came;

interface Revisions {
  readonly hear: (event: LoggedEvent) => void;
  /** @throws Unavailable 'linking.no-revision' */
  readonly find: (articleId: ArticleId, revisionId: RevisionId) => Promise<Revision>;
  /** By the newest engine; of two by one the later. */
  readonly lastReading: (articleId: ArticleId, revisionId: RevisionId) => Promise<Analysed | undefined>;
}

/** Revisions and readings of the log. A revision is mostly read soon after it came: those that came last are remembered. */
function remembering(log: Pick<EventLog, 'readStream'>): Revisions {
  const latest = new Map<RevisionId, Revision>();
  const streamOf = async (articleId: ArticleId): Promise<readonly LoggedEvent[]> =>
    (await log.readStream(articleId)).map((event) => parseEvent(event));
  return {
    hear: (event) => {
      if (!isFiling(event)) return;
      latest.set(event.data.revisionId, event.data);
      const [oldest] = latest.keys();
      if (oldest !== undefined && latest.size > MAX_REMEMBERED) latest.delete(oldest);
    },
    find: async (articleId, revisionId) => {
      const remembered = latest.get(revisionId);
      if (remembered) return remembered;
      const filed = (await streamOf(articleId)).filter(isFiling).find(({ data }) => data.revisionId === revisionId);
      if (filed) return filed.data;
      throw new Unavailable('linking.no-revision', `The log has a reading of ${revisionId}, but not the revision.`);
    },
    lastReading: async (articleId, revisionId) =>
      (await streamOf(articleId))
        .filter((event) => event.type === 'article.analysed')
        .filter(({ data }) => data.revisionId === revisionId)
        .reduce<Analysed | undefined>(newer, undefined),
  };
}
