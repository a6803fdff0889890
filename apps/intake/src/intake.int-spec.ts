import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import { environmentOf, freePort, IntakeProcess, quarantine, scratchDatabase } from './testing/intake-process.js';
import { until } from './testing/until.js';

const run = promisify(execFile);
const WORKSPACE = join(import.meta.dirname, '../../..');

interface Answer {
  readonly status: number;
  readonly body: Record<string, unknown>;
  readonly headers: Headers;
}

describe('the intake process', () => {
  let database: Awaited<ReturnType<typeof scratchDatabase>>;
  let intake: IntakeProcess;
  let drop: string;
  beforeAll(async () => {
    database = await scratchDatabase();
    drop = await mkdtemp(join(tmpdir(), 'wiregraph-drop-'));
    const settings = { WIREGRAPH_DROP_FOLDER: drop, WIREGRAPH_DROP_SETTLE_MS: '100', WIREGRAPH_DROP_POLL_MS: '50' };
    intake = new IntakeProcess({ ...environmentOf(database.url, await freePort()), ...settings });
    await intake.ready();
  }, 60_000);
  afterAll(async () => {
    await intake.stop();
    await database.drop();
    await rm(drop, { recursive: true });
  });

  const post = async (
    query: string,
    body: string | Uint8Array<ArrayBuffer>,
    headers: Record<string, string> = {},
  ): Promise<Answer> => {
    const answer = await fetch(`${intake.url}/v1/stories${query}`, { method: 'POST', body, headers });
    return { status: answer.status, body: (await answer.json()) as Answer['body'], headers: answer.headers };
  };
  const plain = { 'content-type': 'text/plain' };

  it('answers 202 with a receipt, and says where it is', async () => {
    const { status, body, headers } = await post('?source=reuters&urgency=1', 'Harbour Lane sued.', plain);
    expect(status).toBe(202);
    const where = headers.get('location') ?? '';
    expect(body).toEqual({ receiptId: where.replace('/v1/receipts/', ''), status: where });
    const receipt = (await (await fetch(intake.url + where)).json()) as object;
    expect(receipt).toMatchObject({ state: 'queued', source: 'reuters', bytes: 18, articles: [] });
  });

  it('unpacks gzip, and keeps the story as it was before', async () => {
    const packed = await post('?source=ap', gzipSync('Packed.'), { ...plain, 'content-encoding': 'gzip' });
    const bare = await post('?source=ap', 'Packed.', plain);
    expect(packed.status).toBe(202);
    expect(packed.body).toEqual(bare.body);
  });

  it('takes bytes that are said to be nothing', async () => {
    expect((await post('?source=ap', new Uint8Array([72, 105]))).status).toBe(202);
  });

  const cases: readonly (readonly [
    number,
    string,
    string,
    string | Uint8Array<ArrayBuffer>,
    Record<string, string>,
  ])[] = [
    [400, 'story.no-source', '', 'x', plain],
    [400, 'story.bad-source', '?source=No%20Source', 'x', plain],
    [400, 'story.bad-urgency', '?source=ap&urgency=0', 'x', plain],
    [400, 'story.empty', '?source=ap', '', plain],
    [413, 'http.body-too-large', '?source=ap', new Uint8Array(10_000_001), plain],
    [400, 'story.expands-too-much', '?source=ap', gzipSync(Buffer.alloc(9_000_000)), { 'content-encoding': 'gzip' }],
    [400, 'story.damaged-encoding', '?source=ap', 'x', { ...plain, 'content-encoding': 'gzip' }],
    [415, 'story.unknown-encoding', '?source=ap', 'x', { ...plain, 'content-encoding': 'br' }],
    [415, 'story.unknown-type', '?source=ap', 'x', { 'content-type': 'image/png' }],
    [400, 'receipt.bad-field', '?source=ap', 'x', { ...plain, 'idempotency-key': 'k'.repeat(201) }],
  ];
  it.each(cases)('answers %i %s', async (status, code, query, body, headers) => {
    const answer = await post(query, body, { ...headers, 'x-correlation-id': 'spec-1' });
    expect(answer).toMatchObject({ status, body: { code, correlation: 'spec-1' } });
    expect(Object.keys(answer.body).sort()).toEqual(['code', 'correlation', 'message']);
  });

  it('answers 409 to a key that came with another story', async () => {
    const keyed = { ...plain, 'idempotency-key': 'one' };
    expect((await post('?source=afp', 'One.', keyed)).status).toBe(202);
    expect((await post('?source=afp', 'One.', keyed)).status).toBe(202);
    expect(await post('?source=afp', 'Two.', keyed)).toMatchObject({
      status: 409,
      body: { code: 'receipt.key-reused' },
    });
  });

  it('answers 404 to a receipt that was never given', async () => {
    for (const id of ['receipt-00000000000000000000000000000000', 'nonsense']) {
      const answer = await fetch(`${intake.url}/v1/receipts/${id}`);
      expect(answer.status).toBe(404);
      expect(await answer.json()).toMatchObject({ code: 'receipt.unknown' });
    }
  });

  it('makes a correlation id where none, or no good one, is given', async () => {
    const { headers } = await post('?source=ap', 'x', { ...plain, 'x-correlation-id': 'no good id' });
    expect(headers.get('x-correlation-id')).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('takes files from the drop folder', async () => {
    await writeFile(join(drop, 'dropped.txt'), 'Dropped.');
    const done = join(drop, 'done/drop');
    expect(await until(async () => ((await readdir(done)).length > 0 ? readdir(done) : undefined))).toEqual([
      'dropped.txt',
    ]);
  });

  it('gives the bytes of what is in quarantine back as they came, and of nothing else', async () => {
    const sent = new Uint8Array([0, 255, 13, 10]);
    const { body } = await post('?source=ap', sent);
    const where = `${intake.url}${String(body['status'])}/bytes`;
    expect((await fetch(where)).status).toBe(404);
    await quarantine(database.url, String(body['receiptId']));
    const answer = await fetch(where);
    expect(new Uint8Array(await answer.arrayBuffer())).toEqual(sent);
    expect(answer.headers.get('content-disposition')).toMatch(/^attachment/);
    expect(answer.headers.get('content-type')).toBe('application/octet-stream');
    expect((await fetch(`${intake.url}/v1/receipts/nonsense/bytes`)).status).toBe(404);
  });

  it('counts receipts and jobs by state, and the quarantine by reason', async () => {
    const text = await (await fetch(`${intake.url}/metrics`)).text();
    expect(text).toMatch(/wiregraph_receipts\{state="waiting",process="intake"\} \d+/);
    expect(text).toMatch(/wiregraph_wire_jobs\{state="waiting",process="intake"\} \d+/);
    expect(text).toContain('outcome="receipt.key-reused"');
    expect(text).toContain('wiregraph_quarantined{code="wire.spec",process="intake"} 1');
  });

  it('takes the job that the documentation puts', async () => {
    const page = await readFile(join(WORKSPACE, 'docs/wire-queue.md'), 'utf8');
    const script = /```js\n([^]*?)```/.exec(page)?.[1] ?? '';
    // Where its imports are found.
    const folder = await mkdtemp(join(WORKSPACE, 'libs/dispatch/dist/spec-'));
    await writeFile(join(folder, 'put-job.mjs'), script);
    await writeFile(join(folder, 'story.txt'), 'As the documentation has it.');
    const env = { ...intake.env, WIREGRAPH_INTAKE_URL: intake.url };
    const { stdout } = await run(process.execPath, ['put-job.mjs', 'story.txt'], { cwd: folder, env });
    await rm(folder, { recursive: true });
    const receipt = await (await fetch(`${intake.url}/v1/receipts/${stdout.trim()}`)).json();
    expect(receipt).toMatchObject({ state: 'queued', source: 'my-desk' });
  });

  it('says which variable to set when its port is taken', async () => {
    const second = new IntakeProcess(intake.env);
    expect(await second.exit).toBe(1);
    expect(second.output).toMatch(/Port \d+ on 127\.0\.0\.1 is taken .* set WIREGRAPH_INTAKE_PORT to a free port\./);
  });
});

describe('the intake process and its surroundings', () => {
  it('does not start with a wrong configuration, and names every variable that is wrong, but no secret', async () => {
    const intake = new IntakeProcess({
      PATH: process.env['PATH'] ?? '',
      WIREGRAPH_REDIS_URL: 'http://user:hunter2@localhost',
      WIREGRAPH_INTAKE_PORT: 'abc',
      WIREGRAPH_LOG_LEVEL: 'loud',
    });
    expect(await intake.exit).toBe(1);
    expect(intake.output).toContain('WIREGRAPH_POSTGRES_URL is not set');
    expect(intake.output).toContain('WIREGRAPH_INTAKE_PORT is "abc": expected a number from 1 to 65535');
    expect(intake.output).toContain('WIREGRAPH_LOG_LEVEL is "loud": expected one of fatal, error');
    expect(intake.output).toContain('WIREGRAPH_REDIS_URL');
    expect(intake.output).not.toContain('hunter2');
  });

  it('does not start with a drop folder that cannot be one', async () => {
    const settings = {
      ...environmentOf('postgres://nobody@127.0.0.1:1/x', 1),
      WIREGRAPH_DROP_FOLDER: import.meta.filename,
    };
    const intake = new IntakeProcess({ ...settings, WIREGRAPH_INTAKE_PORT: '4001' });
    expect(await intake.exit).toBe(1);
    expect(intake.output).toMatch(/^WIREGRAPH_DROP_FOLDER is ".*": expected a folder to write to/);
  });

  it('does not start on a database that was never migrated, and says what to do', async () => {
    const { WIREGRAPH_POSTGRES_URL: server = '' } = process.env;
    const intake = new IntakeProcess(environmentOf(server.replace(/\/[^/]*$/, '/postgres'), await freePort()));
    expect(await intake.exit).toBe(1);
    expect(intake.output).toMatch(/^WIREGRAPH_POSTGRES_URL leads to a database .* run "wiregraph migrate"/m);
  });

  it('takes stories while Redis is away, is not ready, and ends in time', async () => {
    const database = await scratchDatabase();
    const away = { WIREGRAPH_REDIS_URL: 'redis://127.0.0.1:1', WIREGRAPH_REDIS_TIMEOUT_MS: '300' };
    const intake = new IntakeProcess({ ...environmentOf(database.url, await freePort()), ...away });
    await until(async () => ((await fetch(`${intake.url}/health/live`)).ok ? true : undefined));
    const answer = await fetch(`${intake.url}/v1/stories?source=ap`, { method: 'POST', body: 'Kept.' });
    expect(answer.status).toBe(202);
    const health = await fetch(`${intake.url}/health/ready`);
    expect(health.status).toBe(503);
    expect(await health.json()).toMatchObject({ checks: { postgres: { status: 'ok' }, redis: { status: 'failed' } } });
    expect(await intake.stop()).toBe(0);
    await database.drop();
  }, 60_000);
});
