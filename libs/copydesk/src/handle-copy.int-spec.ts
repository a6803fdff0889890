import { openReader, type Reader } from '@wiregraph/reading/reader';
import { parseSources } from '@wiregraph/newsroom/source';
import { standingOf } from '@wiregraph/newsroom/article';
import { articleOf, parseEvent } from '@wiregraph/newsroom/catalogue';
import { modelPath } from '@wiregraph/syntax/model';
import { handleCopy } from './handle-copy.js';
import { aDesk, aNinjs, json, type SpecDesk } from './testing/a-desk.js';

describe('the copydesk', () => {
  let reader: Reader;
  let spec: SpecDesk;
  beforeAll(async () => {
    reader = await openReader({ modelFile: modelPath(), threads: 1, maxLength: 2_000 });
  }, 120_000);
  afterAll(() => reader.close());
  beforeEach(() => {
    spec = aDesk(reader);
  });
  const waiting = async () => (await spec.receipts.counts()).waiting;
  const take = async (story: Parameters<SpecDesk['receive']>[0]) => spec.handle(await spec.receive(story));

  it('files a story, then says what is in it', async () => {
    const id = await spec.receive(json(aNinjs()));
    expect(await spec.handle(id)).toEqual({ stories: 1, filed: 1, analysed: 1, notices: 0 });
    expect(await spec.types()).toEqual(['article.filed', 'article.analysed']);
    expect((await spec.receipts.find(id))?.read).toHaveLength(1);
    expect(await waiting()).toBe(0);
  }, 30_000);

  it('appends nothing when it does a job twice', async () => {
    const id = await spec.receive(json(aNinjs()));
    await spec.handle(id);
    expect(await spec.handle(id)).toEqual({ stories: 1, filed: 0, analysed: 0, notices: 0 });
    expect(await spec.types()).toEqual(['article.filed', 'article.analysed']);
    expect((await spec.receipts.find(id))?.settledAt).toBeUndefined();
  });

  it('appends each event once when two do the same job at the same time', async () => {
    const id = await spec.receive(json(aNinjs()));
    await Promise.all([spec.handle(id), spec.handle(id), spec.handle(id)]);
    expect([...(await spec.types())].sort()).toEqual(['article.analysed', 'article.filed']);
  });

  it('numbers versions that come at the same time one after the other', async () => {
    const ids = await Promise.all(
      ['1', '2', '3', '4'].map((version) => spec.receive(json(aNinjs({ version, headline: `Version ${version}` })))),
    );
    await Promise.all(ids.map((id) => spec.handle(id)));
    const types = await spec.types();
    expect(types.filter((type) => type === 'article.filed')).toHaveLength(1);
    expect(types.filter((type) => type === 'article.revised')).toHaveLength(3);
    expect(types.filter((type) => type === 'article.analysed')).toHaveLength(4);
  });

  it('keeps out other content under a known version, and is done with it', async () => {
    await take(json(aNinjs()));
    const id = await spec.receive(json(aNinjs({ headline: 'Other words' })));
    await spec.handle(id);
    expect(await spec.types()).toEqual(['article.filed', 'article.analysed', 'article.conflicting-revision-seen']);
    expect((await spec.receipts.find(id))?.settledAt).toBeDefined();
  });

  it('settles a receipt whose story another one brought', async () => {
    await take(json(aNinjs()));
    const id = await spec.receive({ bytes: JSON.stringify(aNinjs(), undefined, 2), contentType: 'application/json' });
    expect(await spec.handle(id)).toEqual({ stories: 1, filed: 0, analysed: 0, notices: 0 });
    expect((await spec.receipts.find(id))?.settledAt).toBeDefined();
  });

  it('files all stories of a document before it reads the first', async () => {
    const two = [aNinjs(), aNinjs({ uri: 'urn:spec:other' })];
    await take(json(two));
    expect(await spec.types()).toEqual(['article.filed', 'article.filed', 'article.analysed', 'article.analysed']);
  });

  it('goes on where it was interrupted', async () => {
    const id = await spec.receive(json(aNinjs()));
    const broken = { ...spec.desk, reader: { read: () => Promise.reject(new Error('The plug was pulled.')) } };
    const signal = new AbortController().signal;
    await expect(handleCopy(broken, { v: 1, receiptId: id, correlation: 'spec' }, { signal })).rejects.toThrow('plug');
    expect(await waiting()).toBe(1);
    expect(await spec.handle(id)).toEqual({ stories: 1, filed: 0, analysed: 1, notices: 0 });
    expect(await waiting()).toBe(0);
  });

  it.each([
    ['wire.not-json', { bytes: JSON.stringify(aNinjs()).slice(0, 80), contentType: 'application/json' }],
    ['wire.', { bytes: Buffer.from([0x41, 0xff, 0xfe, 0x80, 0x42]), contentType: 'text/plain; charset=utf-8' }],
    ['wire.no-text', { bytes: '1 2 3\n4 5 6\n', contentType: 'text/plain' }],
    ['copydesk.no-story', json(aNinjs({ headline: undefined, body_text: '12 34 56' }))],
  ])('refuses with %s and appends nothing', async (code, story) => {
    const id = await spec.receive(story);
    await expect(spec.handle(id)).rejects.toMatchObject({
      name: 'BadInput',
      code: expect.stringContaining(code) as unknown,
    });
    expect(await spec.types()).toEqual([]);
  });

  it('takes notice of a kill, whether its story came or not, and is done with it', async () => {
    const id = await spec.receive(json(aNinjs({ version: '2', pubstatus: 'canceled' })));
    expect(await spec.handle(id)).toEqual({ stories: 0, filed: 0, analysed: 0, notices: 1 });
    await spec.handle(id);
    expect((await spec.receipts.find(id))?.settledAt).toBeDefined();
    await take(json(aNinjs()));
    expect(await spec.types()).toEqual(['article.killed', 'article.filed', 'article.analysed']);
  });

  it.each([
    ['2999-01-01T00:00:00Z', 'article.embargoed'],
    ['next week', 'article.embargoed'],
    ['2001-01-01T00:00:00Z', 'article.released'],
  ])('files what is embargoed until %s, with %s', async (embargoed, type) => {
    const id = await spec.receive(json(aNinjs({ embargoed })));
    await spec.handle(id);
    expect(await spec.types()).toEqual(['article.filed', type, 'article.analysed']);
  });

  describe('a story that text wires tell under many numbers', () => {
    const told = (
      number: string,
      desk: string,
      lines: readonly string[],
      time = '1509',
    ): Parameters<SpecDesk['receive']>[0] => ({
      bytes: `\x16\x16\x01${number}\x1f_demo\r\nr a\x11\x13 ${desk} 11-13 0210\r\n\x02${lines.join('\r\n')}\r\n\x03DA-WF-11-13-13 ${time}GMT<\r\n\x04`,
    });
    const first = told('W0123', 'BC-US--Suit', [
      '^BC-US--Suit<',
      '^Harbour Lane sues<',
      '   Harbour Lane sued Northgate.<',
    ]);
    const kill = told('W0900', 'BC-ADVISORY', ['^BC-ADVISORY, Kill<', '^Eds: Kill story 0123. It is wrong.<'], '1600');
    const anew = told(
      'W0950',
      'BC-US--Suit',
      ['^BC-US--Suit, 1st Ld-Writethru<', '^Harbour Lane sues<', '   Harbour Lane sued Northgate on Monday.<'],
      '1700',
    );
    const stateAfter = async (...stories: (typeof first)[]) => {
      for (const story of stories) await take(story);
      const events = (await spec.desk.log.readStream((await storyOf()) ?? '')).map((event) => parseEvent(event));
      return standingOf(articleOf(events)).state;
    };
    const storyOf = async () => (await spec.events()).find(({ type }) => type === 'article.filed')?.stream;

    it('is killed by its number, before it comes or after, and shown again by a later one', async () => {
      expect(await stateAfter(first, kill)).toBe('killed');
      spec = aDesk(reader);
      expect(await stateAfter(kill, first)).toBe('killed');
      expect(await stateAfter(kill, anew)).toBe('live');
    });
  });

  it('files what may be shown beside a notice', async () => {
    await take(json([aNinjs(), aNinjs({ uri: 'urn:spec:held', pubstatus: 'withheld' })]));
    expect(await spec.types()).toEqual(['article.withheld', 'article.filed', 'article.analysed']);
  });

  it('shows a story that cannot be read, and lets no other suffer', async () => {
    const long = 'Northgate denied the allegations. '.repeat(100);
    const longId = await spec.receive(json(aNinjs({ uri: 'urn:spec:long', body_text: long })));
    const shortId = await spec.receive(json(aNinjs()));
    const [bad, good] = await Promise.allSettled([spec.handle(longId), spec.handle(shortId)]);
    expect(bad).toMatchObject({ status: 'rejected', reason: { code: 'reading.too-long' } });
    expect(good).toMatchObject({ status: 'fulfilled', value: { analysed: 1 } });
    expect((await spec.receipts.find(longId))?.read).toHaveLength(1);
  });

  it('reads the other stories of a document when one cannot be read', async () => {
    const long = 'Northgate denied the allegations. '.repeat(100);
    const document = [aNinjs({ uri: 'urn:spec:long', body_text: long }), aNinjs()];
    await expect(take(json(document))).rejects.toMatchObject({ code: 'reading.too-long' });
    expect(await spec.types()).toEqual(['article.filed', 'article.filed', 'article.analysed']);
  });

  it('reads times, language and charset as the source is known to mean them', async () => {
    const sources = parseSources(
      'sources: [{ id: harbour, zone: Europe/Vienna, language: de, charset: windows-1252 }]',
    );
    const known = aDesk(reader, sources);
    const timed = aNinjs({ versioncreated: '2021-01-21T18:05:00', language: undefined });
    const latin = Buffer.from('Harbour Lane opens a café in Linz\n\nThe café opens on Monday.\n', 'latin1');
    await known.handle(await known.receive({ ...json(timed), source: 'harbour' }));
    await known.handle(await known.receive({ bytes: latin, contentType: 'text/plain', source: 'harbour' }));
    const filed = await known.log.read({ after: 0, limit: 10 });
    const [first, second] = filed.filter(({ type }) => type === 'article.filed').map(({ data }) => data);
    expect(first).toMatchObject({ versionCreated: { raw: '2021-01-21T18:05:00', at: '2021-01-21T17:05:00.000Z' } });
    expect(second).toMatchObject({ text: expect.stringContaining('café') as unknown });
  });

  it('gives a story without usage terms those of its source', async () => {
    const known = aDesk(reader, parseSources('sources: [{ id: harbour, rights: For our own pages. }]'));
    for (const changes of [{}, { uri: 'urn:spec:own', usageterms: 'Not in print.' }]) {
      await known.handle(await known.receive({ ...json(aNinjs(changes)), source: 'harbour' }));
    }
    const filed = (await known.events()).filter(({ type }) => type === 'article.filed').map(({ data }) => data);
    expect(filed).toMatchObject([{ usageTerms: 'For our own pages.' }, { usageTerms: 'Not in print.' }]);
  });

  it('leaves the moment of a time without zone open where nothing is known of the source', async () => {
    await take(json(aNinjs({ versioncreated: '2021-01-21T18:05:00' })));
    const [filed] = await spec.log.read({ after: 0, limit: 1 });
    expect(filed?.data).toMatchObject({ versionCreated: { raw: '2021-01-21T18:05:00' } });
    expect(filed?.data).not.toMatchObject({ versionCreated: { at: expect.anything() as unknown } });
  });

  it('refuses a receipt that nobody gave out', async () => {
    const other = aDesk(reader);
    await expect(spec.handle(await other.receive(json(aNinjs())))).rejects.toMatchObject({
      code: 'copydesk.unknown-receipt',
    });
  });
});
