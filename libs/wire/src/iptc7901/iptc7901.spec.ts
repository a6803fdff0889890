import { aDocument, itemsOf, parseNow, shown, storyOf } from '../testing/document.js';
import { LIFE_LINKS } from '../wire-item.js';

const HEADER = 'dem0124 3 pol 93  dpa 1888';
const text = [
  '1ST LEAD',
  'Judge rules for Harbour Lane',
  'By Ines Halloran =',
  '',
  'Port Ellery (dpa) - A judge ruled for Harbour Lane',
  'on Monday.',
  '',
  'Northgate said it would appeal.',
  '',
  '# Notebook',
  '',
  '## Internet links',
  '- [Court](http://court.example)',
  '',
  '## Note to editors',
  '- Adds the ruling',
  '',
  'dpa ih tr',
].join('\r\n');
const controlled = `\x01${HEADER}\r\n\r\nHarbour/court/\r\n\x02${text}\r\n\r\n\x03212101 GMT Nov 18\r\n\x04`;
const bare = `${HEADER}\r\n\r\nHarbour/court/\r\n${text}\r\n\r\n212101 GMT Nov 18\r\n`;

it.each([
  ['with signs of control', controlled],
  ['without them', bare],
])('reads header, keyword, headline and trailer %s', (_, message) => {
  expect(storyOf(message)).toMatchObject({
    format: 'iptc-7901',
    provider: 'dpa',
    sequence: '0124',
    category: 'pol',
    urgency: 3,
    slug: 'Harbour/court',
    takeKey: '1ST LEAD',
    headline: 'Judge rules for Harbour Lane',
    byline: 'By Ines Halloran',
    editorialNote: '- Adds the ruling',
    dateline: { place: 'Port Ellery', credit: 'dpa' },
    versionCreated: { at: '2018-11-21T21:01:00.000Z' },
  });
  expect(shown(storyOf(message))).toEqual([
    'lead: A judge ruled for Harbour Lane on Monday.',
    'paragraph: Northgate said it would appeal.',
  ]);
});

it('reads a keyword inside the text, and paragraphs that begin with blanks', () => {
  const message = `\x01GGG0123 4 pol 0245\r\n\x02Harbour-court,2ndlead\r\n\r\nJudge rules =(PICTURE)=\r\n    by Ines Halloran\r\n\r\n   PORT ELLERY, Nov 13, 2013 (AFP) - A judge\r\nruled.\r\n   Northgate will appeal.\r\n\r\n   ih/tr\r\n\x03131137 GMT NOV 13\r\n\x04`;
  expect(storyOf(message)).toMatchObject({
    slug: 'Harbour-court',
    takeKey: '2ndlead',
    headline: 'Judge rules',
    byline: 'by Ines Halloran',
  });
  expect(shown(storyOf(message))).toEqual(['lead: A judge ruled.', 'paragraph: Northgate will appeal.']);
});

it('knows months by their names in other languages, and zones by theirs', () => {
  const sent = (stamp: string) => storyOf(controlled.replace('212101 GMT Nov 18', stamp)).versionCreated;
  expect(sent('212101 MEZ Dez 18')).toMatchObject({ at: '2018-12-21T20:01:00.000Z' });
  expect(sent('212101 GMT AVR 2018')).toMatchObject({ at: '2018-04-21T21:01:00.000Z' });
});

it('knows the moment of a time without zone only if the source has one', () => {
  const message = controlled.replace(' GMT', '');
  expect(storyOf(message).versionCreated).toEqual({ raw: '2018-11-21T21:01:00' });
  expect(storyOf(message, { source: { id: 'desk', zone: 'Europe/Berlin' } }).versionCreated).toMatchObject({
    at: '2018-11-21T20:01:00.000Z',
  });
});

it('reads letters above 127 as Windows-1252 where they are not UTF-8', () => {
  const message = Buffer.from(controlled.replace('Judge rules', 'Müller rules'), 'latin1');
  expect(storyOf(message).headline).toBe('Müller rules for Harbour Lane');
});

it('withdraws by number, in a file with the story itself and without signs of control', () => {
  const kill = `dem0125 3 pol 10  dpa 1889\r\n\r\nHarbour/court/\r\nKILL\r\nKILL: story 0124 =\r\n\r\nPlease kill story 0124.\r\n\r\n212105 GMT Nov 18\r\n`;
  const [story, order] = itemsOf(parseNow(aDocument(bare + kill)));
  expect(order).toMatchObject({ pubStatus: 'canceled', links: [{ rel: LIFE_LINKS.cancels, id: story?.guid }] });
  expect(order?.family).toBe(story?.family);
});
