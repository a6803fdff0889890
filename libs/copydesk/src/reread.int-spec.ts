import type { Instant } from '@wiregraph/kernel/time';
import type { ArticleAnalysed } from '@wiregraph/newsroom/analysis';
import { parseEvent } from '@wiregraph/newsroom/catalogue';
import type { SourceId } from '@wiregraph/newsroom/source';
import { RULES_VERSION } from '@wiregraph/reading/analysis';
import { openReader, type Reader } from '@wiregraph/reading/reader';
import { modelPath } from '@wiregraph/syntax/model';
import { type Reread, reread, type RereadOptions, type RereadWhich } from './reread.js';
import { aDesk, aNinjs, json, type SpecDesk } from './testing/a-desk.js';

let reader: Reader;
let spec: SpecDesk;
beforeAll(async () => {
  reader = await openReader({ modelFile: modelPath(), threads: 1, maxLength: 1_000 });
}, 60_000);
beforeEach(() => {
  spec = aDesk(reader);
});
afterAll(() => reader.close());

/** The same rules under other numbers. */
const withRules = (rules: string, of: Pick<Reader, 'read'> = reader): Pick<Reader, 'read'> => ({
  read: async (...given) => {
    const analysis = await of.read(...given);
    return { ...analysis, engine: { ...analysis.engine, rules } };
  },
});

const again = (
  rules: string,
  which: RereadWhich = {},
  { options = {}, by = withRules(rules) }: { options?: Partial<RereadOptions>; by?: Pick<Reader, 'read'> } = {},
): Promise<Reread> => {
  const desk = { log: spec.log, reader: by, append: spec.desk.append };
  return reread(desk, which, { concurrency: 3, signal: new AbortController().signal, ...options });
};

async function take(changes: Readonly<Record<string, unknown>> = {}, source = 'reuters'): Promise<void> {
  await spec.handle(await spec.receive({ ...json(aNinjs(changes)), source }));
}

async function readings(): Promise<readonly ArticleAnalysed['data'][]> {
  const events = (await spec.events()).map((event) => parseEvent(event));
  return events.flatMap((event) => (event.type === 'article.analysed' ? [event.data] : []));
}
const rulesOf = async () => (await readings()).map(({ engine }) => engine.rules);

describe('reading again', () => {
  it('adds the reading by newer rules, and leaves the older one as it was', async () => {
    await take();
    const [before] = await readings();
    expect(await again('99')).toMatchObject({ articles: 1, read: 1, known: 0 });
    expect(await readings()).toEqual([before, { ...before, engine: { ...before?.engine, rules: '99' } }]);
  });

  it('reads nothing twice by the same rules, nor by older ones', async () => {
    await take();
    await again('99');
    const { length } = await spec.events();
    expect(await again('99')).toMatchObject({ articles: 1, read: 0, known: 1 });
    expect(await again('98')).toMatchObject({ articles: 1, read: 0, known: 1 });
    expect(await spec.events()).toHaveLength(length);
  });

  it('reads what is shown of an article, and neither what was replaced nor what was killed', async () => {
    await take();
    await take({ version: '2', body_text: 'Harbour Lane Media settled with Northgate Systems on Friday.' });
    await take({ uri: 'urn:spec:killed', version: '1' });
    await take({ uri: 'urn:spec:killed', version: '2', pubstatus: 'canceled' });
    expect(await again('99')).toMatchObject({ articles: 2, read: 1, closed: 1 });
    const all = await readings();
    expect(all.filter(({ engine }) => engine.rules === '99')).toHaveLength(1);
    expect(all.at(-1)?.revisionId).toBe(all[1]?.revisionId);
  });

  it('reads only what is asked for: of a source, since a time, one article', async () => {
    await take({ uri: 'a' }, 'reuters');
    await take({ uri: 'b' }, 'harbour');
    expect(await again('97', { source: 'harbour' as SourceId })).toMatchObject({ articles: 1, read: 1 });
    expect(await again('98', { since: '2999-01-01T00:00:00.000Z' as Instant })).toMatchObject({ articles: 0, read: 0 });
    expect(await again('98', { since: '2020-01-01T00:00:00.000Z' as Instant })).toMatchObject({ articles: 2, read: 2 });
    const [first] = await readings();
    expect(await again('99', { articleId: first?.articleId })).toMatchObject({ articles: 1, read: 1 });
    expect(await rulesOf()).toEqual([RULES_VERSION, RULES_VERSION, '97', '98', '98', '99']);
  });

  it('leaves to the queue what nobody has read yet', async () => {
    const long = 'Northgate denied the allegations. '.repeat(100);
    await expect(take({ body_text: long })).rejects.toMatchObject({ code: 'reading.too-long' });
    expect(await again('99')).toMatchObject({ articles: 1, read: 0, unread: 1 });
  });

  it('names what it cannot read, keeps its older reading, and reads the others', async () => {
    await take();
    await take({ uri: 'urn:spec:short', body_text: 'Northgate sued Harbour Lane.' });
    const strict = await openReader({ modelFile: modelPath(), threads: 1, maxLength: 40 });
    const came = await again('99', {}, { by: withRules('99', strict) });
    await strict.close();
    expect(came).toMatchObject({ articles: 2, read: 1, failed: [{ code: 'reading.too-long' }] });
    expect(await rulesOf()).toEqual([RULES_VERSION, RULES_VERSION, '99']);
    expect((await spec.receipts.counts()).quarantined).toBe(0);
  });

  it('tells how far it is, can be ended, and goes on where it was', async () => {
    for (const uri of ['a', 'b', 'c', 'd']) await take({ uri });
    const stop = new AbortController();
    const told: unknown[] = [];
    const onProgress: RereadOptions['onProgress'] = (news) => {
      told.push(news);
      if (news.state === 'reading' && news.done === 2) stop.abort();
    };
    const ended = await again('99', {}, { options: { concurrency: 1, signal: stop.signal, onProgress } });
    expect(ended).toMatchObject({ articles: 2, read: 2 });
    expect(told.at(-1)).toEqual({ state: 'reading', done: 2, total: 4 });
    expect(await again('99')).toMatchObject({ articles: 4, read: 2, known: 2 });
  });

  it('appends one reading though two do it at once', async () => {
    await take();
    await Promise.all([again('99'), again('99')]);
    expect(await rulesOf()).toEqual([RULES_VERSION, '99']);
  });
});
