import { aDocument, itemsOf, parseNow, shown, storyOf } from '../testing/document.js';
import { isReleased, printedParagraphs } from '../wire-item.js';
import { instantOf } from '@wiregraph/kernel/time';

const one = {
  uri: 'urn:harbour:1',
  version: 0,
  pubstatus: 'usable',
  headline: 'UPDATE 1-Harbour Lane sues Northgate',
  byline: 'By Ines Halloran',
  slugline: 'HARBOUR/',
  located: 'Port Ellery',
  urgency: 3,
  language: 'en',
  versioncreated: '2022-03-07T18:00:00+0100',
  ednote: 'Adds counsel. STRICTLY EMBARGOED no more.',
  subject: [{ code: '04000000', scheme: 'subj', name: 'business' }],
  genre: [{ code: 'Article' }],
  organisation: [{ name: 'Northgate', symbols: [{ ticker: 'NGT', exchange: 'PEX' }] }],
  person: [{ name: 'Imogen Tarle', scheme: 'desk', code: 'p-7' }],
  altids: { etag: 'abc' },
  associations: { mainpic: { uri: 'urn:harbour:pic', headline: 'Not the story' } },
  body_xhtml:
    '<p>PORT ELLERY (Demo) - Harbour Lane <b>sued</b> Northgate.</p><h2>Counsel</h2><p>Bastian Crewe represents it.</p>',
  body_text: 'Something else.',
};
const twoOf = ({ headline, body_xhtml: body }: typeof one) => ({
  uri: 'urn:harbour:2',
  standard: { name: 'ninjs', version: '3.9' },
  headlines: [
    { role: 'short', value: 'Short' },
    { role: 'main', value: headline },
  ],
  by: 'Ines Halloran',
  organisations: [{ name: 'Northgate', uri: 'urn:org:1' }],
  subjects: [{ uri: 'http://cv.iptc.org/newscodes/mediatopic/20000170' }],
  altids: [{ role: 'etag', value: 'abc' }],
  bodies: [
    { role: 'main', contenttype: 'text/plain', value: 'Something else.' },
    { role: 'rich', contenttype: 'application/xhtml+xml', value: body },
  ],
  unknownOfLater: { x: 1 },
});
const read = (story: object) => storyOf(JSON.stringify(story), { contentType: 'application/json' });

describe('ninjs', () => {
  it('gives the fields of version 1', () => {
    expect(read(one)).toMatchObject({
      guid: 'urn:harbour:1',
      guidDerived: false,
      version: '0',
      pubStatus: 'usable',
      signals: ['UPDATE 1', 'STRICTLY EMBARGOED'],
      byline: 'By Ines Halloran',
      slug: 'HARBOUR/',
      dateline: { raw: 'PORT ELLERY (Demo) -', place: 'Port Ellery', credit: 'Demo' },
      urgency: 3,
      language: 'en',
      languageDetected: false,
      topics: [{ code: '04000000', scheme: 'subj' }],
      genres: ['Article'],
      versionCreated: { raw: '2022-03-07T18:00:00+0100', at: '2022-03-07T17:00:00.000Z' },
      links: [
        { rel: 'altid:etag', id: 'abc' },
        { rel: 'association:mainpic', id: 'urn:harbour:pic' },
      ],
      agencyEntities: [
        { kind: 'Person', name: 'Imogen Tarle', identifiers: [{ scheme: 'desk', value: 'p-7' }] },
        { kind: 'Organization', name: 'Northgate', identifiers: [{ scheme: 'ticker', value: 'PEX:NGT' }] },
      ],
    });
  });

  it('gives the fields of versions 2 and 3, and of a minor version that is not known yet', () => {
    expect(read(twoOf(one))).toMatchObject({
      headline: one.headline,
      byline: 'Ines Halloran',
      topics: [{ code: 'http://cv.iptc.org/newscodes/mediatopic/20000170' }],
      links: [{ rel: 'altid:etag', id: 'abc' }],
      agencyEntities: [
        { kind: 'Organization', name: 'Northgate', identifiers: [{ scheme: 'uri', value: 'urn:org:1' }] },
      ],
    });
  });

  it.each([one, twoOf(one)])('takes the body with structure, and keeps inline markup as text', (story) => {
    const item = read(story);
    expect(shown(item)).toEqual([
      'lead: Harbour Lane sued Northgate.',
      'subhead: Counsel',
      'paragraph: Bastian Crewe represents it.',
    ]);
    expect(printedParagraphs(item)[0]).toBe('PORT ELLERY (Demo) - Harbour Lane sued Northgate.');
  });

  it('reads a list as several stories', () => {
    const items = itemsOf(parseNow(aDocument(JSON.stringify([one, twoOf(one)]))));
    expect(items.map(({ guid }) => guid)).toEqual(['urn:harbour:1', 'urn:harbour:2']);
  });

  it('reads an item that has a uri and nothing else that is known', () => {
    expect(read({ uri: 'urn:harbour:3', expires: '2030-01-01' })).toMatchObject({ guid: 'urn:harbour:3', text: '' });
  });

  it('reads a kill that has no body', () => {
    expect(read({ uri: 'urn:harbour:1', pubstatus: 'canceled', headline: 'KILL-Harbour' })).toMatchObject({
      pubStatus: 'canceled',
      text: '',
      blocks: [],
    });
  });

  it('withholds a story of a status that nobody knows', () => {
    expect(read({ ...one, pubstatus: 'perhaps' })).toMatchObject({ pubStatus: 'withheld' });
    expect(read({ ...one, pubstatus: 7 })).toMatchObject({ pubStatus: 'withheld' });
  });

  it.each(['2022-03-08', 'soon', '9999-13-45T00:00:00Z'])('stays closed under the embargo "%s"', (embargoed) => {
    const item = read({ ...one, embargoed });
    expect(item.embargo).toEqual({ raw: embargoed });
    expect(isReleased(item, instantOf(new Date('2999-01-01')))).toBe(false);
  });

  it('stays closed under the name and spelling that 3.x has for an embargo, and under one of a wrong type', () => {
    const held = storyOf(
      JSON.stringify({ uri: 'urn:harbour:1', title: 'Suit', embargoedUntil: '2030-01-01T00:00:00Z' }),
    );
    expect(held.embargo).toMatchObject({ at: '2030-01-01T00:00:00.000Z' });
    expect(storyOf(JSON.stringify({ uri: 'urn:harbour:1', embargoed: true })).embargo).toEqual({ raw: 'true' });
  });

  it('knows an event of 3.x as no story', () => {
    const event = JSON.stringify({ uri: 'urn:harbour:2', type: 'event', title: 'Hearing' });
    expect(parseNow(aDocument(event))).toMatchObject({ outcome: 'ignored', kind: 'event' });
  });

  it('opens an embargo at its moment', () => {
    const item = read({ ...one, embargoed: '2022-03-08T12:00:00Z' });
    expect(isReleased(item, instantOf(new Date('2022-03-08T11:59:59Z')))).toBe(false);
    expect(isReleased(item, instantOf(new Date('2022-03-08T12:00:00Z')))).toBe(true);
  });

  it('knows the moment of a time without a zone only if the source has one', () => {
    const story = JSON.stringify({ ...one, versioncreated: '2022-07-07T18:00:00' });
    expect(storyOf(story).versionCreated).toEqual({ raw: '2022-07-07T18:00:00' });
    const source = { id: 'harbour-desk', zone: 'America/New_York' };
    expect(storyOf(story, { source }).versionCreated?.at).toBe('2022-07-07T22:00:00.000Z');
  });

  it('takes a field of a wrong type for absent', () => {
    const item = read({ ...one, headline: ['x'], urgency: 'high', subject: 'none', located: {}, byline: 3 });
    expect(item).toMatchObject({ topics: [], byline: '3' });
    expect([item.headline, item.urgency]).toEqual([undefined, undefined]);
  });

  it('leaves active content out of the text', () => {
    const item = read({
      ...one,
      body_xhtml: '<p>Before.</p><script>alert(1)</script><img src=x onerror=alert(1)><p>After.</p>',
    });
    expect(item.text).toBe('Before.\n\nAfter.');
  });
});
