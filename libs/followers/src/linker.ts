import type { EventLog } from '@wiregraph/archive/event-log';
import { Unavailable } from '@wiregraph/kernel/errors';
import type { Position } from '@wiregraph/kernel/event';
import { Directory } from '@wiregraph/linking/directory';
import { link, LINKER } from '@wiregraph/linking/linker';
import type { Revision } from '@wiregraph/newsroom/article';
import { parseEvent } from '@wiregraph/newsroom/catalogue';
import { articleLinked, entityDescribed, entityIdentified } from '@wiregraph/newsroom/entity';
import { eventsAfter } from './follow.js';
import type { Follower, LoggedEvent } from './follower.js';

type Analysed = Extract<LoggedEvent, { type: 'article.analysed' }>;
type Log = Pick<EventLog, 'append' | 'readStream' | 'head' | 'read'>;

/** Of one append. A text with more of them has those identified before, in appends of their own. */
const MAX_EVENTS = 900;
/** So that position and end are heard of in between. */
const DECISIONS_AT_A_TIME = 50;

/**
 * Decides who is who: for every reading in the log that has no decision of this linker yet, one append with those who are
 * new, what was learnt of others, and what the article claims.
 *
 * It keeps no checkpoint but the log: in each process it reads from the beginning. It decides only when it knows all that
 * the log holds, in the order of the readings, and knows each decision before it makes the next. So after a crash, and
 * beside another that was not noticed, nothing is decided twice.
 */
export function linkerFollower(log: Log): Follower {
  const directory = new Directory();
  let known: Position = 0;
  /** Readings without a decision, in the order of the log. */
  const undecided: Analysed[] = [];

  const takeUp = (events: readonly LoggedEvent[]): void => {
    const fresh = events.filter(({ position }) => position > known);
    for (const event of fresh) {
      directory.fold(event);
      known = event.position;
    }
    undecided.push(...fresh.filter((event) => event.type === 'article.analysed'));
    // Decisions are made in the order of readings.
    while (undecided[0] && directory.isLinked({ analysis: undecided[0].id, linker: LINKER })) undecided.shift();
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
      if (last < (await log.head())) return;
      // What is left then is taken up with the next batch, of which these decisions are a part.
      for (let made = 0; made < DECISIONS_AT_A_TIME && !signal.aborted; made++) {
        await catchUp();
        const [next] = undecided;
        if (!next) return;
        await decide(log, directory, next);
      }
    },
  };
}

async function decide(log: Log, directory: Directory, analysed: Analysed): Promise<void> {
  const { articleId, revisionId } = analysed.data;
  const revision = await revisionOf(log, articleId, revisionId);
  const { identified, described, linked } = link(directory, revision, analysed);
  const people = [...identified.map(entityIdentified), ...described.map(entityDescribed)];
  // Another linker that was quicker changes the version: then nothing is appended, and its decision is taken up.
  const expected = { stream: `links-${articleId}`, version: directory.timesLinked(articleId) };
  const from = { expected, correlation: analysed.correlation, cause: analysed.id };
  while (people.length >= MAX_EVENTS) await log.append([{ ...from, events: people.splice(0, MAX_EVENTS) }]);
  await log.append([{ ...from, events: [...people, articleLinked(linked)] }]);
}

async function revisionOf(log: Log, article: string, revision: string): Promise<Revision> {
  for (const event of await log.readStream(article)) {
    const { type, data } = parseEvent(event);
    if ((type === 'article.filed' || type === 'article.revised') && data.revisionId === revision) return data;
  }
  throw new Unavailable('linking.no-revision', `The log has a reading of ${revision}, but not the revision itself.`);
}
