import { BadInput } from '@wiregraph/kernel/errors';
import { aDocument, itemsOf, shown } from '../testing/document.js';
import { parseWire } from '../parse.js';
import type { WireItem } from '../wire-item.js';

const rss = (items: string, channel = '') =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>Harbour Desk</title>${channel}${items}</channel></rss>`;
const atom = (entries: string, own = '') =>
  `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en-GB" xml:base="https://harbour.example/">${own}${entries}</feed>`;
const read = async (content: string | Uint8Array): Promise<readonly WireItem[]> =>
  itemsOf(await parseWire(aDocument(content)));

it('makes a story of each RSS item', async () => {
  const [story] = await read(
    rss(`<item><title>Port reopens</title><link>https://harbour.example/port</link><guid isPermaLink="false">port-1</guid>
      <author>desk@harbour.example (Ines Halloran)</author><category domain="beat">Ships</category>
      <pubDate>Mon, 7 Mar 2022 18:00 EST</pubDate><enclosure url="https://harbour.example/port.mp3" length="9" type="audio/mpeg"/>
      <description>&lt;p&gt;The port reopened.&lt;/p&gt;&lt;p&gt;Ships went in.&lt;/p&gt;</description></item>`),
  );
  expect(story).toMatchObject({
    guid: 'port-1',
    guidDerived: false,
    provider: 'Harbour Desk',
    headline: 'Port reopens',
    byline: 'Ines Halloran',
    pubStatus: 'usable',
    topics: [{ code: 'Ships', scheme: 'beat' }],
    versionCreated: { raw: 'Mon, 7 Mar 2022 18:00 EST', at: '2022-03-07T23:00:00.000Z' },
    links: [
      { rel: 'alternate', id: 'https://harbour.example/port' },
      { rel: 'enclosure', id: 'https://harbour.example/port.mp3' },
    ],
  });
  expect(story && shown(story)).toEqual(['lead: The port reopened.', 'paragraph: Ships went in.']);
});

it('takes the whole text before the summary, and Dublin Core where RSS says nothing', async () => {
  const [story] = await read(
    `<rss xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><item>
      <dc:title>Port reopens</dc:title><dc:creator>Ines Halloran</dc:creator><description>Short.</description>
      <content:encoded><![CDATA[<p>Whole.</p>]]></content:encoded></item></channel></rss>`,
  );
  expect(story).toMatchObject({ headline: 'Port reopens', byline: 'Ines Halloran', text: 'Whole.' });
});

it('reads items that stand beside the channel, as in RDF, by their address', async () => {
  const [story] = await read(
    `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><channel><title>D</title></channel>
     <item rdf:about="https://harbour.example/1"><title>Port reopens</title></item></rdf:RDF>`,
  );
  expect(story).toMatchObject({ guid: 'https://harbour.example/1', headline: 'Port reopens' });
});

it('reads Atom: markup inside, addresses against their base, the last update as the version', async () => {
  const [story] = await read(
    atom(`<entry><id>tag:1</id><title type="html">Port &lt;b>reopens&lt;/b></title><link href="port"/><updated>2022-03-07T18:00:00Z</updated>
      <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>The <em>port</em> reopened.</p></div></content></entry>`),
  );
  expect(story).toMatchObject({
    guid: 'tag:1',
    version: '2022-03-07T18:00:00Z',
    headline: 'Port reopens',
    language: 'en-GB',
    text: 'The port reopened.',
    links: [{ rel: 'alternate', id: 'https://harbour.example/port' }],
  });
});

it('reads Atom 0.3 by its own names, base64 too', async () => {
  const body = Buffer.from('<p>The port reopened.</p>').toString('base64');
  const [story] = await read(
    `<feed version="0.3" xmlns="http://purl.org/atom/ns#"><entry><id>1</id><title>Port</title><issued>2004-01-01T19:48:21Z</issued>
     <modified>2004-01-02T19:48:21Z</modified><content type="text/html" mode="base64">${body}</content></entry></feed>`,
  );
  expect(story).toMatchObject({
    firstCreated: { at: '2004-01-01T19:48:21.000Z' },
    versionCreated: { at: '2004-01-02T19:48:21.000Z' },
    text: 'The port reopened.',
  });
});

it('reads JSON Feed', async () => {
  const [story] = await read(
    JSON.stringify({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'Harbour Desk',
      language: 'en',
      items: [{ id: '1', title: 'Port reopens', content_text: 'One.\n\nTwo.', authors: [{ name: 'Ines Halloran' }] }],
    }),
  );
  expect(story).toMatchObject({ guid: '1', byline: 'Ines Halloran', language: 'en', text: 'One.\n\nTwo.' });
});

const ENGLISH =
  'Harbour Lane sued Northgate on Monday over a supply contract, and Northgate denied what the shop had alleged in it. ';
const GERMAN =
  'Die Buchhandlung hat am Montag gegen den Marktplatz geklagt, und dieser wies die Vorwürfe der Klage entschieden zurück. ';

it('is refused where its texts hold more references together than one page may', async () => {
  const entry = `<item><title>t</title><description>${'&amp;amp;'.repeat(10_100)}</description></item>`;
  await expect(read(rss(entry.repeat(10)))).rejects.toMatchObject({ code: 'wire.too-many-elements' });
});

it('behind its first sixty entries is in the language of them all, or in none that is known', async () => {
  const feed = (...texts: readonly string[]) =>
    `<rss version="2.0"><channel>${texts.map((text, at) => `<item><guid>${at}</guid><title>${at}</title><description>${at} ${text.repeat(3)}</description></item>`).join('')}</channel></rss>`;
  const languages = async (...texts: readonly string[]) =>
    itemsOf(await parseWire(aDocument(feed(...texts)))).map(({ language }) => language);
  const sixty = Array<string>(59).fill(ENGLISH);
  expect((await languages(...sixty, ENGLISH, ENGLISH)).slice(-2)).toEqual(['en', 'en']);
  expect((await languages(...sixty, GERMAN, GERMAN)).slice(-2)).toEqual(['de', undefined]);
});

describe('a WordPress export', () => {
  const post = (type: string, status: string, more = '') =>
    `<item><title>Port</title><guid>${type}-${status}</guid><wp:post_type>${type}</wp:post_type><wp:status>${status}</wp:status>${more}</item>`;
  const exported = (items: string) =>
    `<rss xmlns:wp="http://wordpress.org/export/1.2/" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><language>en-US</language><wp:wxr_version>1.2</wp:wxr_version>${items}</channel></rss>`;

  it('holds stories in its posts alone: no page, picture or old version is one', async () => {
    const all = await read(
      exported(
        post('post', 'publish') + post('page', 'publish') + post('attachment', 'inherit') + post('post', 'inherit'),
      ),
    );
    expect(all.map(({ guid }) => guid)).toEqual(['post-publish']);
  });

  it('withholds what is not published or has a password', async () => {
    const locked = post('post', 'publish', '<wp:post_password>tea</wp:post_password>');
    const [draft, secret] = await read(exported(post('post', 'draft') + locked));
    expect(draft).toMatchObject({ pubStatus: 'withheld', signals: ['wp:status:draft'] });
    expect(secret).toMatchObject({ pubStatus: 'withheld', signals: ['wp:post_password'] });
    expect(JSON.stringify(secret)).not.toContain('tea');
  });

  it('has paragraphs where its writers left blank lines', async () => {
    const text = '<content:encoded><![CDATA[One <b>port</b>.\n\nTwo ports.]]></content:encoded>';
    const [story] = await read(exported(post('post', 'publish', text)));
    expect(story?.text).toBe('One port.\n\nTwo ports.');
  });
});

describe('what strangers send', () => {
  it('is never a link unless it leads to the web', async () => {
    const all = await read(
      rss(
        `<item><guid>1</guid><title>A</title><link>javascript:alert(1)</link><enclosure url="file:///etc/hosts"/></item>`,
      ),
    );
    expect(all[0]?.links).toEqual([]);
  });

  it('is kept up to where it breaks off: half a story is none', async () => {
    const whole = rss(
      '<item><guid>1</guid><title>First</title></item><item><guid>2</guid><title>Second</title></item>',
    );
    const all = await read(whole.slice(0, whole.indexOf('ond</title>')));
    expect(all.map(({ headline }) => headline)).toEqual(['First']);
  });

  it('is read leniently where its tags do not match', async () => {
    const [story] = await read(rss('<item><guid>1</guid><title>Port</b> reopens</title></item>'));
    expect(story?.guid).toBe('1');
  });

  it('expands no entity of its own, and knows those of HTML', async () => {
    const feed = `<!DOCTYPE rss [<!ENTITY a "secret">]>${rss('<item><title>Caf&eacute; &a;</title></item>').slice(21)}`;
    expect((await read(feed))[0]?.headline).toBe('Café &a;');
  });

  it('is refused by name when it is no feed, too deep or too large', async () => {
    const refusal = async (content: string) =>
      parseWire(aDocument(content)).then(
        () => 'read',
        (error: unknown) => (error instanceof BadInput ? error.code : String(error)),
      );
    expect(await refusal(rss('<a>'.repeat(300)))).toBe('wire.too-deep');
    expect(await refusal(rss('<a/>'.repeat(50_001)))).toBe('wire.too-many-elements');
    expect(await refusal(rss('<item><title>A</b></item>'.repeat(20_000)))).toBe('wire.too-many-elements');
  });

  it('without stories is no story', async () => {
    expect(await parseWire(aDocument(rss('')))).toMatchObject({ outcome: 'ignored', kind: 'feed without stories' });
  });
});
