import fc from 'fast-check';
import { expectSound, outcomeOf } from './testing/sound.js';

const types = fc.constantFrom('', 'application/json', 'text/html', 'text/plain', 'text/plain; charset=windows-1252');
const tags = fc.constantFrom(
  '<p>',
  '</p>',
  '<div class="story">',
  '</div>',
  '<b>',
  '</i>',
  '<table><tr><td>',
  '<br>',
  '<h1>',
  '<figure>',
  '<script>',
  '<!--',
  '-->',
  '<svg>',
  '&amp;',
  '<a href=x>',
  '<html>',
  '<li',
);
const words = fc.constantFrom(
  'Harbour Lane sued Northgate on Monday, it said.',
  'By Ines Halloran',
  'News',
  '\n',
  '\n\n',
  ' ',
  'PORT ELLERY (Demo) - ',
  '\u0000',
  '\ud83d\ude00',
  'Source: X',
  '(Photo: X)',
  'é\u00a0',
);
const soup = fc.array(fc.oneof(tags, words), { maxLength: 60 }).map((parts) => parts.join(''));
const page = soup.map((text) => `<!doctype html>${text}`);
const value = fc.oneof(soup, fc.integer(), fc.constant(null), fc.jsonValue());
const story = fc.record(
  {
    uri: fc.oneof(fc.string({ minLength: 1 }), value),
    headline: value,
    body_text: soup,
    body_xhtml: soup,
    subject: value,
    bodies: value,
    pubstatus: value,
    embargoed: value,
    associations: value,
  },
  { requiredKeys: ['uri'] },
);

it.each([
  ['bytes', fc.uint8Array({ minLength: 1, maxLength: 400 })],
  ['texts', soup],
  ['pages', page],
  ['ninjs', story.map((given) => JSON.stringify(given))],
  ['halves of ninjs', story.map((given) => JSON.stringify(given).slice(0, 60))],
])('any %s are either sound items or refused by name', (_, documents: fc.Arbitrary<string | Uint8Array>) => {
  fc.assert(
    fc.property(documents, types, (content, type) => outcomeOf(content, type).forEach(expectSound)),
    { seed: 20_210_121, numRuns: 150 },
  );
});

it('the same bytes give the same items', () => {
  fc.assert(
    fc.property(page, (content) => {
      expect(outcomeOf(content, '')).toEqual(outcomeOf(content, ''));
    }),
    { seed: 20_210_121, numRuns: 50 },
  );
});
