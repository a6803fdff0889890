import { median, mediansInTurns } from './median.js';

it.each([
  [[7], 7],
  [[9, 1, 5], 5],
  [[4, 1, 3, 2], 2.5],
  [[10, 9, 100], 10],
])('takes the middle of %j', (values, middle) => {
  expect(median(values)).toBe(middle);
});

it('refuses the median of nothing', () => {
  expect(() => median([])).toThrow(RangeError);
});

it('lets the contestants take turns', async () => {
  const turns: string[] = [];
  const contestant = (name: string, values: number[]) => () => {
    turns.push(name);
    return Promise.resolve(values.shift() ?? NaN);
  };
  const medians = await mediansInTurns(
    { ours: contestant('ours', [3, 9, 4]), theirs: contestant('theirs', [1, 1, 2]) },
    3,
  );
  expect(turns.join(' ')).toBe('ours theirs ours theirs ours theirs');
  expect(medians).toEqual({ ours: 4, theirs: 1 });
});
