import { flatMap } from './flat-map.js';

it('makes one list of what is made of each, in order', () => {
  expect(flatMap([1, 2, 3], (n) => [n, n * 10])).toEqual([1, 10, 2, 20, 3, 30]);
});

it('takes one for a list of one, and nothing for none', () => {
  expect(flatMap([1, 2, 3], (n) => (n === 2 ? undefined : n))).toEqual([1, 3]);
});

it('takes what is no list', () => {
  expect(flatMap(new Set(['a', 'b']), (text) => [text])).toEqual(['a', 'b']);
});
