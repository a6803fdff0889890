import { aDocument, faultOf, itemsOf, parseNow, shown, storyOf } from '../testing/document.js';
import { LIFE_LINKS } from '../wire-item.js';

interface Message {
  readonly number?: string;
  readonly desk?: string;
  readonly keyword?: string;
  readonly text: string;
  readonly trailer?: string;
}

const aMessage = ({ number = 'W0123', desk = 'r a', keyword = 'BC-US--HarbourSuit', text, trailer }: Message): string =>
  `\x16\x16\x01${number}\x1f_demo\r\n${desk}\x11\x13 ${keyword}   11-13 0210\r\n\x02${text}\r\n` +
  `\x03${trailer ?? 'DA-WF-11-13-13 1509GMT<'}\r\n\x0c\r\n\x04`;

const story = aMessage({
  keyword: 'BC-US--HarbourSuit 1stLd-Writethru',
  text: [
    '^BC-US--Harbour Suit, 1st Ld-Writethru,210<',
    '^Judge sides with Harbour Lane<',
    '^DA Photo XDA101<',
    '^Eds: Adds the ruling.<',
    '^By INES HALLORAN=',
    '^Demo Agency=',
    '   PORT ELLERY, Wash. (DA) _ A judge ruled for Harbour Lane on',
    "Monday. ``It is over,'' he said.",
    ' ',
    '\t   Northgate will appeal.<',
    '   ___',
  ].join('\r\n'),
});

it('reads header, keyword, headline, byline and note of a message', () => {
  expect(storyOf(story)).toMatchObject({
    format: 'anpa-1312',
    provider: 'DA',
    sequence: '0123',
    category: 'a',
    urgency: 4,
    slug: 'BC-US--Harbour Suit',
    takeKey: '1st Ld-Writethru',
    signals: ['1st Ld-Writethru'],
    headline: 'Judge sides with Harbour Lane',
    byline: 'By INES HALLORAN',
    editorialNote: 'Eds: Adds the ruling.',
    dateline: { place: 'PORT ELLERY, Wash.', credit: 'DA' },
    versionCreated: { at: '2013-11-13T15:09:00.000Z' },
  });
});

it('joins wrapped lines, and prints quotes as they are read', () => {
  expect(shown(storyOf(story))).toEqual([
    'lead: A judge ruled for Harbour Lane on Monday. "It is over," he said.',
    'paragraph: Northgate will appeal.',
  ]);
});

it('gives a text that comes again the same guid, and another number another one', () => {
  const again = storyOf(story).guid;
  expect(storyOf(story).guid).toBe(again);
  expect(storyOf(story.replace('W0123', 'W0124')).guid).not.toBe(again);
  expect(storyOf(story.replaceAll('11-13', '11-14')).guid).not.toBe(again);
});

it('gives all versions of a keyword on a day one family', () => {
  const next = story.replace('W0123', 'W0200').replaceAll('1st Ld', '2nd Ld');
  expect(storyOf(next).family).toBe(storyOf(story).family);
  expect(storyOf(story.replaceAll('Harbour', 'Northgate')).family).not.toBe(storyOf(story).family);
});

it('takes the year of the header from the trailer, across the turn of a year', () => {
  const late = aMessage({ text: '   Rain fell.<', trailer: 'DA-WF-01-01-14 0005GMT<' });
  const same = aMessage({ text: '   Rain fell.<', trailer: 'DA-WF-11-13-13 0005GMT<' });
  const [first, second] = [late, same].map((text) => storyOf(text.replace('11-13 0210', '12-31 0210')).guid);
  expect(first).toBe(second);
});

it('reads several messages of a file, and one without a trailer', () => {
  const second = aMessage({ number: 'W0124', text: '^BC-US--Rain<\r\n^Rain falls<\r\n   Rain fell.<' });
  const items = itemsOf(parseNow(aDocument(story + second.slice(0, second.indexOf('\x03')))));
  expect(items.map(({ headline }) => headline)).toEqual(['Judge sides with Harbour Lane', 'Rain falls']);
  expect(items[1]?.versionCreated).toBeUndefined();
});

it('withdraws the story whose number a kill names', () => {
  const kill = aMessage({
    number: 'W0999',
    text: '^BC-US--Harbour Suit, Kill<\r\n^Eds: Kill story 0123. The ruling was not made.<',
  });
  const { pubStatus, links, signals } = storyOf(kill);
  expect(pubStatus).toBe('canceled');
  expect(signals).toContain('Kill');
  expect(links).toEqual([{ rel: LIFE_LINKS.cancels, id: storyOf(story).guid }]);
});

it('withdraws all versions of its keyword by a kill that names no number', () => {
  const kill = aMessage({ number: 'W0999', text: '^BC-US--Harbour Suit, KILL<\r\n^Eds: Sent in error.<' });
  expect(storyOf(kill).links).toEqual([{ rel: LIFE_LINKS.cancels, id: storyOf(story).family }]);
});

it.each([
  '^BC-US--Road Kill<\r\n^Kill rates rise on the coast road<\r\n   Kill rates rose.<',
  '^BC-US--Road<\r\n^Eds: Kill 3rd graf.<\r\n   Traffic rose.<',
])('does not take every word for an order to kill', (text) => {
  expect(storyOf(aMessage({ keyword: 'BC-US--Road', text }))).toMatchObject({ pubStatus: 'usable', links: [] });
});

it('stays closed under a hold whose hour nobody can know', () => {
  const text =
    '^BC-US--Harbour Suit<\r\n^HOLD FOR RELEASE SUNDAY, NOV. 17<\r\n^Ten years on<\r\n   The harbor is back.<';
  expect(storyOf(aMessage({ text })).embargo).toEqual({ raw: 'HOLD FOR RELEASE SUNDAY, NOV. 17' });
});

it('keeps rows of a table together', () => {
  const text =
    '^BC-US--Harbour Suit<\r\n^Standings<\r\n   As of Monday:<\r\n   ;W;L;Pct<\r\n   Ellery;3;1;.750<\r\n   Rusk;1;3;.250<';
  expect(shown(storyOf(aMessage({ text })))).toEqual([
    'lead: As of Monday:',
    'table: ;W;L;Pct\nEllery;3;1;.750\nRusk;1;3;.250',
  ]);
});

it('refuses more messages, and more lines, than can be read within a second', () => {
  expect(faultOf(aDocument(story.repeat(300))).code).toBe('wire.too-many-elements');
  expect(faultOf(aDocument(aMessage({ text: '\n'.repeat(200_000) }))).code).toBe('wire.too-many-elements');
});
