import { buildTree, LabelTable } from './tree.js';

const moves = ['nsubj', 'dobj', 'relcl||nsubj', 'prep', 'punct'].map((label) => ({ action: 3, label }));
const table = new LabelTable(moves);
const NONE = -1;

/** Heads and labels as `head/label`, `-` for none. */
function built(arcs: string, isSpace: (token: number) => boolean = () => false) {
  const parts = arcs.split(' ').map((arc) => arc.split('/'));
  const heads = Int32Array.from(parts, ([head]) => (head === '-' ? NONE : Number(head)));
  const made = Int16Array.from(parts, ([, label]) => moves.findIndex((move) => move.label === label));
  const tree = buildTree({ heads, moves: made }, table, isSpace);
  return {
    arcs: [...tree.heads].map((head, i) => `${head}/${table.labels[tree.labels[i]]}`).join(' '),
    starts: [...tree.sentenceStarts].join(''),
  };
}

it('makes a token without a head a root, and starts a sentence at its leftmost token', () => {
  expect(built('1/nsubj - 1/dobj 4/nsubj - 4/punct')).toEqual({
    arcs: '1/nsubj 1/ROOT 1/dobj 4/nsubj 4/ROOT 4/punct',
    starts: '100100',
  });
});

it('puts a lifted arc back to the first token below its head that has the label', () => {
  expect(built('1/nsubj - 1/dobj 1/relcl||nsubj').arcs).toBe('1/nsubj 1/ROOT 1/dobj 0/relcl');
});

it('leaves a lifted arc where it is when no token below has the label', () => {
  expect(built('1/dobj - 1/relcl||nsubj').arcs).toBe('1/dobj 1/ROOT 1/relcl');
});

it('does not take white space for a true head', () => {
  expect(built('1/nsubj - 1/dobj 1/relcl||nsubj', (token) => token === 0).arcs).toBe('1/nsubj 1/ROOT 1/dobj 1/relcl');
});

it('is nothing for nothing', () => {
  const empty = buildTree({ heads: new Int32Array(0), moves: new Int16Array(0) }, table, () => false);
  expect(empty.sentenceStarts).toHaveLength(0);
});
