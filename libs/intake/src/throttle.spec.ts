import { isRefused, refuse } from '@wiregraph/kernel/errors';
import { parseSources } from '@wiregraph/newsroom/source';
import { throttled } from './throttle.js';

const sources = parseSources('sources: [{ id: fast, throttle: { perMinute: 60 } }, { id: any }]');

describe('a throttle', () => {
  let now = 0;
  const taken = refuse('spec.taken', 'Taken.');
  const receive = throttled(
    sources,
    () => Promise.resolve(taken),
    () => now,
  );
  const passed = async (source: string, stories: number) => {
    let count = 0;
    for (let at = 0; at < stories; at += 1) {
      const answer = await receive({ bytes: Buffer.from('x'), source, channel: 'http' });
      if (isRefused(answer) && answer.refused === 'spec.taken') count += 1;
    }
    return count;
  };

  it('lets as many through a minute as its source may send, and no more', async () => {
    expect(await passed('fast', 100)).toBe(60);
    now += 10_000;
    expect(await passed('fast', 100)).toBe(10);
    now += 3_600_000;
    expect(await passed('fast', 100)).toBe(60);
  });

  it('holds nobody back of whom nothing is said', async () => {
    expect([await passed('any', 100), await passed('unlisted', 100)]).toEqual([100, 100]);
  });
});
