import { CHUNK } from '../network/encoder.js';
import { numberTokens } from './numbering.js';

const parts = (lengths: readonly number[]) =>
  numberTokens(lengths).chunks.map((chunk) => chunk.map(({ text, from, to }) => `${text}:${from}-${to}`).join(' '));

it('lays short texts side by side, each whole in one chunk', () => {
  expect(numberTokens([100, 0, 150, 6, 1]).firsts).toEqual([0, 100, 100, 250, CHUNK]);
  expect(parts([100, 0, 150, 6, 1])).toEqual(['0:0-100 2:0-150 3:0-6', '4:0-1']);
});

it('cuts a long text where it is cut alone, and lets others share what is left of its last chunk', () => {
  expect(parts([600])).toEqual(['0:0-256', '0:256-512', '0:512-600']);
  expect(parts([10, 600, 20])).toEqual(['0:0-10', '1:0-256', '1:256-512', '1:512-600 2:0-20']);
  expect(numberTokens([10, 600, 20]).firsts).toEqual([0, CHUNK, CHUNK + 600]);
});

it('has no chunk for nothing', () => {
  expect(numberTokens([])).toEqual({ firsts: [], chunks: [] });
  expect(numberTokens([0, 0])).toEqual({ firsts: [0, 0], chunks: [] });
});
