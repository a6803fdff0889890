import { WordIndex } from './word-index.js';

const tokens = (text: string) => text.split(' ').map((word) => ({ lower: word.toLowerCase() }));

describe('the index of words', () => {
  const [first, second] = [tokens('The bank sued the fund'), tokens('A fund sued back')];
  const index = new WordIndex([{ tokens: first }, { tokens: second }], ({ lower }) => lower);

  it('finds the tokens of some words in the order of the text', () => {
    expect(index.of(new Set(['fund', 'sued']))).toEqual([first[2], first[4], second[1], second[2]]);
  });

  it('finds the same where more words are asked for than the text has', () => {
    const many = new Set(['fund', ...Array.from({ length: 20 }, (_, n) => `word${n}`), 'bank']);
    expect(index.of(many)).toEqual([first[1], first[4], second[1]]);
  });

  it('finds nothing for words that are not there', () => {
    expect(index.of(new Set(['court']))).toEqual([]);
  });
});
