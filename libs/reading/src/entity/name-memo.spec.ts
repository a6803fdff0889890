import { byName } from './name-memo.js';

it('makes what follows from a name once', () => {
  const asked: string[] = [];
  const lengthOf = byName((name) => asked.push(name) && name.length);
  expect(['Oracle', 'Oracle', 'IBM', 'Oracle'].map(lengthOf)).toEqual([6, 6, 3, 6]);
  expect(asked).toEqual(['Oracle', 'IBM']);
});

it('keeps that nothing follows', () => {
  let times = 0;
  const nothing = byName(() => {
    times += 1;
  });
  expect(['Oracle', 'Oracle'].map(nothing)).toEqual([undefined, undefined]);
  expect(times).toBe(1);
});

it('forgets names that are too many, and makes the same of them again', () => {
  const lower = byName((name) => name.toLowerCase());
  const all = Array.from({ length: 5_000 }, (_, n) => `House ${n}`);
  const expected = all.map((name) => name.toLowerCase());
  expect([all.map(lower), all.map(lower)]).toEqual([expected, expected]);
});
