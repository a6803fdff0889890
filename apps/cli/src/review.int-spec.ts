import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { sha256 } from '@wiregraph/kernel/id';
import { instantOf } from '@wiregraph/kernel/time';
import { articleAnalysed, articleSecondRead } from '@wiregraph/newsroom/analysis';
import { articleFiled, articleId, receiptId, revisionId } from '@wiregraph/newsroom/article';
import { SourceId } from '@wiregraph/newsroom/source';
import { type SpecArchive, specArchive } from './testing/spec-archive.js';

const run = promisify(execFile);
const MAIN = join(import.meta.dirname, '../dist/main.js');
const MINUTE = 60_000;
const TEXT = 'Harbour Lane may sue Northgate\x1b[2J.';

/** A story in which rules saw two companies and nothing between them, and a model saw a suit. */
function aStory() {
  const source = SourceId.parse('desk');
  const article = articleId.of(source, 'suit');
  const hash = sha256(TEXT);
  const ids = { articleId: article, revisionId: revisionId.of(article, undefined, hash) };
  const came = { ...ids, receiptId: receiptId.of(source, hash), receivedAt: instantOf(new Date('2021-01-20T09:00Z')) };
  const original = { sha256: hash, format: 'text', bytes: TEXT.length };
  const blocks = [{ kind: 'lead' as const, start: 0, end: TEXT.length }];
  const standing = { state: 'live' as const, current: ids.revisionId, shown: [ids.revisionId] };
  const entities = ['Harbour Lane', 'Northgate'].map((name) => {
    const nothing = { names: [], salience: 'about' as const, inferred: false, identifiers: [] };
    return { key: name, name, kinds: ['Company' as const], ...nothing };
  });
  const engine = { name: 'wiregraph-reading', version: '1', model: 'none', rules: '1' };
  const analysed = articleAnalysed({ ...came, engine, sentences: [], entities, mentions: [], claims: [] });
  const filing = { ...came, source, guid: 'suit', number: 1, original, topics: [], text: TEXT, blocks, standing };
  const second = articleSecondRead({
    ...ids,
    analysis: analysed.id,
    engine: { name: 'llm', version: '1', model: 'some-model', rules: '1' },
    claims: [
      {
        predicate: 'SUED',
        subject: { key: 'Harbour Lane' },
        object: { key: 'Northgate' },
        stance: 'expected',
        evidence: { start: 0, end: TEXT.length - 1, quote: TEXT.slice(0, -1) },
      },
    ],
    disagreements: [{ about: 'only-second', second: 0 }],
    dropped: {},
    tokens: { asked: 1, answered: 1 },
  });
  return { article, events: [articleFiled({ ...filing, headline: 'A suit looms' }), analysed, second] };
}

describe('wiregraph review list', () => {
  let spec: SpecArchive;
  beforeAll(async () => {
    spec = await specArchive();
  }, MINUTE);
  afterAll(() => spec.close());
  const cli = async (...words: string[]) => {
    const env = { PATH: process.env['PATH'], ...spec.env };
    return (await run(process.execPath, [MAIN, 'review', 'list', ...words], { env })).stdout;
  };

  it(
    'shows what readers differ on, with the words of the text and none that command the terminal',
    async () => {
      expect(await cli()).toBe('There is nothing to look at.\n');
      const { article, events } = aStory();
      await spec.archive.log.append([{ events, correlation: 'spec' }]);
      const shown = await cli('--article', article);
      expect(shown).toContain(`A suit looms (${article}, `);
      expect(shown).toContain('only the second reader claims it');
      expect(shown).toContain(
        '  llm some-model: Harbour Lane SUED Northgate (expected)\n      “Harbour Lane may sue Northgate\ufffd',
      );
      expect(shown).not.toContain('\x1b');
      expect(JSON.parse(await cli('--json', '--first', '1'))).toMatchObject({
        about: 'only-second',
        articleId: article,
      });
      await expect(cli('--first', 'all')).rejects.toMatchObject({ code: 2 });
    },
    MINUTE,
  );
});
