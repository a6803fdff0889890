import { jest } from '@jest/globals';
import { setTimeout as pause } from 'node:timers/promises';
import type { RecordedEvent } from '@wiregraph/kernel/event';
import { type ArchiveConfig, archiveConfig } from '@wiregraph/archive/config';
import { type EventLog, openEventLog } from '@wiregraph/archive/event-log';
import { migrate } from '@wiregraph/archive/migrate';
import { anAppend, anEvent } from './testing/an-event.js';
import { cuttingProxy } from './testing/cutting-proxy.js';
import { eventLogContract } from './testing/event-log.contract.js';
import { eventually } from './testing/eventually.js';
import { scratchDatabases } from './testing/postgres-room.js';
import type { ScratchDatabase } from './testing/scratch-database.js';

const configOf = (url: string, more: object = {}): ArchiveConfig => archiveConfig.parse({ url, ...more });
const databases = scratchDatabases((url) => migrate(configOf(url)));
// Every test makes a database of its own.
jest.setTimeout(60_000);
afterAll(() => databases.dropAll(), 60_000);

eventLogContract(async () => openEventLog(configOf((await databases.fresh()).url)));

/** One event by the bare function, as another process would. */
const APPEND_ONE = `
select archive.append(array[sha256('slow')], array['article.filed'], array[1], array[2], '[{}]', array['c'],
  array[null]::bytea[], array[1], array[1], array['slow'], array[1], array[0], array[0])`;

describe('the event log on Postgres', () => {
  let database: ScratchDatabase;
  let log: EventLog;
  beforeEach(async () => {
    database = await databases.fresh();
    log = openEventLog(configOf(database.url, { poolConnections: 18 }));
  });
  afterEach(() => log.close());

  const readUpTo = async (last: number) => {
    const events: RecordedEvent[] = [];
    while (events.length < last) {
      events.push(...(await log.read({ after: events.length, limit: 50 })));
      await log.wait(events.length, { pollMs: 20 });
    }
    return events;
  };

  it('skips nothing and gives nothing twice while 16 writers append', async () => {
    const writer = async (w: number) => {
      for (let n = 0; n < 20; n++) {
        const names = Array.from({ length: 1 + ((w + n) % 4) }, (_, i) => `${w} ${n} ${i}`);
        await log.append([anAppend(names.map((name) => anEvent(name, { stream: `s-${n % 5}` })))]);
      }
    };
    const total = Array.from({ length: 16 * 20 }, (_, i) => 1 + ((Math.floor(i / 20) + (i % 20)) % 4));
    const count = total.reduce((sum, each) => sum + each, 0);
    const [read] = await Promise.all([readUpTo(count), ...Array.from({ length: 16 }, (_, w) => writer(w))]);
    expect(read.map(({ position }) => position)).toEqual(Array.from({ length: count }, (_, n) => n + 1));
    expect(new Set(read.map(({ id }) => id)).size).toBe(count);
    for (const stream of ['s-0', 's-4']) {
      const versions = read.filter((event) => event.stream === stream).map(({ streamVersion }) => streamVersion);
      expect(versions).toEqual(versions.map((_, n) => n + 1));
    }
  });

  it('never skips an event of a slow append that began before a faster one', async () => {
    const slow = await database.connect();
    await slow.query('begin');
    await slow.query(APPEND_ONE);
    const fast = log.append([anAppend([anEvent('fast')])]);
    const waits = `select count(*)::int as n from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()`;
    await eventually('the faster append waits', async () => (await database.rows(waits))[0]?.['n'] === 1);
    expect(await log.read({ after: 0, limit: 10 })).toEqual([]);
    await slow.query('commit');
    await slow.end();
    expect(await fast).toMatchObject([{ position: 2 }]);
    expect((await log.read({ after: 0, limit: 10 })).map(({ stream }) => stream)).toEqual(['slow', 'article-fast']);
  });

  it('leaves no gap behind an append that was given up', async () => {
    const given = await database.connect();
    await given.query('begin');
    await given.query(APPEND_ONE);
    await given.query('rollback');
    await given.end();
    expect(await log.append([anAppend([anEvent('next')])])).toMatchObject([{ position: 1 }]);
  });

  it('gives one effect to the same append from two writers at once', async () => {
    const append = anAppend([anEvent('a'), anEvent('b')], { expected: { stream: 'article-a', version: 0 } });
    const answers = await Promise.all([log.append([append]), log.append([append]), log.append([append])]);
    expect(
      answers
        .flat()
        .map(({ kind }) => kind)
        .sort(),
    ).toEqual(['appended', 'known', 'known']);
    expect(await log.head()).toBe(2);
  });

  it('lets one of two writers win who expect the same version', async () => {
    const rivals = ['x', 'y', 'z'].map((name) =>
      log.append([anAppend([anEvent(name, { stream: 's' })], { expected: { stream: 's', version: 0 } })]),
    );
    const kinds = (await Promise.all(rivals)).flat().map(({ kind }) => kind);
    expect(kinds.sort()).toEqual(['appended', 'conflict', 'conflict']);
  });

  it.each(['answered', 'sent'] as const)(
    'gives one effect to an append whose line was cut when it was %s',
    async (when) => {
      const proxy = await cuttingProxy(database.url);
      const far = openEventLog(configOf(proxy.url, { poolConnections: 1 }));
      const append = anAppend([anEvent('a')], { expected: { stream: 'article-a', version: 0 } });
      proxy.cutAfter('archive-append', when);
      await expect(far.append([append])).rejects.toMatchObject({ code: 'archive.unavailable' });
      expect(proxy.cuts()).toBe(1);
      if (when === 'answered') expect(await log.head()).toBe(1);
      const [again] = await far.append([append]);
      expect(again).toMatchObject({ position: 1, ...(when === 'answered' ? { kind: 'known' } : {}) });
      expect(await log.head()).toBe(1);
      await far.close();
      await proxy.close();
    },
  );

  it.each(['events', 'originals', 'receipt_events'])(
    'forbids to change, delete or empty %s, to the owner too',
    async (table) => {
      await log.append([anAppend([anEvent('a', { data: { receiptId: 'r' } })])]);
      const column = table === 'originals' ? 'bytes' : 'position';
      for (const change of [
        `update archive.${table} set ${column} = ${column}`,
        `delete from archive.${table}`,
        `truncate archive.${table} cascade`,
      ]) {
        await expect(database.rows(change)).rejects.toMatchObject({ code: '42501' });
      }
      expect(await log.head()).toBe(1);
    },
  );

  it('stops before a gap, in the middle and at the end', async () => {
    await log.append(['a', 'b', 'c', 'd'].map((name) => anAppend([anEvent(name)])));
    const takeOut = (position: number) =>
      database.rows(
        `alter table archive.events disable trigger append_only; delete from archive.events where position = ${position}`,
      );
    await takeOut(2);
    const gap = 'The log jumps from 2 to 3. Stopped before the gap; run "wiregraph verify log".';
    await expect(log.read({ after: 0, limit: 10 })).rejects.toMatchObject({ code: 'log.gap', message: gap });
    await expect(log.read({ after: 1, limit: 10 })).rejects.toMatchObject({ expected: 2, found: 3 });
    await takeOut(4);
    await expect(log.read({ after: 3, limit: 10 })).rejects.toMatchObject({ code: 'log.gap', expected: 4 });
  });

  it('reads large events in smaller bites, and skips none', async () => {
    const large = (n: number) => anEvent(`l${n}`, { data: { text: 'x'.repeat(7_000_000) } });
    for (const n of [1, 2, 3, 4]) await log.append([anAppend([large(n)])]);
    const bites = [];
    for (let after = 0; after < 4;) {
      const bite = await log.read({ after, limit: 100 });
      bites.push(bite.length);
      after += bite.length;
    }
    expect(bites).toEqual([3, 1]);
  });

  it('listens again after its connection was killed', async () => {
    const listeners = `select pid from pg_stat_activity where datname = current_database() and query ilike 'listen%'`;
    const isHeard = async () => (await database.rows(listeners)).length === 1;
    await log.wait(0, { pollMs: 1 });
    await eventually('it listens', isHeard);
    await database.rows(`select pg_terminate_backend(pid) from (${listeners}) l`);
    await eventually('it is gone', async () => !(await isHeard()));
    await eventually('it listens again', isHeard);
    const woken = log.wait(0, { pollMs: 60_000 });
    await log.append([anAppend([anEvent('a')])]);
    await Promise.race([
      woken,
      pause(15_000, undefined, { ref: false }).then(() => Promise.reject(new Error('not woken'))),
    ]);
  });

  it('outlives its connections, and says so when the server is away', async () => {
    await log.append([anAppend([anEvent('a')])]);
    await database.rows(
      'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
    );
    await eventually('it answers again', async () => (await log.head().catch(() => 0)) === 1);
    const nowhere = openEventLog(configOf('postgres://nobody:x@127.0.0.1:1/nothing'));
    await expect(nowhere.head()).rejects.toMatchObject({ code: 'archive.unavailable' });
    await nowhere.close();
  });

  it('is busy, not broken, when an append waits too long for the lock', async () => {
    const slow = await database.connect();
    await slow.query('begin');
    await slow.query(APPEND_ONE);
    const hasty = openEventLog(configOf(database.url, { lockTimeoutMs: 100 }));
    await expect(hasty.append([anAppend([anEvent('a')])])).rejects.toMatchObject({ code: 'archive.busy' });
    await slow.end();
    await hasty.close();
  });
});
