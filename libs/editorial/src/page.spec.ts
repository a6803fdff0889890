import fc from 'fast-check';
import { BadCursor, checkedSize, cursorOf, keyOf } from './page.js';

describe('a cursor', () => {
  it('leads back to the key it was made of', () => {
    const key = fc.array(fc.oneof(fc.string(), fc.integer()), { minLength: 1, maxLength: 4 });
    fc.assert(fc.property(key, (parts) => expect(keyOf('claims', cursorOf('claims', parts))).toEqual(parts)));
  });

  it('is of its list alone', () => {
    expect(() => keyOf('articles', cursorOf('claims', ['x']))).toThrow(BadCursor);
  });

  it('is refused if it was made up', () => {
    fc.assert(fc.property(fc.string(), (text) => expect(() => keyOf('claims', text)).toThrow(BadCursor)));
    const nested = Buffer.from('["claims",{"a":1}]').toString('base64url');
    expect(() => keyOf('claims', nested)).toThrow(BadCursor);
    expect(() => keyOf('claims', 'W'.repeat(3_000))).toThrow(BadCursor);
  });
});

it.each([0, -1, 101, 1.5, Number.NaN])('a page of %p items cannot be', (first) => {
  expect(() => checkedSize({ first })).toThrow(/a page has 1 to 100/);
});
