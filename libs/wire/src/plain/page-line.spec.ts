import { shown, storyOf } from '../testing/document.js';

const HEADLINE = 'Harbour Lane sues Northgate over delisted bookshop';
const STORY = `Harbour Lane Books sued Northgate on Monday after the marketplace removed the bookshop from its listings.

Northgate denied that it favors its own imprint, and said that the shop had ignored repeated warnings.`;
const MENU = ['Home', 'Local news', 'Business', 'Culture', 'Search', 'Log in'].join('\n');
const pageOf = ({ above = '', below = '', story = STORY }) =>
  [`${HEADLINE} | Demo Portal`, MENU, above, HEADLINE, 'By Ines Halloran', story, below, MENU].join('\n\n');
const read = (parts: Parameters<typeof pageOf>[0]) => shown(storyOf(pageOf(parts)));
const plain = read({});

const times = (count: number, text: (at: number) => string) =>
  Array.from({ length: count }, (_, at) => text(at)).join('\n\n');

describe('the bare text of a page', () => {
  it('is the story below its title', () => {
    expect(plain).toEqual(STORY.split('\n\n').map((text, at) => `${at === 0 ? 'lead' : 'paragraph'}: ${text}`));
  });

  it.each([
    [
      'comments of readers',
      `3 comments\n\n${times(9, (at) => `Reader ${at} says:\n\nI bought a book there, and it was a good book to have bought, said my aunt, who knows ${at} of them.`)}`,
    ],
    [
      'other stories',
      `More stories\n\n${times(6, (at) => `Tea by the sea, part ${at}\n\nBy Nils Vey\n\nA cook said that tea number ${at} tastes better by the sea than at home.`)}`,
    ],
    [
      'the house about itself',
      'About the author\n\nInes Halloran writes about shops, and she has lived by the sea since she was nine years old.',
    ],
  ])('ends before %s', (_, below) => {
    expect(read({ below })).toEqual(plain);
  });

  it('begins below teasers, however many there are', () => {
    const above = times(
      8,
      (at) => `Tea by the sea, part ${at}, was praised by cooks, and by all who tasted it on the pier, as soon as...`,
    );
    expect(read({ above })).toEqual(plain);
  });

  it('has pictures of a gallery as captions', () => {
    const caption = 'A window of the bookshop in Port Ellery, as it was seen on Monday by passers-by.';
    expect(read({ above: `${caption}\n\n${caption}`, story: `${STORY}\n\n${caption}` })).toEqual(plain);
  });

  it('keeps the entries of a calendar at its end', () => {
    const story = `${STORY}\n\nHearings\n\n${times(6, (at) => `April ${at + 2} – Court of Port Ellery`)}`;
    expect(read({ story })).toHaveLength(plain.length + 7);
  });

  it('goes on below a box, if sentences go on', () => {
    const half = times(
      6,
      (at) => `A judge in Port Ellery heard witness ${at} for an hour, and asked the marketplace to answer.`,
    );
    const box = times(7, () => 'Get the Demo Portal');
    expect(
      read({ story: `${STORY}\n\n${half}\n\nMost read\n\n${box}\n\n${half.replaceAll('heard', 'heard of')}` }).at(-1),
    ).toMatch(/heard of witness 5/);
  });
});
