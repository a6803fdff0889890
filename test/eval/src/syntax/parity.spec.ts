import { Parity } from './parity.js';
import { mentionsOf, type SpacyColumns, spacyReading, type TokenReading } from './reading.js';

// "Ann Lee left." as spaCy's columns
const LEFT: SpacyColumns = {
  start: [0, 4, 8, 12],
  end: [3, 7, 12, 13],
  tag: ['NNP', 'NNP', 'VBD', '.'],
  pos: ['PROPN', 'PROPN', 'VERB', 'PUNCT'],
  morph: ['Number=Sing', 'Number=Sing', 'Tense=Past', ''],
  lemma: ['Ann', 'Lee', 'leave', '.'],
  head: [1, 2, 2, 2],
  dep: ['compound', 'nsubj', 'ROOT', 'punct'],
  ent: ['B-PERSON', 'I-PERSON', '', ''],
  sent: [1, 0, 0, 0],
};

const reading = (changes: Partial<SpacyColumns> = {}): TokenReading[] => spacyReading({ ...LEFT, ...changes });

function shares(ours: readonly TokenReading[], theirs: readonly TokenReading[]) {
  const parity = new Parity();
  const differences = parity.add(ours, theirs);
  return { ...parity.shares, differences };
}

it('finds equal readings equal', () => {
  const { differences, ...all } = shares(reading(), reading());
  expect(differences).toEqual([]);
  expect(new Set(Object.values(all))).toEqual(new Set([1]));
});

it('counts a differing tag against the tags alone', () => {
  const found = shares(reading({ tag: ['NNP', 'NN', 'VBD', '.'] }), reading());
  expect(found).toMatchObject({ tags: 0.75, pos: 1, heads: 1, tokens: 1 });
  expect(found.differences).toEqual(['4:7 tags: spaCy "NNP", we "NN"']);
});

it('counts tokens against the reading that has more, and all else among the tokens that both have', () => {
  const [ann, lee, left] = reading();
  const split = [ann, lee, left, ...reading().slice(3), { ...reading().slice(3)[0], end: 14 }] as TokenReading[];
  expect(shares(split, reading())).toMatchObject({ tokens: 0.8, tags: 1 });
  const joined = [ann, { ...lee, end: 12 }, ...reading().slice(3)] as TokenReading[];
  expect(shares(joined, reading())).toMatchObject({ tokens: 0.5, tags: 1, lemmas: 1 });
});

it('compares heads by where they lie, not by their number', () => {
  const before = reading({
    start: [0, 1, 4, 8, 12].slice(1),
    head: [1, 2, 2, 2],
  });
  expect(shares(before, before)).toMatchObject({ heads: 1 });
  expect(shares(reading({ head: [2, 2, 2, 2] }), reading())).toMatchObject({ heads: 0.75 });
});

it('adds up over texts by tokens, not by texts', () => {
  const all = new Parity();
  for (const ours of [reading(), reading({ lemma: ['Ann', 'Lee', 'left', '.'] })]) {
    const one = new Parity();
    one.add(ours, reading());
    all.merge(one);
  }
  expect(all).toMatchObject({ texts: 2, size: 8, shares: { lemmas: 0.875 } });
});

it('calls nothing to compare an agreement', () => {
  expect(shares([], [])).toMatchObject({ tokens: 1, tags: 1 });
});

it('joins B- and I- to mentions, and parts neighbours', () => {
  expect(mentionsOf(reading())).toEqual([{ start: 0, end: 7, type: 'PERSON' }]);
  expect(mentionsOf(reading({ ent: ['B-PERSON', 'B-ORG', 'I-ORG', ''] }))).toEqual([
    { start: 0, end: 3, type: 'PERSON' },
    { start: 4, end: 12, type: 'ORG' },
  ]);
});
