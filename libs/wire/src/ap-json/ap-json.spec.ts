import { aDocument, faultOf, parseNow, shown, storyOf, itemsOf } from '../testing/document.js';

const id = (digit: string) => digit.repeat(32);
const item = {
  uri: 'https://api.example/content/1?et=a',
  altids: { itemid: id('a'), etag: `${id('a')}_0` },
  version: 0,
  type: 'text',
  pubstatus: 'usable',
  ednote: 'Eds: UPDATES: adds the ruling.',
  signals: ['newscontent'],
  editorialtypes: ['Lead'],
  headline: 'Judge sides with Harbour Lane',
  slugline: 'BC-US--Harbour Suit, 1st Ld-Writethru',
  bylines: [{ by: 'By INES HALLORAN', title: 'Demo Writer' }],
  datelinelocation: { city: 'Port Ellery' },
  provider: 'AP',
  usageterms: ['Editorial use only.', 'No archive.'],
  subject: [{ code: 'a', rels: ['category'] }],
  place: [
    { code: 'p1', name: 'Port Ellery', rels: ['direct'] },
    { code: 'p2', name: 'North America', rels: ['ancestor'] },
  ],
  associations: { 1: { uri: 'https://api.example/2', altids: { itemid: id('b') }, type: 'picture' } },
};
const answer = (data: unknown) => JSON.stringify({ api_version: '2.1', data });

it('takes the stable id for the guid, and version 0 for a version', () => {
  expect(storyOf(answer({ item }))).toMatchObject({
    format: 'ap-json',
    guid: id('a'),
    version: '0',
    pubStatus: 'usable',
    byline: 'By INES HALLORAN',
    takeKey: '1st Ld-Writethru',
    signals: ['newscontent', 'Lead', '1st Ld-Writethru'],
    dateline: { place: 'Port Ellery' },
    usageTerms: 'Editorial use only.\nNo archive.',
  });
});

it('names associated items by their stable ids, and no places that merely lie around', () => {
  const { links, agencyEntities } = storyOf(answer({ item }));
  expect(links).toContainEqual({ rel: 'association:1', id: id('b') });
  expect(agencyEntities.map(({ name }) => name)).toEqual(['Port Ellery']);
});

it('reads all items of a feed, and an item without its envelope', () => {
  const second = { ...item, altids: { itemid: id('c') } };
  const feed = answer({
    updated: '2026-01-01T00:00:00Z',
    items: [
      { meta: {}, item },
      { meta: {}, item: second },
    ],
  });
  expect(itemsOf(parseNow(aDocument(feed))).map(({ guid }) => guid)).toEqual([id('a'), id('c')]);
  expect(storyOf(JSON.stringify(item)).guid).toBe(id('a'));
});

it('ignores a feed without items', () => {
  expect(parseNow(aDocument(answer({ items: [] })))).toMatchObject({ outcome: 'ignored' });
});

it('keeps what a picture shows as its caption, and whose it is', () => {
  const picture = { ...item, type: 'picture', description_caption: 'The pier.', description_creditline: 'Demo/AP' };
  expect(shown(storyOf(answer({ item: picture })))).toEqual(['caption: The pier.', 'credit: Demo/AP']);
});

it('reads the content of a NITF rendition that came along', () => {
  const content =
    '<nitf><body><body.head><hedline><hl1>X</hl1></hedline></body.head><body.content><block><p>PORT ELLERY (AP) — A judge ruled.</p><p>Northgate will appeal.</p></block></body.content></body></nitf>';
  const nitf = { ...item, renditions: { nitf: { content } } };
  expect(shown(storyOf(answer({ item: nitf })))).toEqual(['lead: A judge ruled.', 'paragraph: Northgate will appeal.']);
});

it('withholds what is under another status, and refuses an answer that holds no item', () => {
  expect(storyOf(answer({ item: { ...item, pubstatus: 'embargoed' } })).pubStatus).toBe('withheld');
  expect(faultOf(aDocument(answer({ error: 'none' })))).toMatchObject({ code: 'wire.unknown-format' });
});
