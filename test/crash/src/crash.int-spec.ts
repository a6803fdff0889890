import { type House, openHouse } from '@wiregraph/house/house';
import { file, receipt, settled } from '@wiregraph/house/intake';
import { until } from '@wiregraph/house/wait';
import { story } from './story.js';
import { wholeLog } from './whole-log.js';

const STORIES = 500;
const AT_ONCE = 16;

let house: House;
beforeAll(async () => {
  house = await openHouse({ settings: { WIREGRAPH_SWEEP_EVERY_MS: '2000', WIREGRAPH_SWEEP_OLDER_THAN_MS: '5000' } });
}, 180_000);
afterAll(() => house.close(), 60_000);

/** What is killed, and how it comes back. */
const VICTIMS: Record<string, { kill: () => Promise<void>; revive: () => Promise<void> }> = {
  worker: { kill: () => house.kill('worker'), revive: () => house.start('worker') },
  projector: { kill: () => house.kill('projector'), revive: () => house.start('projector') },
  Redis: { kill: () => house.killServer('redis'), revive: () => house.startServer('redis') },
  Neo4j: { kill: () => house.killServer('neo4j'), revive: () => house.startServer('neo4j') },
};

/** Files stories a few at a time; `at` is called once when half of them are acknowledged. */
async function fileAll(name: string, at: () => Promise<void>): Promise<readonly string[]> {
  const ids: string[] = [];
  let next = 0;
  let struck: Promise<void> | undefined;
  const clerk = async () => {
    while (next < STORIES) {
      const number = next++;
      ids.push(await file(house, { body: story(name, number), source: 'crash-wire' }));
      if (ids.length === STORIES / 2) struck = at();
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, clerk));
  await struck;
  return ids;
}

/** Runs the command line tool. @throws Error with what it said, if it failed */
async function wiregraph(...args: readonly string[]): Promise<string> {
  const { code, stdout, stderr } = await house.cli(...args);
  if (code !== 0) throw new Error(`wiregraph ${args.join(' ')} ended with ${String(code)}: ${stderr}`);
  return stdout.trim();
}

describe.each(Object.keys(VICTIMS))('a SIGKILL of %s while stories come in', (name) => {
  let ids: readonly string[];

  it('loses no story that was acknowledged', async () => {
    const victim = VICTIMS[name];
    ids = await fileAll(name, async () => {
      await victim?.kill();
      await victim?.revive();
    });
    const states = (await settled(house, ids)).map(({ state }) => state);
    expect(states.filter((state) => state === 'in-graph')).toHaveLength(STORIES);
  }, 300_000);

  it('appends each event once, at positions without a gap', async () => {
    const events = await wholeLog(house);
    expect(events.map(({ position }) => position)).toEqual(events.map((_, index) => index + 1));
    expect(new Set(events.map(({ id }) => id)).size).toBe(events.length);
    const mine = new Set(ids);
    const types = events
      .filter(({ data }) => mine.has((data as { receiptId?: string }).receiptId ?? ''))
      .map(({ type }) => type);
    for (const type of ['article.filed', 'article.analysed', 'article.linked']) {
      expect(types.filter((found) => found === type)).toHaveLength(STORIES);
    }
  }, 60_000);

  it('leaves the graph that a rebuild gives', async () => {
    const before = await wiregraph('digest');
    await wiregraph('rebuild', '--yes');
    expect(await wiregraph('digest')).toBe(before);
    await until('the last story to be in the rebuilt graph', async () => {
      const last = await receipt(house, ids[STORIES - 1] ?? '');
      return last.state === 'in-graph' || undefined;
    });
  }, 180_000);
});
