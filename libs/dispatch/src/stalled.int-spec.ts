import { Unavailable } from '@wiregraph/kernel/errors';
import { aJob, aWire, type Wire } from './testing/a-wire.js';
import { dieHandling } from './testing/dying-worker.js';
import { until } from './testing/until.js';

/** One more than a job may stall. */
const TOO_OFTEN = 6;

describe('a job that takes its worker down', () => {
  let wire: Wire;
  beforeEach(async () => {
    wire = aWire();
    await wire.queue.put([{ job: aJob('deadly') }]);
  });
  afterEach(() => wire.close());

  it('is handed to another worker, a few times', async () => {
    await dieHandling(wire.config, TOO_OFTEN - 1, { allowed: TOO_OFTEN - 1 });
    wire.take();
    await until(() => wire.handled.length === 1);
    expect(wire.givenUp).toEqual([]);
  });

  it('is given up in the end, unhandled, and it is told why', async () => {
    await dieHandling(wire.config, TOO_OFTEN, { allowed: TOO_OFTEN - 1 });
    wire.take();
    await until(() => wire.givenUp.length === 1);
    expect(wire.handled).toEqual([]);
    expect(wire.givenUp[0]).toMatchObject({ receiptId: aJob('deadly').receiptId, why: { code: 'dispatch.stalled' } });
    expect((await wire.queue.counts()).failed).toBe(1);
  });

  it('is done after all, by the sweep, where nobody could be told', async () => {
    await dieHandling(wire.config, TOO_OFTEN, { allowed: TOO_OFTEN - 1 });
    wire.take({ givenUp: () => Promise.reject(new Unavailable('spec.away', 'Away.')) });
    await until(async () => (await wire.queue.counts()).failed === 1);
    await wire.queue.putAgain([{ job: aJob('deadly') }]);
    await until(() => wire.handled.length === 1);
    expect(wire.givenUp).toEqual([]);
  });
});
