import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { sha256 } from '@wiregraph/kernel/id';
import { instantOf } from '@wiregraph/kernel/time';
import { articleAnalysed } from '@wiregraph/newsroom/analysis';
import { articleFiled, articleId, receiptId, revisionId } from '@wiregraph/newsroom/article';
import { SourceId } from '@wiregraph/newsroom/source';
import { type SpecArchive, specArchive } from './testing/spec-archive.js';

const run = promisify(execFile);
const MAIN = join(import.meta.dirname, '../dist/main.js');
const MINUTE = 60_000;

/** A story that came on a day, and was read by rules of long ago, which saw nothing in it. */
function readLongAgo(guid: string, { source: by, day }: { source: string; day: string }) {
  const text = `Harbour Lane Media sued Northgate Systems over ${guid} on Monday.`;
  const source = SourceId.parse(by);
  const article = articleId.of(source, guid);
  const hash = sha256(text);
  const ids = {
    articleId: article,
    revisionId: revisionId.of(article, undefined, hash),
    receiptId: receiptId.of(source, hash),
    receivedAt: instantOf(new Date(day)),
  };
  const original = { sha256: hash, format: 'text', bytes: text.length };
  const blocks = [{ kind: 'lead' as const, start: 0, end: text.length }];
  const standing = { state: 'live' as const, current: ids.revisionId, shown: [ids.revisionId] };
  const engine = { name: 'wiregraph-reading', version: '0', model: 'none', rules: '0' };
  const nothing = { sentences: [], entities: [], mentions: [], claims: [] };
  return [
    articleFiled({ ...ids, source, guid, number: 1, original, topics: [], text, blocks, standing }),
    articleAnalysed({ ...ids, engine, ...nothing }),
  ];
}

describe('wiregraph reread', () => {
  let spec: SpecArchive;
  beforeAll(async () => {
    spec = await specArchive();
    const stories = [
      readLongAgo('apps', { source: 'harbour', day: '2021-01-20T09:00Z' }),
      readLongAgo('ports', { source: 'reuters', day: '2021-01-21T09:00Z' }),
      readLongAgo('ships', { source: 'reuters', day: '2021-01-22T09:00Z' }),
    ];
    await spec.archive.log.append(stories.map((events) => ({ events, correlation: 'spec' })));
  }, MINUTE);
  afterAll(() => spec.close());

  const cli = (...words: string[]) => {
    const { PATH, HOME } = process.env;
    const env = { PATH, HOME, ...spec.env, WIREGRAPH_READING_THREADS: '1' };
    return run(process.execPath, [MAIN, 'reread', ...words], { env });
  };
  const events = () => spec.archive.log.read({ after: 0, limit: 100 });

  it(
    'reads what is asked for by the rules of today, and tells how far it is and what came of it',
    async () => {
      const { stdout, stderr } = await cli('--source', 'reuters', '--since', '2021-01-22');
      expect(stdout).toMatch(/1 {2}stories looked at\n +1 {2}versions read again\n$/);
      expect(stderr).toMatch(/Reading 1\/1, \d+ stories\/s/);
      const latest = (await events()).at(-1);
      expect(latest).toMatchObject({ type: 'article.analysed', correlation: 'spec' });
      expect(latest?.data).toMatchObject({
        engine: { name: 'wiregraph-reading' },
        claims: [{ predicate: 'SUED' }, {}, {}],
      });
    },
    MINUTE,
  );

  it(
    'reads the rest of all, and then nothing more',
    async () => {
      expect((await cli()).stdout).toMatch(/3 {2}stories looked at\n +2 {2}versions read again\n +1 {2}had been read/);
      const before = await events();
      expect((await cli()).stdout).toMatch(/0 {2}versions read again\n +3 {2}had been read by these rules\n$/);
      expect(await events()).toEqual(before);
    },
    MINUTE,
  );

  it.each([
    ['--since', 'yesterday', 'not "yesterday"'],
    ['--since', '2021-02-30', 'not "2021-02-30"'],
    ['--source', 'No Source', '--source'],
    ['--article', 'x', 'is no article'],
  ])(
    'says what is wrong with %s %s',
    async (option, value, says) => {
      await expect(cli(option, value)).rejects.toMatchObject({
        code: 2,
        stderr: expect.stringContaining(says) as string,
      });
    },
    MINUTE,
  );
});
