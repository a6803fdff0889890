import { recorded } from '../testing/recorded.js';
import { isDigit, isSpace, isSpaceUnit } from './character.js';
import { prefixOf, shapeOf, suffixOf } from './lexeme.js';

it('gives every recorded token the shape that spaCy gives it', () => {
  for (const { id, text, spacy } of recorded()) {
    const shapes = spacy.start.map((start, i) => shapeOf(text.slice(start, spacy.end[i])));
    expect([id, ...shapes]).toEqual([id, ...spacy.shape]);
  }
});

it('cuts prefix and suffix between characters, not between surrogates', () => {
  expect([prefixOf('😀😃😄😁'), suffixOf('😀😃😄😁')]).toEqual(['😀', '😃😄😁']);
  expect([prefixOf('ab'), suffixOf('ab'), suffixOf('judges')]).toEqual(['a', 'ab', 'ges']);
  expect(prefixOf('\ud800x')).toBe('\ud800');
});

it('counts as white space what Python does', () => {
  const units = Array.from({ length: 0x10000 }, (_, unit) => unit).filter(isSpaceUnit);
  expect(units).toHaveLength(29);
  for (const unit of units) expect(isSpace(String.fromCharCode(unit))).toBe(true);
  expect([isSpaceUnit(0xfeff), isSpaceUnit(0x1c), isSpaceUnit(0x85), isSpace('')]).toEqual([false, true, true, false]);
});

it('takes superscripts and circled numbers for digits, as Python does, and fractions not', () => {
  expect(['7', '٣', '²', '①', '½', 'Ⅷ'].map(isDigit)).toEqual([true, true, true, true, false, false]);
});
