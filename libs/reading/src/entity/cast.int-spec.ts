import { aStory, readStory } from '../testing/english-story.js';

const castOf = async (text: string) =>
  (await readStory(aStory(text))).entities.map(({ name, kinds }) => `${name}: ${kinds.join(', ')}`);

it.each([
  ['Larkmoor sued Apple and Research In Motion last week.', 'Research In Motion: Company'],
  ['Larkmoor Images (US) Inc sued Quell AI.', 'Larkmoor Images: Company'],
  ['Larkmoor sued the Trade Standards Commission (KTSC). The KTSC won.', 'Trade Standards Commission: Agency'],
  ['The Dutch data protection authority (AP) fined Larkmoor. The AP said so.', 'AP: Agency'],
  ['The authority, known as the AP, fined Larkmoor Inc.', 'AP: Agency'],
  ['Jane Doe of Young Conaway Stargatt & Taylor spoke for Larkmoor Inc.', 'Young Conaway Stargatt & Taylor: Company'],
  ["McDonald's fired Jane Doe on Monday.", "McDonald's: Company"],
  ['The watchdog fined Google 150 million euros.', 'Google: Company, Platform'],
  ['Nishad Singh, an engineer at the exchange, pleaded guilty.', 'Nishad Singh: Person'],
  ['Lawyers for Tesla, Midjourney and Uber spoke.', 'Midjourney: Company'],
  ['The board named Antonio Filosa CEO.', 'Antonio Filosa: Person'],
  ['Box, which was founded in 2005, lost. Box fell 8%.', 'Box: Company'],
  ['3M agreed to pay $6 billion.', '3M: Company'],
  ['The United Ropemakers union went on strike.', 'United Ropemakers: Organization'],
])('"%s" has %s', async (text, actor) => expect(await castOf(text)).toContain(actor));

it.each([
  ['The Food and Drug Administration sued Larkmoor Inc.', 'Food: Company'],
  ['Facebook suspended former U.S. President Donald Trump.', 'U.S. President: Person'],
  ['Bayer AG (BAYGn.DE) lost in court.', 'DE: Company'],
  ['Dolf van den Brink runs Heineken. Van den Brink is 46.', 'Van den Brink: Person'],
  ['Robert Kennedy Jr. sued on Monday. Kennedy won.', 'Kennedy: Person'],
  ["Google and Mohamed met. Mohamed smiled, and Mohamed's father thanked him.", 'Mohamed: Company'],
  ['Senator Jane Roe, R-Texas, spoke to Larkmoor Inc.', 'R-Texas: Place'],
  ['Shares in Hong Kong fell after Larkmoor Inc lost.', 'Hong Kong: Company'],
])('"%s" does not have %s', async (text, actor) => expect(await castOf(text)).not.toContain(actor));
