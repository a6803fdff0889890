import { Queue } from 'bullmq';
import { BadInput, Unavailable } from '@wiregraph/kernel/errors';
import { WIRE_QUEUE } from './article-job.js';
import { openWireQueue, QueueUnavailable } from './wire-queue.js';
import { Redis } from 'ioredis';
import { aJob, aWire, redisUrl, type Wire } from './testing/a-wire.js';
import { RedisServer } from './testing/redis-server.js';
import { until } from './testing/until.js';

describe('the wire queue', () => {
  let wire: Wire;
  beforeEach(() => {
    wire = aWire();
  });
  afterEach(() => wire.close());

  it('hands a job to one taker', async () => {
    wire.take();
    wire.take();
    const jobs = Array.from({ length: 50 }, (_, n) => ({ job: aJob(`story ${n}`) }));
    await wire.queue.put(jobs);
    await until(() => wire.handled.length >= 50);
    expect(new Set(wire.handled).size).toBe(50);
    expect(wire.handled).toHaveLength(50);
  });

  it('does a job that is put twice once while it is stored', async () => {
    await wire.queue.put([{ job: aJob('a') }]);
    wire.take();
    await until(() => wire.handled.length === 1);
    await wire.queue.put([{ job: aJob('a') }, { job: aJob('b') }]);
    await until(() => wire.handled.length === 2);
    expect(wire.handled).toEqual([aJob('a').receiptId, aJob('b').receiptId]);
  });

  it('does a job again that is put again after it has ended', async () => {
    wire.take();
    await wire.queue.put([{ job: aJob('a') }]);
    await until(async () => (await wire.queue.counts()).completed === 1);
    await wire.queue.putAgain([{ job: aJob('a') }]);
    await until(() => wire.handled.length === 2);
  });

  it('takes a flash before a feature', async () => {
    await wire.queue.put([
      { job: aJob('feature'), urgency: 8 },
      { job: aJob('unsaid') },
      { job: aJob('flash'), urgency: 1 },
    ]);
    wire.take();
    await until(() => wire.handled.length === 3);
    expect(wire.handled).toEqual(['flash', 'unsaid', 'feature'].map((name) => aJob(name).receiptId));
  });

  it('ends a job at bad input at once, and tells why first', async () => {
    let attempts = 0;
    wire.take({
      handle: () => {
        attempts += 1;
        throw new BadInput('spec.bad', 'This is no story.');
      },
    });
    await wire.queue.put([{ job: aJob('bad') }]);
    await until(async () => (await wire.queue.counts()).failed === 1);
    expect(attempts).toBe(1);
    expect(wire.givenUp).toEqual([
      { receiptId: aJob('bad').receiptId, why: { code: 'spec.bad', message: 'This is no story.' } },
    ]);
  });

  it('tries a job again while a server is away', async () => {
    const attempts: number[] = [];
    wire.take({
      handle: (_job, { attempt }) => {
        attempts.push(attempt);
        if (attempt < 5) throw new Unavailable('spec.away', 'A server is away.');
        return Promise.resolve();
      },
    });
    await wire.queue.put([{ job: aJob('patient') }]);
    await until(async () => (await wire.queue.counts()).completed === 1);
    expect(attempts).toEqual([1, 2, 3, 4, 5]);
    expect(wire.givenUp).toEqual([]);
  });

  it('gives a bug up at the third attempt and does not tell strangers what it said', async () => {
    wire.take({ handle: () => Promise.reject(new TypeError('undefined is not a secret')) });
    await wire.queue.put([{ job: aJob('bug') }]);
    await until(() => wire.givenUp.length === 1);
    expect(wire.givenUp[0]?.why.code).toBe('dispatch.bug');
    expect(wire.givenUp[0]?.why.message).not.toContain('secret');
    expect(wire.faults.map(({ message }) => message)).toContain('undefined is not a secret');
  });

  it('tries again when it could not tell why a job ended', async () => {
    let told = 0;
    const givenUp = () => {
      told += 1;
      return told === 1 ? Promise.reject(new Unavailable('spec.away', 'Away.')) : Promise.resolve();
    };
    wire.take({ handle: () => Promise.reject(new BadInput('spec.bad', 'Bad.')), givenUp });
    await wire.queue.put([{ job: aJob('bad') }]);
    await until(async () => (await wire.queue.counts()).failed === 1);
    expect(told).toBe(2);
  });

  it('leaves a story to the sweep when nobody could be told that its job has ended', async () => {
    const patient = aWire(undefined, { attempts: 1 });
    const reasons: string[] = [];
    const givenUp = (_job: unknown, { code }: { code: string }) => {
      reasons.push(code);
      return Promise.reject(new Unavailable('spec.away', 'Away.'));
    };
    patient.take({ handle: () => Promise.reject(new Unavailable('spec.away', 'Away.')), givenUp });
    await patient.queue.put([{ job: aJob('x') }]);
    await until(async () => (await patient.queue.counts()).failed === 1);
    await until(() => patient.faults.length > 0);
    expect(reasons).toEqual(['spec.away']);
    await patient.close();
  });

  it('fails a job of a foreign producer that breaks the contract, at once, by name', async () => {
    const connection = new Redis(redisUrl(), { maxRetriesPerRequest: null });
    const foreign = new Queue(WIRE_QUEUE, { connection, prefix: wire.config.queuePrefix });
    await foreign.add('article', { v: 2, receiptId: 'x' }, { jobId: 'foreign-1', attempts: 5 });
    wire.take();
    await until(async () => (await wire.queue.counts()).failed === 1);
    await until(() => wire.faults.length > 0);
    expect(wire.faults[0]?.message).toMatch(/"foreign-1" is no article job \(v: .*receiptId: .*correlation: /);
    expect(wire.handled).toEqual([]);
    await foreign.close();
    connection.disconnect();
  });

  it('refuses to put what is no job', async () => {
    const bad = { ...aJob('x'), correlation: 'with space' };
    await expect(wire.queue.put([{ job: bad }])).rejects.toThrow('correlation');
  });
});

describe('the wire queue and a Redis that comes and goes', () => {
  let server: RedisServer;
  beforeEach(async () => {
    server = await RedisServer.start();
  });
  afterEach(() => server.remove());

  it('goes on by itself after Redis was killed and came back', async () => {
    const wire = aWire(server.url);
    wire.take({ concurrency: 4 });
    await wire.queue.put([{ job: aJob('before') }]);
    await until(() => wire.handled.length === 1);
    await server.kill();
    await expect(wire.queue.put([{ job: aJob('during') }])).rejects.toThrow(QueueUnavailable);
    await server.restart();
    await until(() =>
      wire.queue.put([{ job: aJob('after') }]).then(
        () => true,
        () => false,
      ),
    );
    await until(() => wire.handled.includes(aJob('after').receiptId));
    await wire.close();
  }, 60_000);

  it('fails fast for producers while Redis is away, from the start too', async () => {
    const wire = aWire(server.url, { commandTimeoutMs: 300 });
    await wire.queue.check();
    await server.kill();
    await expect(wire.queue.put([{ job: aJob('x') }])).rejects.toThrow('WIREGRAPH_REDIS_URL');
    const late = openWireQueue(wire.config, () => undefined);
    await expect(late.put([{ job: aJob('x') }])).rejects.toThrow(QueueUnavailable);
    await late.close();
    await wire.close();
  });

  it('is not ready on a Redis that may evict jobs', async () => {
    const wire = aWire(server.url);
    await wire.queue.check();
    const redis = new Redis(server.url);
    await redis.config('SET', 'maxmemory-policy', 'allkeys-lru');
    await expect(wire.queue.check()).rejects.toThrow('maxmemory-policy "allkeys-lru"');
    redis.disconnect();
    await wire.close();
  });
});
