import { aDocument, faultOf, itemsOf, parseNow, shown, storyOf } from '../testing/document.js';

interface Parts {
  readonly identifier?: string;
  readonly management?: string;
  readonly component?: string;
  readonly attributes?: string;
  readonly after?: string;
}

const IDENTIFIER =
  '<ProviderId>demo.example</ProviderId><DateId>20210121</DateId><NewsItemId>H1</NewsItemId><RevisionId PreviousRevision="0" Update="N">0</RevisionId><PublicIdentifier>urn:newsml:demo.example:20210121:H1:0N</PublicIdentifier>';
const content = (data: string, media = 'Text') =>
  `<ContentItem><MediaType FormalName="${media}"/><Characteristics><SizeInBytes>9</SizeInBytes></Characteristics><DataContent>${data}</DataContent></ContentItem>`;
const anItem = ({
  identifier = IDENTIFIER,
  management = '<Status FormalName="Usable"/>',
  component = content('<p>Text.</p>'),
  attributes = '',
  after = '',
}: Parts) =>
  `<NewsItem ${attributes}><Identification><NewsIdentifier>${identifier}</NewsIdentifier></Identification><NewsManagement>${management}</NewsManagement><NewsComponent>${component}</NewsComponent>${after}</NewsItem>`;
const aDocumentOf = (items: string) =>
  `<?xml version="1.0"?><!DOCTYPE NewsML SYSTEM "http://127.0.0.1:9/NewsML_1.2.dtd"><NewsML Version="1.2"><NewsEnvelope><DateAndTime>20210121T180600Z</DateAndTime><Priority FormalName="1"/></NewsEnvelope>${items}</NewsML>`;
const item = (parts: Parts) => storyOf(aDocumentOf(anItem(parts)));
const part = (role: string, data: string, attributes = '') =>
  `<NewsComponent ${attributes}><Role FormalName="${role}"/>${content(data)}</NewsComponent>`;

describe('NewsML 1', () => {
  it('tells who, when, where and what it is about', () => {
    const story = item({
      management:
        '<FirstCreated>20210121T170000Z</FirstCreated><ThisRevisionCreated>20210121T180500+0100</ThisRevisionCreated><Status FormalName="USABLE"/><Urgency FormalName="3"/><AssociatedWith NewsItem="urn:a"/><DerivedFrom NewsItem="urn:b"/><Instruction FormalName="Correction"/>',
      component:
        '<NewsLines><HeadLine>Harbour Lane <b>sues</b></HeadLine><ByLine>Ines Halloran</ByLine><DateLine>PORT ELLERY, Jan 21, 2021 (Demo) -</DateLine><SlugLine>harbour-suit</SlugLine><NewsLine><NewsLineType FormalName="EditorialNote"/><NewsLineText>Adds quote</NewsLineText></NewsLine></NewsLines>' +
        '<RightsMetadata><UsageRights><UsageType>No archives</UsageType></UsageRights></RightsMetadata><AdministrativeMetadata><Provider><Party FormalName="DEMO"/></Provider></AdministrativeMetadata>' +
        '<DescriptiveMetadata><Language FormalName="en"/><Genre FormalName="Current"/><Genre FormalName=""/><SubjectCode><Subject FormalName="04000000"/><SubjectMatter FormalName="04016000"/></SubjectCode></DescriptiveMetadata>' +
        content('<nitf><body><body.content><p>Harbour Lane sued.</p></body.content></body></nitf>'),
    });
    expect(story).toMatchObject({
      format: 'newsml-1',
      guid: 'urn:newsml:demo.example:20210121:H1',
      version: '0',
      type: 'text',
      provider: 'DEMO',
      pubStatus: 'usable',
      signals: ['instruction:Correction'],
      headline: 'Harbour Lane sues',
      byline: 'Ines Halloran',
      dateline: { raw: 'PORT ELLERY, Jan 21, 2021 (Demo)', place: 'PORT ELLERY', date: '2021-01-21' },
      slug: 'harbour-suit',
      language: 'en',
      urgency: 3,
      genres: ['Current'],
      topics: [{ code: '04000000' }, { code: '04016000' }],
      firstCreated: { at: '2021-01-21T17:00:00.000Z' },
      versionCreated: { at: '2021-01-21T17:05:00.000Z' },
      sent: { at: '2021-01-21T18:06:00.000Z' },
      editorialNote: 'Adds quote',
      usageTerms: 'No archives',
      links: [
        { rel: 'associatedWith', id: 'urn:a' },
        { rel: 'derivedFrom', id: 'urn:b' },
      ],
      text: 'Harbour Lane sued.',
    });
  });

  it('has one guid for all revisions', () => {
    const guid = (identifier: string) => item({ identifier }).guid;
    const whole = (id: string, revision: string) =>
      `<RevisionId Update="A">${revision}</RevisionId><PublicIdentifier>${id}</PublicIdentifier>`;
    expect(guid(IDENTIFIER.replaceAll('>0<', '>7<').replace(':0N', ':7A'))).toBe(guid(IDENTIFIER));
    expect(guid(whole('urn:newsml:demo.example:20210121:H1:7A', '7'))).toBe('urn:newsml:demo.example:20210121:H1');
    expect(guid('<NewsItemId>urn:newsml:demo.example:H1</NewsItemId>')).toBe('urn:newsml:demo.example:H1');
    expect(item({ identifier: '<PublicIdentifier>urn:newsml:demo</PublicIdentifier>' }).guidDerived).toBe(true);
  });

  it('is closed until the change of an embargo, and for good where none is told', () => {
    const embargo = (change: string) => item({ management: `<Status FormalName="Embargoed"/>${change}` });
    const change = (future: string, time: string) =>
      `<StatusWillChange><FutureStatus FormalName="${future}"/><DateAndTime>${time}</DateAndTime></StatusWillChange>`;
    expect(embargo(change('Canceled', '20210123T000000Z') + change('Usable', '20210122T060000Z'))).toMatchObject({
      pubStatus: 'usable',
      embargo: { at: '2021-01-22T06:00:00.000Z' },
    });
    expect(embargo('').embargo).toEqual({ raw: '' });
    expect(
      item({ management: `<Status FormalName="Usable"/>${change('Canceled', '20210123T000000Z')}` }).embargo,
    ).toBeUndefined();
  });

  it('is withdrawn by its status, with or without a component, and withheld under an unknown one', () => {
    expect(item({ management: '<Status FormalName="Canceled"/>' }).pubStatus).toBe('canceled');
    const bare = anItem({ management: '<Status FormalName="Canceled"/>' }).replace(
      /<NewsComponent>.*<\/NewsComponent>/,
      '',
    );
    expect(storyOf(aDocumentOf(bare))).toMatchObject({ pubStatus: 'canceled', text: '' });
    expect(item({ management: '<Status FormalName="Frozen"/>' })).toMatchObject({
      pubStatus: 'withheld',
      signals: ['pubStatus:Frozen'],
    });
    expect(item({ management: '' }).pubStatus).toBe('usable');
  });

  it('joins title, lead and body of a telling, and takes the longest in its own language', () => {
    const telling = (language: string, texts: readonly string[]) =>
      `<NewsComponent xml:lang="${language}"><Role FormalName="Short"/><NewsLines><HeadLine>${language}</HeadLine></NewsLines>${['Title', 'Lead', 'Body'].map((role, at) => part(role, texts[at] ?? '', `xml:lang="${language}"`)).join('')}</NewsComponent>`;
    const story = storyOf(
      aDocumentOf(
        anItem({
          component:
            telling('fr', ['T', 'Un premier long alinéa.', 'Un second.']) +
            telling('nl', ['T', 'Een.', '\tTwee.\n\tDrie.']) +
            telling('nl', ['T', 'Kort.', '']),
        }).replace('<NewsComponent>', '<NewsComponent xml:lang="nl">'),
      ),
    );
    expect(shown(story)).toEqual(['lead: Een.', 'paragraph: Twee.', 'paragraph: Drie.']);
    expect(story).toMatchObject({ language: 'nl', headline: 'nl' });
  });

  it('reads text beside pictures, and a picture alone by its caption', () => {
    const photo = `<NewsComponent><Role FormalName="Picture"/><NewsLines><HeadLine>Pier</HeadLine></NewsLines>${part('Caption', 'A pier.')}${content('AAAA', 'Photo')}</NewsComponent>`;
    const text = `<NewsComponent><Role FormalName="Main"/><NewsLines><HeadLine>Suit</HeadLine></NewsLines>${content('<html><body><p>Filed.</p></body></html>')}</NewsComponent>`;
    expect(item({ component: photo + text })).toMatchObject({ text: 'Filed.', headline: 'Suit', type: 'text' });
    expect(shown(item({ component: photo }))).toEqual(['caption: A pier.']);
    expect(item({ component: photo }).type).toBe('picture');
  });

  it.each([
    ['CDATA', '<![CDATA[<p>One &amp; only.</p><p>Two.</p>]]>'],
    ['plain text', 'One & only.\n\nTwo.'],
    ['a body without NITF around it', '<body><p>One &amp; only.</p><p>Two.</p></body>'],
    ['a body content alone', '<body.content><p>One &amp; only.</p><p>Two.</p></body.content>'],
    ['paragraphs and pictures', '<p>One &amp; only.</p><media><media-reference source="x"/></media><p>Two.</p>'],
  ])('is read from %s', (_, data) => {
    expect(shown(item({ component: content(data) }))).toEqual(['lead: One & only.', 'paragraph: Two.']);
  });

  it('holds several items, also in one another, and topics that are no story', () => {
    const inner = anItem({ identifier: IDENTIFIER.replaceAll('H1', 'H2') });
    const outer = anItem({ component: `<NewsComponent>${content('<p>Outer.</p>')}</NewsComponent>${inner}` });
    const other = anItem({ identifier: IDENTIFIER.replaceAll('H1', 'H3') });
    expect(itemsOf(parseNow(aDocument(aDocumentOf(outer + other)))).map(({ guid }) => guid.slice(-2))).toEqual([
      'H1',
      'H2',
      'H3',
    ]);
    expect(parseNow(aDocument(aDocumentOf('<TopicSet><Topic/></TopicSet>')))).toEqual({
      outcome: 'ignored',
      format: 'newsml-1',
      kind: 'topicSet',
    });
    expect(faultOf(aDocument(aDocumentOf(''))).code).toBe('wire.no-text');
  });

  it('gives whom its topics define', () => {
    const topic =
      '<NewsComponent><TopicSet><Topic><TopicType FormalName="Company"/><FormalName Scheme="ISIN">XX0000000001</FormalName><Description>Northgate</Description><Property FormalName="Ticker" Value="NGT"/></Topic></TopicSet></NewsComponent>';
    expect(item({ component: content('<p>Text.</p>') + topic }).agencyEntities).toEqual([
      {
        kind: 'Organization',
        name: 'Northgate',
        identifiers: [
          { scheme: 'isin', value: 'XX0000000001' },
          { scheme: 'ticker', value: 'NGT' },
        ],
      },
    ]);
  });

  it('reads a place from where the story is said to come from', () => {
    const location = (how: string, city: string) =>
      `<Location ${how}><Property FormalName="Country" Value="DEM"/><Property FormalName="City" Value="${city}"/></Location>`;
    const place = (lines: string, locations: string) =>
      item({
        component: `<NewsLines>${lines}</NewsLines><DescriptiveMetadata>${locations}</DescriptiveMetadata>${content('<p>Text.</p>')}`,
      }).dateline?.place;
    expect(
      place('<DateLine>Quai, 21 jan 2021 (DEMO) -</DateLine>', location('HowPresent="Origin"', 'Port Ellery')),
    ).toBe('Quai');
    expect(
      place('<DateLine/>', location('HowPresent="Event"', 'Quai') + location('HowPresent="Origin"', 'Port Ellery')),
    ).toBe('Port Ellery');
    expect(place('', location('HowPresent="Event"', 'Quai'))).toBeUndefined();
  });
});
