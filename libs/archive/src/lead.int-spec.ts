import { jest } from '@jest/globals';
import { archiveConfig } from '@wiregraph/archive/config';
import { type Followers, openFollowers } from '@wiregraph/archive/followers';
import { migrate } from '@wiregraph/archive/migrate';
import { eventually } from './testing/eventually.js';
import { scratchDatabases } from './testing/postgres-room.js';
import type { ScratchDatabase } from './testing/scratch-database.js';

const databases = scratchDatabases((url) => migrate(archiveConfig.parse({ url })));
// Every test makes a database of its own.
jest.setTimeout(60_000);
afterAll(() => databases.dropAll(), 60_000);

const HOLDER = `select pid from pg_locks where locktype = 'advisory' and granted
  and database = (select oid from pg_database where datname = current_database())`;

describe('followers', () => {
  let database: ScratchDatabase;
  let followers: Followers;
  const never = new AbortController().signal;
  beforeEach(async () => {
    database = await databases.fresh();
    followers = openFollowers(archiveConfig.parse({ url: database.url }));
  });
  afterEach(() => followers.close());

  it('keep their positions as last reported, backwards too', async () => {
    expect(await followers.checkpoint('graph')).toBe(0);
    await followers.report('graph', 5, 'p-1');
    await followers.report('linker', 9, 'p-2');
    await followers.report('graph', 3, 'p-2');
    expect(await followers.all()).toMatchObject([
      { name: 'graph', position: 3, leader: 'p-2' },
      { name: 'linker', position: 9 },
    ]);
    expect(await followers.checkpoint('linker')).toBe(9);
  });

  it('let a second one lead only when the connection of the first is gone, who learns of it', async () => {
    const first = await followers.lead('graph', never);
    let second: Awaited<ReturnType<Followers['lead']>> | undefined;
    const waiting = followers.lead('graph', never).then((lead) => (second = lead));
    const connections = `select count(*)::int as n from pg_stat_activity where datname = current_database() and query like '%try_advisory%' and pid <> pg_backend_pid()`;
    await eventually('the second asks', async () => (await database.rows(connections))[0]?.['n'] === 2);
    expect([second, first.lost.aborted]).toEqual([undefined, false]);
    await database.rows(`select pg_terminate_backend(pid) from (${HOLDER}) h`);
    await waiting;
    await eventually('the first knows', () => first.lost.aborted);
    expect(first.lost.reason).toMatchObject({ code: 'archive.lead-lost' });
    expect(second?.lost.aborted).toBe(false);
    await second?.release();
    await first.release();
  });

  it('lead again after a release, which is no loss', async () => {
    const first = await followers.lead('graph', never);
    await first.release();
    const second = await followers.lead('graph', never);
    expect(first.lost.aborted).toBe(false);
    await second.release();
  });

  it('lead under different names at once', async () => {
    const leads = await Promise.all(['graph', 'linker'].map((name) => followers.lead(name, never)));
    await Promise.all(leads.map((lead) => lead.release()));
  });

  it('stop waiting when aborted, and leave nothing behind', async () => {
    const first = await followers.lead('graph', never);
    const stop = new AbortController();
    const waiting = followers.lead('graph', stop.signal);
    stop.abort(new Error('ending'));
    await expect(waiting).rejects.toThrow('ending');
    await eventually('one connection is left', async () => (await database.rows(HOLDER)).length === 1);
    await first.release();
  });
});
