import { datelineNames } from './dateline.js';

it.each([
  ['WASHINGTON, Dec 7 (Reuters) - Apple sued.', ['WASHINGTON', 'Reuters']],
  ['(Reuters) - Apple sued.', ['Reuters']],
  ['DUBAI/LONDON (AP) — Apple sued.', ['DUBAI', 'LONDON', 'AP']],
  ['MANCHESTER, England - Apple sued.', ['MANCHESTER', 'England']],
  ['PARIS, May 3 — Apple sued.', ['PARIS']],
  ['IBM - Apple sued.', []],
  ['Apple (the maker of phones) - sued.', []],
])('names places and sender of "%s"', (paragraph, expected) => {
  const { names } = datelineNames(paragraph);
  expect(names.map(({ start, end }) => paragraph.slice(start, end))).toEqual(expected);
});
