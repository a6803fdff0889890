import { isOlderEngine, isSameEngine } from './engine-order.js';

const engine = (version: string, rules = '1', name = 'wiregraph-reading', model = 'en') => ({
  name,
  version,
  model,
  rules,
});

describe('of two engines', () => {
  it.each([
    ['an earlier version', engine('1'), engine('2'), true],
    ['a version of earlier numbers', engine('1.9'), engine('1.10'), true],
    ['an earlier version with later rules', engine('1', '7'), engine('2', '1'), true],
    ['earlier rules of one version', engine('1', '2'), engine('1', '10'), true],
    ['later rules', engine('1', '3'), engine('1', '2'), false],
    ['the same', engine('1'), engine('1'), false],
    ['another model', engine('1'), engine('1', '1', 'wiregraph-reading', 'en-2'), false],
    ['another name', engine('1'), engine('2', '1', 'other'), false],
    ['a version that is no number', engine('alpha'), engine('beta'), false],
  ])('the one is older for %s: %j, %j, %s', (_, one, other, is) => expect(isOlderEngine(one, other)).toBe(is));

  it('the same are those of which all is equal', () => {
    expect(isSameEngine(engine('1'), engine('1'))).toBe(true);
    expect(isSameEngine(engine('1'), engine('1', '1', 'wiregraph-reading', 'en-2'))).toBe(false);
  });
});
