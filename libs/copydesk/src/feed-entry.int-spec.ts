import { openReader, type Reader } from '@wiregraph/reading/reader';
import { standingOf } from '@wiregraph/newsroom/article';
import { articleOf, parseEvent } from '@wiregraph/newsroom/catalogue';
import { modelPath } from '@wiregraph/syntax/model';
import { aDesk, type SpecDesk } from './testing/a-desk.js';

describe('the copydesk, of feeds,', () => {
  let reader: Reader;
  let spec: SpecDesk;
  beforeAll(async () => {
    reader = await openReader({ modelFile: modelPath(), threads: 1, maxLength: 2_000 });
  }, 120_000);
  afterAll(() => reader.close());
  beforeEach(() => {
    spec = aDesk(reader);
  });
  const take = async (story: Parameters<SpecDesk['receive']>[0]) => spec.handle(await spec.receive(story));

  it('knows entries of a feed again by guid and content, and takes a changed one for a revision', async () => {
    const entry = (guid: string, title: string) => `<item><guid>${guid}</guid><title>${title}</title></item>`;
    const rss = (...entries: string[]) => ({
      bytes: `<rss version="2.0"><channel><title>Harbour</title>${entries.join('')}</channel></rss>`,
      contentType: 'text/xml',
    });
    await take(rss(entry('1', 'Harbour Lane sues Northgate'), entry('2', 'The port reopens')));
    const before = (await spec.types()).length;
    const later = rss(entry('3', 'Northgate denies'), entry('1', 'Harbour Lane sues Northgate Systems'));
    expect(await take(later)).toMatchObject({ stories: 2, filed: 2 });
    const types = (await spec.types()).slice(before).filter((type) => type !== 'article.analysed');
    expect(types.filter((type) => type === 'article.filed')).toHaveLength(1);
    expect(types.filter((type) => type !== 'article.filed')).toHaveLength(1);
    expect(types).not.toContain('article.conflicting-revision-seen');
    expect(await take(rss(entry('2', 'The port reopens'), entry('3', 'Northgate denies')))).toMatchObject({ filed: 0 });
  });

  it('takes an entry of a feed that goes back to what it was for a revision', async () => {
    const look = (title: string, more = '') =>
      take({
        bytes: `<rss version="2.0"><channel>${more}<item><guid>1</guid><title>${title}</title></item></channel></rss>`,
        contentType: 'text/xml',
        channel: 'feed',
      });
    await look('Harbour Lane sues Northgate');
    await look('Northgate sues Harbour Lane');
    expect(await look('Harbour Lane sues Northgate', '<ttl>5</ttl>')).toMatchObject({ filed: 1, analysed: 1 });
    expect(await look('Harbour Lane sues Northgate', '<ttl>6</ttl>')).toMatchObject({ filed: 0, analysed: 0 });
    const article = articleOf((await spec.events()).map((event) => parseEvent(event)));
    const shown = article.revisions.find(({ revisionId }) => revisionId === standingOf(article).current);
    expect(shown?.words).toContain('Harbour Lane sues Northgate');
    expect(article.revisions).toHaveLength(3);
  });

  it('takes an entry that says something else under the same time of update for a revision, not for a conflict', async () => {
    const look = (title: string, updated: string) =>
      take({
        bytes: `<feed xmlns="http://www.w3.org/2005/Atom"><title>F</title><entry><id>1</id><title>${title}</title><updated>${updated}</updated><content>${title}.</content></entry></feed>`,
        contentType: 'application/atom+xml',
        channel: 'feed',
      });
    await look('Harbour Lane sues Northgate', '2021-01-21T18:00:00Z');
    expect(await look('Northgate sues Harbour Lane', '2021-01-21T18:00:00Z')).toMatchObject({ filed: 1 });
    expect(await look('Northgate sues Harbour Lane', '2021-01-21T19:00:00Z')).toMatchObject({ filed: 1 });
    const types = (await spec.types()).filter((type) => type !== 'article.analysed');
    expect(types).toEqual(['article.filed', 'article.revised', 'article.refiled']);
  });
});
