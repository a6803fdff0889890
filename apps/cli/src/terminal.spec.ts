import { table } from './terminal.js';

describe('a table', () => {
  it('has columns as wide as they need', () => {
    const rows = [
      ['log', 'at 7'],
      ['follower', 'x', 'y'],
    ];
    expect(table(rows)).toBe('  log       at 7\n  follower  x     y');
  });

  it('of nothing is nothing', () => expect(table([])).toBe(''));
});
