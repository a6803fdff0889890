import type { Command } from 'commander';
import type { Archive } from '@wiregraph/archive/archive';
import { batching } from '@wiregraph/archive/event-log';
import { copydeskConfig, copydeskVariables } from '@wiregraph/copydesk/config';
import { openModel } from '@wiregraph/copydesk/open-model';
import { type Reread, reread, type RereadProgress, type RereadWhich } from '@wiregraph/copydesk/reread';
import { type Instant, instantOf } from '@wiregraph/kernel/time';
import { articleId } from '@wiregraph/newsroom/article';
import { SourceId } from '@wiregraph/newsroom/source';
import { settings } from './environment.js';
import { Misused } from './misused.errors.js';
import { withArchive } from './parts.js';
import { progress, say, table } from './terminal.js';

const COPYDESK = { copydesk: { schema: copydeskConfig, variables: copydeskVariables } } as const;

interface Given {
  readonly since?: string;
  readonly source?: string;
  readonly article?: string;
}

export function addReread(program: Command): void {
  program
    .command('reread')
    .description('Reads stories again by the rules of this program. What older rules read stays in the log.')
    .option('--since <date>', 'of which a version came on that day (UTC) or later, as 2021-01-21, or a UTC moment')
    .option('--source <id>', 'of one source')
    .option('--article <id>', 'one article, as "article-…"')
    .addHelpText(
      'after',
      `
What these rules have read already is not read again, so it may be ended with Ctrl-C and begun again.
Stories that were killed are not read. Facts change as the projector takes the readings up: see "wiregraph status".
It reads with WIREGRAPH_READING_THREADS threads here, beside the workers.
Exit code: 0 all are read, 1 some could not be or it was ended, 2 misused.`,
    )
    .action(async (given: Given) => {
      const which = whichOf(given);
      const came = await withArchive((archive) => rereadIn(archive, which));
      sumUp(came);
      if (came.failed.length > 0 || came.isEnded) process.exitCode = 1;
    });
}

function whichOf({ since, source, article }: Given): RereadWhich {
  const named = SourceId.safeParse(source);
  if (source !== undefined && !named.success)
    throw new Misused(`--source ${named.error.issues[0]?.message ?? 'does not do'}.`);
  if (article !== undefined && !articleId.is(article))
    throw new Misused(`"${article}" is no article: it must be "article-" and 32 hex digits.`);
  return {
    since: since === undefined ? undefined : momentOf(since),
    source: named.data,
    articleId: article === undefined ? undefined : articleId.schema.parse(article),
  };
}

const DAY_OR_MOMENT = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d{1,3})?)?Z)?$/;

export function momentOf(text: string): Instant {
  const date = new Date(text);
  const isDate = DAY_OR_MOMENT.test(text) && !Number.isNaN(date.valueOf());
  if (isDate && date.toISOString().startsWith(text.slice(0, 10))) return instantOf(date);
  throw new Misused(`--since must be a day or a UTC moment, as 2021-01-21 or 2021-01-21T18:05Z, not "${text}".`);
}

type Ended = Reread & { readonly isEnded: boolean };

async function rereadIn({ log }: Archive, which: RereadWhich): Promise<Ended> {
  const { copydesk } = settings(COPYDESK);
  const reader = await openModel(copydesk);
  const appends = batching(log);
  const stop = new AbortController();
  const end = () => stop.abort();
  process.once('SIGINT', end).once('SIGTERM', end);
  const bars = { looking: progress('Looking', 'events'), reading: progress('Reading', 'stories') };
  const onProgress = (news: RereadProgress) =>
    news.state === 'looking' ? bars.looking.at(news.position, news.head) : bars.reading.at(news.done, news.total);
  try {
    const concurrency = copydesk.readingThreads * copydesk.jobsPerThread;
    const desk = { log, reader, append: appends.append.bind(appends) };
    const came = await reread(desk, which, { concurrency, signal: stop.signal, onProgress });
    return { ...came, isEnded: stop.signal.aborted };
  } finally {
    bars.looking.end();
    bars.reading.end();
    await appends.close();
    await reader.close();
    process.off('SIGINT', end).off('SIGTERM', end);
  }
}

function sumUp({ articles, read, known, unread, closed, failed, isEnded }: Ended): void {
  const rows = [
    [articles, 'stories looked at'],
    [read, 'versions read again'],
    [known, 'had been read by these rules'],
    [unread, 'were not read before: they are on the queue or in quarantine'],
    [closed, 'not read: killed or withheld'],
    [failed.length, 'could not be read; their older reading stays'],
  ] as const;
  const told = rows.filter(([count], at) => at < 2 || count > 0);
  say(table(told.map(([count, what]) => [String(count).padStart(6), what])));
  for (const { articleId: article, code, message } of failed) say(`  ${article}: ${message} (${code})`);
  if (isEnded) say('Ended before all were read: run it again to go on.');
}
