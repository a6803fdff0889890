import { coreName, initialsOf, isShortFor, kindByWords } from './name-text.js';

it.each([
  ['Apple Inc', 'Apple'],
  ['Apple, Inc.', 'Apple'],
  ['Tiffany & Co', 'Tiffany'],
  ['Bank of America Corp', 'Bank of America'],
  ['Inc', 'Inc'],
])('takes the legal form off "%s"', (name, core) => expect(coreName(name)).toBe(core));

it.each([
  ['Epic', 'Epic Games', true],
  ['Meta', 'Meta Platforms', true],
  ['Amazon', 'Amazon Web Services', false],
  ['Amazon', 'Amazonia Group', false],
])('knows whether "%s" may stand for "%s"', (short, long, answer) => expect(isShortFor(short, long)).toBe(answer));

it('makes initials of the capitalised words', () => {
  expect(initialsOf('Securities and Exchange Commission')).toBe('SEC');
});

it.each([
  ['Federal Trade Commission', 'agency'],
  ['Bank of America', 'company'],
  ['Department of Justice', 'agency'],
  ['Department of Financial Services', 'agency'],
  ['University of Toronto', 'organization'],
  ['Sallow District Court', 'court'],
  ['Parler', undefined],
])('reads what "%s" says of itself', (name, kind) => expect(kindByWords(name)).toBe(kind));
