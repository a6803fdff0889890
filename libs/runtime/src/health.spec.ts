import { Unavailable } from '@wiregraph/kernel/errors';
import { Health } from './health.js';

const away = () => Promise.reject(new Unavailable('spec.away', 'The server is away.'));

describe('the health of a process', () => {
  it('is well when all checks are', async () => {
    const health = new Health({ postgres: () => Promise.resolve(), redis: () => Promise.resolve() });
    expect(await health.ready()).toEqual({
      status: 'ok',
      checks: { postgres: { status: 'ok' }, redis: { status: 'ok' } },
    });
  });

  it('names the check that failed, and says no more than our own sentences', async () => {
    const health = new Health({ redis: away, graph: () => Promise.reject(new Error('bolt://user:hunter2@x refused')) });
    const { status, checks } = await health.ready();
    expect(status).toBe('unavailable');
    expect(checks['redis']).toEqual({ status: 'failed', message: 'The server is away.' });
    expect(JSON.stringify(checks)).not.toContain('hunter2');
  });

  it('counts a check that does not answer as failed', async () => {
    const health = new Health({ hung: () => new Promise(() => undefined) }, 20);
    expect(await health.ready()).toMatchObject({
      checks: { hung: { message: expect.stringContaining('20 ms') as unknown } },
    });
  });

  it('asks once for all who ask at the same time', async () => {
    let asked = 0;
    const health = new Health({ counted: () => Promise.resolve((asked += 1)) });
    await Promise.all([health.ready(), health.ready(), health.ready()]);
    expect(asked).toBe(1);
  });

  it('is not ready any more once it stops', async () => {
    const health = new Health({});
    health.stop();
    expect((await health.ready()).status).toBe('unavailable');
  });
});
