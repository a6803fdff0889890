import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { type House, openHouse } from '@wiregraph/house/house';
import { file, receipt, settled } from '@wiregraph/house/intake';
import { story } from './story.js';
import { wholeLog } from './whole-log.js';

const STORIES = 40;

let house: House;
beforeAll(async () => {
  // No worker yet: what is acknowledged stays unread.
  const settings = { WIREGRAPH_SWEEP_EVERY_MS: '1000', WIREGRAPH_SWEEP_OLDER_THAN_MS: '3000' };
  house = await openHouse({ apps: ['intake', 'projector'], settings });
}, 180_000);
afterAll(() => house.close(), 60_000);

async function redis(command: string): Promise<string> {
  const { hostname, port, password } = new URL(house.env['WIREGRAPH_REDIS_URL'] ?? '');
  const env = { ...process.env, REDISCLI_AUTH: decodeURIComponent(password) };
  const { stdout } = await promisify(execFile)('redis-cli', ['-h', hostname, '-p', port, command], { env });
  return stdout.trim();
}

describe('a Redis that was wiped', () => {
  it('loses no story that was acknowledged and not yet read: the sweep brings all of them into the graph', async () => {
    const numbers = Array.from({ length: STORIES }, (_, number) => number);
    const ids = await Promise.all(
      numbers.map((number) => file(house, { body: story('wiped', number), source: 'wire' })),
    );
    expect(await redis('flushall')).toBe('OK');
    expect((await receipt(house, ids[0] ?? '')).state).toBe('queued');
    await house.start('worker');

    const states = (await settled(house, ids)).map(({ state }) => state);
    expect(states).toEqual(numbers.map(() => 'in-graph'));
    const types = (await wholeLog(house)).map(({ type }) => type);
    for (const type of ['article.filed', 'article.analysed', 'article.linked']) {
      expect(types.filter((found) => found === type)).toHaveLength(STORIES);
    }
  }, 240_000);
});
