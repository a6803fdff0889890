const SENTENCES = [
  'Harbour Lane Inc sued Northgate Corp on Thursday in the US District Court in Seattle over a supply contract.',
  'US District Judge Ada Winslow denied a motion to dismiss the case in December.',
  'Harbour Lane Chief Executive Officer John Carver said the breach had cost the company $12 million.',
  'Northgate, which is owned by Tessera Holdings, said the claims had no merit.',
  'Analysts expect the dispute to end in a settlement before the trial, which is set for June.',
];
const PARAGRAPHS = Array.from(
  { length: 20 },
  (_, at) => `${SENTENCES[at % 5] ?? ''} ${SENTENCES[(at * 2 + 1) % 5] ?? ''}`,
);
const HEADLINE = 'Harbour Lane takes Northgate to court';
const MARKED_UP = PARAGRAPHS.map((text) => `<p>${text}</p>`).join('\n');
const ENTRIES = 20;

/** What the parsers are held against: the bare library or call that such bytes need at least. */
export type Bare = 'xml' | 'json' | 'html' | 'mail' | 'text';

export interface Sample {
  readonly format: string;
  readonly bare: Bare;
  /** Stories in it. */
  readonly items: number;
  readonly bytes: Buffer;
}

const sample = (format: string, bare: Bare, text: string): Sample => ({
  format,
  bare,
  items: 1,
  bytes: Buffer.from(text),
});

/** One story of 20 paragraphs in each format (a feed has 20 such stories). */
export const samples = (): readonly Sample[] => [
  sample('newsml-g2', 'xml', g2()),
  sample('newsml-1', 'xml', newsml1()),
  sample('nitf', 'xml', nitf()),
  { ...sample('feed', 'xml', feed()), items: ENTRIES },
  sample('ninjs', 'json', ninjs()),
  sample('ap-json', 'json', apJson()),
  sample('anpa-1312', 'text', anpa()),
  sample('iptc-7901', 'text', iptc7901()),
  sample('mail', 'mail', mail()),
  sample('html', 'html', page(MARKED_UP)),
  sample('text', 'text', `${HEADLINE}\n\n${PARAGRAPHS.join('\n\n')}\n`),
];

/** A page of 9 MB: the longest that a document may keep a parser busy, or nearly. */
export const largePage = (): Buffer => {
  const padding = `<!--${'x'.repeat(1_000)}-->`.repeat(6_900);
  return Buffer.from(page(`${MARKED_UP}\n`.repeat(500) + padding));
};

const page = (body: string): string =>
  `<!doctype html><html lang="en"><head><title>${HEADLINE}</title></head><body><nav><a href="/">Home</a></nav>` +
  `<article><h1>${HEADLINE}</h1>${body}</article><footer>Demo Desk</footer></body></html>`;

const g2 = (): string => `<?xml version="1.0" encoding="UTF-8"?>
<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:newsml:bench.example:20210121:1" version="1" standard="NewsML-G2" standardversion="2.29" xml:lang="en">
<itemMeta><itemClass qcode="ninat:text"/><provider literal="BENCH"/><versionCreated>2021-01-21T12:00:00Z</versionCreated><pubStatus qcode="stat:usable"/></itemMeta>
<contentMeta><urgency>4</urgency><headline>${HEADLINE}</headline><slugline>harbour-suit</slugline><language tag="en"/><subject type="cpnat:abstract" qcode="medtop:20000106"/></contentMeta>
<contentSet><inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><head><title/></head><body>${MARKED_UP}</body></html></inlineXML></contentSet></newsItem>`;

const newsml1 = (): string => `<?xml version="1.0" encoding="UTF-8"?>
<NewsML Version="1.2"><NewsEnvelope><DateAndTime>20210121T120000Z</DateAndTime></NewsEnvelope><NewsItem><Identification><NewsIdentifier><ProviderId>bench.example</ProviderId><DateId>20210121</DateId><NewsItemId>B1</NewsItemId><RevisionId PreviousRevision="0" Update="N">1</RevisionId><PublicIdentifier>urn:newsml:bench.example:20210121:B1:1</PublicIdentifier></NewsIdentifier></Identification>
<NewsManagement><NewsItemType FormalName="News"/><FirstCreated>20210121T120000Z</FirstCreated><ThisRevisionCreated>20210121T120000Z</ThisRevisionCreated><Status FormalName="Usable"/></NewsManagement>
<NewsComponent><NewsLines><HeadLine>${HEADLINE}</HeadLine></NewsLines><DescriptiveMetadata><Language FormalName="en"/></DescriptiveMetadata><ContentItem><MediaType FormalName="Text"/><DataContent><nitf><body><body.content>${MARKED_UP}</body.content></body></nitf></DataContent></ContentItem></NewsComponent></NewsItem></NewsML>`;

const nitf = (): string => `<?xml version="1.0" encoding="UTF-8"?>
<nitf><head><title>${HEADLINE}</title><docdata><doc-id id-string="bench.1"/><date.issue norm="20210121T120000Z"/><urgency ed-urg="4"/></docdata></head>
<body><body.head><hedline><hl1>${HEADLINE}</hl1></hedline><byline>By Ines Halloran</byline></body.head><body.content>${MARKED_UP}</body.content></body></nitf>`;

const feed = (): string =>
  `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel><title>Bench</title>${Array.from(
    { length: ENTRIES },
    (_, at) =>
      `<item><guid>urn:bench:${at}</guid><title>${HEADLINE}</title><pubDate>Thu, 21 Jan 2021 12:00:00 GMT</pubDate><description><![CDATA[${MARKED_UP}]]></description></item>`,
  ).join('\n')}</channel></rss>`;

const ninjs = (): string =>
  JSON.stringify({
    uri: 'urn:bench:1',
    version: '1',
    type: 'text',
    pubstatus: 'usable',
    language: 'en',
    headline: HEADLINE,
    versioncreated: '2021-01-21T12:00:00Z',
    subject: [{ code: 'medtop:20000106', name: 'court' }],
    body_xhtml: MARKED_UP,
  });

const apJson = (): string =>
  JSON.stringify({
    api_version: '2.1',
    data: {
      item: {
        uri: 'https://api.example/content/1',
        altids: { itemid: 'a'.repeat(32), etag: `${'a'.repeat(32)}_0` },
        version: 1,
        type: 'text',
        pubstatus: 'usable',
        language: 'en',
        headline: HEADLINE,
        versioncreated: '2021-01-21T12:00:00Z',
        provider: 'BENCH',
        renditions: { nitf: { content: nitf() } },
      },
    },
  });

const wrapped = (text: string): string => text.replace(/(.{50,64}) /g, '$1\r\n');

const anpa = (): string =>
  `\x16\x16\x01W0123\x1fbench\r\nr a\x11\x13 BC-US--HarbourSuit   01-21 0210\r\n\x02^BC-US--Harbour Suit,210<\r\n^${HEADLINE}<\r\n` +
  `^By INES HALLORAN=\r\n${PARAGRAPHS.map((text) => `\t${wrapped(text)}<\r\n`).join('')}\x03DA-WF-01-21-21 1200GMT<\r\n\x0c\r\n\x04`;

const iptc7901 = (): string =>
  `\x01dem0124 3 pol 93  dpa 1888\r\n\r\nHarbour/court/\r\n\x02${HEADLINE}\r\nBy Ines Halloran =\r\n\r\n` +
  `Port Ellery (dpa) - ${PARAGRAPHS.map(wrapped).join('\r\n\r\n')}\r\n\r\n\x03211200 GMT Jan 21\r\n\x04`;

const mail = (): string =>
  `From: Bench Desk <desk@bench.example>\r\nSubject: ${HEADLINE}\r\nMessage-ID: <1@bench.example>\r\nDate: Thu, 21 Jan 2021 12:00:00 +0000\r\n` +
  `MIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n${PARAGRAPHS.map(wrapped).join('\r\n\r\n')}\r\n`;
