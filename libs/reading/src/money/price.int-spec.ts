import { readStory, aStory } from '../testing/english-story.js';

const amountsOf = async (text: string) =>
  (await readStory(aStory(text))).claims
    .filter(({ predicate }) => predicate === 'ACQUIRED')
    .map(({ qualifiers }) => qualifiers.amount?.value);

it.each<[string, number | undefined]>([
  ['Uber acquired Lyft in August 2016 for about $680 million.', 680_000_000],
  ['Microsoft acquired LinkedIn on Friday. The purchase for about $69 billion is its largest.', 69_000_000_000],
  ['Microsoft bought LinkedIn in a deal valued at $26.2 billion.', 26_200_000_000],
  ['Microsoft agreed to buy LinkedIn. It sold $5 billion of bonds.', undefined],
  ['Microsoft bought LinkedIn, whose revenue rose to $3 billion.', undefined],
])('what was paid: %s', async (text, amount) => expect(await amountsOf(text)).toEqual([amount]));
