import { aDocument, faultOf, itemsOf, parseNow, shown, storyOf } from '../testing/document.js';
import { LIFE_LINKS } from '../wire-item.js';

interface Parts {
  readonly attributes?: string;
  readonly meta?: string;
  readonly content?: string;
  readonly set?: string;
  readonly more?: string;
}

const XHTML =
  '<inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><body><p>Text.</p></body></html></inlineXML>';
const anItem = ({ attributes = '', meta = '', content = '', set = XHTML, more = '' }: Parts = {}) =>
  `<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:h" version="2" ${attributes}><itemMeta><itemClass qcode="ninat:text"/>` +
  `<provider literal="demo"/><versionCreated>2021-01-21T18:05:00Z</versionCreated>${meta}</itemMeta><contentMeta>${content}</contentMeta>${more}<contentSet>${set}</contentSet></newsItem>`;
const item = (parts: Parts) => storyOf(anItem(parts));
const aMessage = (items: string) =>
  `<newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><header><sent>2021-01-21T18:06:00+01:00</sent><sender>wire</sender></header><itemSet>${items}</itemSet></newsMessage>`;

describe('NewsML-G2', () => {
  it('tells who, when, where and what it is about', () => {
    const story = item({
      attributes: 'xml:lang="en-GB"',
      meta: '<firstCreated>2021-01-21T17:00:00-05:00</firstCreated><pubStatus qcode="stat:usable"/><signal qcode="sig:update"/><signal uri="http://cv.iptc.org/newscodes/signal/correction"/><edNote>Adds <b>quote</b></edNote><title>Short</title>',
      content:
        '<urgency>3</urgency><located><name>Port Ellery</name></located><language tag="en"/><genre qcode="genre:Current"/><genre><name>Feature</name></genre><subject qcode="medtop:04000000"/><subject uri="http://cv.iptc.org/newscodes/subjectcode/02000000"/><subject qcode="own:7"/>' +
        '<slugline>HARBOUR/SUIT (UPDATE 1)</slugline><headline>Harbour Lane <i>sues</i></headline><by>By Ines Halloran</by><dateline>PORT ELLERY, Jan 21 (Demo) -</dateline>',
      more: '<rightsInfo><usageTerms>No archives</usageTerms></rightsInfo>',
    });
    expect(story).toMatchObject({
      format: 'newsml-g2',
      guid: 'urn:h',
      version: '2',
      type: 'text',
      provider: 'demo',
      pubStatus: 'usable',
      headline: 'Harbour Lane sues',
      byline: 'By Ines Halloran',
      slug: 'HARBOUR/SUIT (UPDATE 1)',
      dateline: { raw: 'PORT ELLERY, Jan 21 (Demo)', place: 'PORT ELLERY', credit: 'Demo' },
      language: 'en',
      urgency: 3,
      genres: ['genre:Current', 'Feature'],
      signals: ['sig:update', 'sig:correction', 'UPDATE 1'],
      topics: [
        { code: 'medtop:04000000', scheme: 'http://cv.iptc.org/newscodes/mediatopic/' },
        { code: 'subj:02000000', scheme: 'http://cv.iptc.org/newscodes/subjectcode/' },
        { code: 'own:7' },
      ],
      firstCreated: { at: '2021-01-21T22:00:00.000Z' },
      versionCreated: { at: '2021-01-21T18:05:00.000Z' },
      editorialNote: 'Adds quote',
    });
    expect(story.embargo).toBeUndefined();
  });

  it('reads all stories of a message, each with the time it was sent', () => {
    const items = itemsOf(parseNow(aDocument(aMessage(anItem() + anItem().replaceAll('urn:h', 'urn:i')))));
    expect(items.map(({ guid, sent }) => [guid, sent?.at])).toEqual([
      ['urn:h', '2021-01-21T17:06:00.000Z'],
      ['urn:i', '2021-01-21T17:06:00.000Z'],
    ]);
  });

  it.each([
    ['conceptItem', '<conceptItem guid="c"/>'],
    ['knowledgeItem', '<knowledgeItem guid="k"/>'],
    ['planningItem', aMessage('<planningItem guid="p"/>')],
    ['catalogItem', '<n:catalogItem xmlns:n="http://iptc.org/std/nar/2006-10-01/" guid="a"/>'],
  ])('takes a %s for no story', (kind, text) =>
    expect(parseNow(aDocument(text))).toEqual({ outcome: 'ignored', format: 'newsml-g2', kind }),
  );

  it('refuses items without guid or anything else, and messages without items', () => {
    expect(faultOf(aDocument('<newsItem guid=" "><itemMeta/></newsItem>')).code).toBe('wire.no-guid');
    expect(faultOf(aDocument('<newsItem guid="a"/>')).code).toBe('wire.no-text');
    expect(faultOf(aDocument(aMessage(''))).code).toBe('wire.no-text');
  });

  it('reads the same whether prefixed, with codes as addresses, or in capitals', () => {
    const text = `<a:newsItem xmlns:a="http://iptc.org/std/nar/2006-10-01/" xmlns:h="http://www.w3.org/1999/xhtml" guid="urn:h"><a:itemMeta><a:itemClass uri="http://cv.iptc.org/newscodes/ninature/picture"/><a:pubStatus uri="http://cv.iptc.org/newscodes/pubstatusg2/Canceled"/></a:itemMeta><a:contentMeta><a:HEADLINE>Pier</a:HEADLINE></a:contentMeta><a:contentSet><a:inlineXML><h:html><h:body><h:p>A pier.</h:p></h:body></h:html></a:inlineXML></a:contentSet></a:newsItem>`;
    expect(storyOf(text)).toMatchObject({ type: 'picture', pubStatus: 'canceled', headline: 'Pier', text: 'A pier.' });
  });

  it('leaves elements of strangers alone', () => {
    expect(
      storyOf(
        anItem({ attributes: 'xmlns:z="urn:z"', content: '<z:headline>Theirs</z:headline><headline>Ours</headline>' }),
      ).headline,
    ).toBe('Ours');
  });
});

describe('the life of an item of NewsML-G2', () => {
  const status = (meta: string) => item({ meta }).pubStatus;

  it('is usable unless it says otherwise, and withheld where nobody knows what it says', () => {
    expect(status('')).toBe('usable');
    expect(status('<pubStatus qcode="stat:USABLE"/>')).toBe('usable');
    expect(status('<pubStatus qcode="stat:cancelled"/>')).toBe('canceled');
    expect(status('<pubStatus literal="withheld"/>')).toBe('withheld');
    expect(item({ meta: '<pubStatus qcode="stat:frozen"/>' })).toMatchObject({
      pubStatus: 'withheld',
      signals: ['pubStatus:stat:frozen'],
    });
    expect(status('<pubStatus/>')).toBe('withheld');
  });

  it.each([
    ['2021-01-22T06:00:00Z', '2021-01-22T06:00:00.000Z'],
    ['20210122T060000+0100', '2021-01-22T05:00:00.000Z'],
    ['\n 2021-01-22T06:00:00Z ', '2021-01-22T06:00:00.000Z'],
    ['2021-01-22T06:00:00', undefined],
    ['2021-01-22', undefined],
    ['next Tuesday', undefined],
    ['', undefined],
  ])('is closed by the embargo "%s", until %s', (given, at) => {
    const { embargo } = item({ meta: `<embargoed>${given}</embargoed>` });
    expect(embargo).toBeDefined();
    expect(embargo?.at).toBe(at);
  });

  it('names what it is linked to, and which item it corrects', () => {
    const { links } = item({
      meta: '<link rel="irel:derivedFrom" residref="urn:a" version="1"><link href="x"/></link><link guidref="urn:b"/><link rel="own:corrects" residref="urn:c"/><link reluri="http://cv.iptc.org/newscodes/itemrelation/seeAlso" href="https://example.org/"/>',
    });
    expect(links).toEqual([
      { rel: 'irel:derivedFrom', id: 'urn:a' },
      { rel: 'irel:seeAlso', id: 'urn:b' },
      { rel: 'own:corrects', id: 'urn:c' },
      { rel: LIFE_LINKS.corrects, id: 'urn:c' },
      { rel: 'irel:seeAlso', id: 'https://example.org/' },
    ]);
  });
});

describe('the languages and renditions of an item of NewsML-G2', () => {
  it('are narrowed to its own', () => {
    const story = item({
      attributes: 'xml:lang="fr"',
      content:
        '<headline xml:lang="en">Pier</headline><headline xml:lang="fr" role="hlrole:short">Quai</headline><headline xml:lang="fr">Le quai</headline>',
      set: '<inlineData contenttype="text/plain" xml:lang="en">One.\n\nTwo.\n\nThree.</inlineData><inlineData contenttype="text/plain" xml:lang="fr">Un.\n\nDeux.</inlineData>',
    });
    expect(story).toMatchObject({ language: 'fr', headline: 'Le quai', text: 'Un.\n\nDeux.' });
  });

  it('of one text give it once: the one with most structure', () => {
    const set = `<inlineData contenttype="text/plain">One. Two.</inlineData><inlineXML><nitf><body><body.head><byline>By Jon Vale</byline></body.head><body.content><p>One.</p><p>Two.</p></body.content></body></nitf></inlineXML>`;
    expect(item({ set })).toMatchObject({ text: 'One.\n\nTwo.', byline: 'By Jon Vale' });
  });

  it.each([
    [
      'HTML in CDATA',
      '<inlineData contenttype="text/html"><![CDATA[<p>One <b>more</b>.</p><h2>So</h2><p>Two &amp; a half.</p>]]></inlineData>',
    ],
    [
      'HTML written out',
      '<inlineXML>&lt;p&gt;One more.&lt;/p&gt;&lt;h2&gt;So&lt;/h2&gt;&lt;p&gt;Two &amp;amp; a half.&lt;/p&gt;</inlineXML>',
    ],
    [
      'XHTML',
      '<inlineXML><html><head><title>No</title></head><body><div><p>One <Company>more</Company>.</p></div><h2>So</h2>Two &amp; a half.</body></html></inlineXML>',
    ],
  ])('are read from %s', (_, set) => {
    expect(shown(item({ set }))).toEqual(['lead: One more.', 'subhead: So', 'paragraph: Two & a half.']);
  });

  it('are read from plain text, where long lines are paragraphs and short ones are wrapped', () => {
    const plain = (text: string) => shown(item({ set: `<inlineData>${text}</inlineData>` })).length;
    expect(plain(`${'word '.repeat(30)}\n${'word '.repeat(30)}`)).toBe(2);
    expect(plain('The court\nruled on\nMonday.')).toBe(1);
  });

  it('of a headline that stands above its text again leave it out; another line there is kept', () => {
    const set = (top: string) =>
      `<inlineXML><html><body><header><p>Slug</p></header><h1>${top}</h1><p>Text.</p></body></html></inlineXML>`;
    const content = '<headline>Pier falls</headline>';
    expect(shown(item({ content, set: set('Pier falls!') }))).toEqual(['lead: Text.']);
    expect(shown(item({ content, set: set('A teaser') }))).toEqual(['subhead: A teaser', 'lead: Text.']);
  });

  it('of a picture give its caption and credit, and files are nowhere opened', () => {
    const picture = storyOf(
      '<newsItem guid="urn:p"><itemMeta><provider qcode="nprov:D"><name>Demo</name></provider></itemMeta><contentMeta><creditline>Demo/Vale</creditline><description role="drol:caption">A pier.</description></contentMeta><contentSet><remoteContent contenttype="image/jpeg" href="file:///etc/passwd" rendition="rnd:highRes"/><remoteContent contenttype="image/jpeg" href="b.jpg"/></contentSet></newsItem>',
    );
    expect(picture).toMatchObject({ type: 'picture', provider: 'Demo', links: [] });
    expect(shown(picture)).toEqual(['caption: A pier.', 'credit: Demo/Vale']);
  });

  it('make a package a composite without text', () => {
    const pack = storyOf(
      '<packageItem guid="urn:k"><itemMeta><pubStatus qcode="stat:usable"/></itemMeta><groupSet root="r"><group id="r"><itemRef residref="urn:h"><pubStatus qcode="stat:canceled"/><headline>Part</headline></itemRef></group></groupSet></packageItem>',
    );
    expect(pack).toMatchObject({ type: 'composite', pubStatus: 'usable', text: '', blocks: [] });
    expect(pack.headline).toBeUndefined();
  });
});

it('gives whom the agency names, with what it asserts of them and their instruments', () => {
  const { agencyEntities } = item({
    content:
      '<subject type="cpnat:organisation" qcode="own:1"><name role="nrol:mnemonic">NGT</name><name>Northgate</name><sameAs qcode="isin:XX0000000001"/></subject><subject type="cpnat:person" uri="http://example.org/p"><name xml:lang="fr">Jean</name></subject><subject type="cpnat:abstract" qcode="own:2"><name>Trade</name></subject><subject type="cpnat:geoArea"><name>Port Ellery</name></subject><subject qcode="R:NGT.N"/>',
    more: '<assert qcode="own:1"><organisationDetails><hasInstrument symbol="NGT" marketlabel="DEX"/><hasInstrument symbol="XX0000000002" symbolsrc="symsrc:ISIN"/></organisationDetails></assert><assert qcode="R:NGT.N"><name>Northgate Holding</name><organisationDetails/></assert>',
  });
  expect(agencyEntities).toEqual([
    {
      kind: 'Organization',
      name: 'Northgate',
      identifiers: [
        { scheme: 'own', value: '1' },
        { scheme: 'isin', value: 'XX0000000001' },
        { scheme: 'ticker', value: 'DEX:NGT' },
        { scheme: 'isin', value: 'XX0000000002' },
      ],
    },
    { kind: 'Person', name: 'Jean', identifiers: [{ scheme: 'uri', value: 'http://example.org/p' }] },
    { kind: 'Place', name: 'Port Ellery', identifiers: [] },
    { kind: 'Organization', name: 'Northgate Holding', identifiers: [{ scheme: 'ric', value: 'NGT.N' }] },
  ]);
});

it('reads at most 200 stories at once', () => {
  const many = '<newsItem guid="a"><itemMeta/></newsItem>'.repeat(201);
  expect(faultOf(aDocument(aMessage(many))).code).toBe('wire.too-many-stories');
});
