import { aStory, readStory } from '../testing/english-story.js';

/** Whom a text's words mean, other than by name: "the company = Larkmoor". */
async function meantIn(text: string): Promise<readonly string[]> {
  const { mentions, entities } = await readStory(aStory(text));
  const names = new Map(entities.map(({ key, name }) => [key, name]));
  return mentions
    .filter(({ how }) => how === 'pronoun' || how === 'description')
    .map(({ start, end, entity }) => `${text.slice(start, end)} = ${names.get(entity) ?? ''}`);
}

it.each([
  [
    'Apple said on Monday that sales rose. Analysts at Bernstein said the iPhone maker was strong.',
    'the iPhone maker = Apple',
  ],
  ['Meta Platforms was fined. The owner of Facebook said it would appeal.', 'The owner = Meta'],
  [
    'OpenAI removed Jane Roe on Friday. The board said the 38-year-old had not been candid.',
    'the 38-year-old = Jane Roe',
  ],
  ['Kroger and Albertsons parted. Albertsons said the Cincinnati grocer dragged its feet.', 'grocer = Kroger'],
  ['Volkswagen will pay. Jane Roe, who ran it, said the Wolfsburg group was sorry.', 'group = Volkswagen'],
  [
    'Oakline Inc sued Northvale Inc, based in Grand Rapids. The Chicago company asked for an injunction.',
    'company = Oakline',
  ],
  ['Nvidia and Dell parted. Analysts said that the chipmaker was strong.', 'the chipmaker = Nvidia'],
  ['Uber and Kroger parted. Kroger said that the ride-hailing company was strong.', 'the ride-hailing company = Uber'],
  ['Oakline Inc was sued on Monday. Jane Roe told the company that she would resign.', 'the company = Oakline'],
  ['Oakline Inc was sued on Monday. The Toledo, Ohio, retailer said it would appeal.', 'retailer = Oakline'],
  ['Since its purchase by Microsoft in 2018, GitHub has grown.', 'its = GitHub'],
  ['In her complaint, Jane Roe said Apple lied.', 'her = Jane Roe'],
  ['Oakline Inc grew. Ford and Nike use its machines.', 'its = Oakline'],
  [
    'The FCA fined Oakline Finance on Monday, and the lender dropped its appeal. Rival lender Close Brothers fell.',
    'the lender = Oakline Finance',
  ],
  ['Judicial Watch, an advocacy group, sued Oracle. The group said it would appeal.', 'The group = Judicial Watch'],
  ['Oakline Inc was valued at $9 million. The start-up sells its machines to bakers.', 'The start-up = Oakline'],
])('"%s": %s', async (text, meant) => expect(await meantIn(text)).toContain(meant));

it.each([
  ['Samsung said sales rose. Analysts at Bernstein said the iPhone maker was strong.', 'the iPhone maker = Samsung'],
  ['Microsoft and WeWork parted. Analysts said the office operator was weak.', 'the office operator = Microsoft'],
  ['Kroger and Albertsons parted. The owner of the house said so.', 'The owner = Kroger'],
  ['Kroger cut its forecast on Monday. The carmaker was not named.', 'The carmaker = Kroger'],
])('"%s": not %s', async (text, meant) => expect(await meantIn(text)).not.toContain(meant));
