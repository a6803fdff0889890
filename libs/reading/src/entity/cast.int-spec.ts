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
  ['Its chair, Madhabi Puri Rao, spoke.', 'Madhabi Puri Rao: Person'],
  ['Michael Low, Brian Weir and Brannin McBride were traders when they met.', 'Brannin McBride: Person'],
  ['The office of Breon Hale, the U.S. attorney in Brooklyn, declined to comment.', 'Breon Hale: Person'],
  ['The Bank of Ambleside, led by Jane Doe, made an offer.', 'Bank of Ambleside: Company'],
  ['HSBC bought Larkmoor UK for a pound.', 'Larkmoor UK: Company'],
  ["Japan's transport ministry is looking into Toyota.", 'transport ministry: Agency'],
  ['The California civil rights department sued Tesla.', 'California civil rights department: Agency'],
  ['Actors for Larks Rights Watch criticised Larkmoor Inc.', 'Larks Rights Watch: Organization'],
  ['"We compete fairly," said Kim Jong-hyun, CEO of Larkmoor Inc.', 'Kim Jong-hyun: Person'],
  ['Moon Jae-in was elected.', 'Moon Jae-in: Person'],
  ['Vijay Shekhar Menon, who has a share, spoke.', 'Vijay Shekhar Menon: Person'],
  ['Judge Miriam Goldman Oakes will sentence the two in June.', 'Miriam Goldman Oakes: Person'],
  ['Pieter ter Horst runs Larkmoor Inc.', 'Pieter ter Horst: Person'],
  ['Ellen Pao lost her case.', 'Ellen Pao: Person'],
  ['Markus Hahn quit as boss of Larkmoor.', 'Markus Hahn: Person'],
  ['Larkmoor Labs of Cork sued Google.', 'Larkmoor Labs: Company'],
  ['What is left in Espoo is Nokia, said Jane Roe, its boss.', 'Espoo: Place'],
  ['Jane Roe ran Volkswagen. The Wolfsburg group fell.', 'Wolfsburg: Place'],
])('"%s" has %s', async (text, actor) => expect(await castOf(text)).toContain(actor));

it.each([
  ['The Food and Drug Administration sued Larkmoor Inc.', 'Food: Company'],
  ['Facebook suspended former U.S. President Donald Trump.', 'U.S. President: Person'],
  ['Bayer AG (BAYGn.DE) lost in court.', 'DE: Company'],
  ['Dolf van den Brink runs Heineken. Van den Brink is 46.', 'Van den Brink: Person'],
  ['Robert Kennedy Jr. sued on Monday. Kennedy won.', 'Kennedy: Person'],
  ["Google and Mohamed met. Mohamed smiled, and Mohamed's father thanked him.", 'Mohamed: Company'],
  ['Senator Jane Roe, R-Texas, spoke to Larkmoor Inc.', 'R-Texas: Place'],
  ["The Bidens met in Rome. Joe Biden's son spoke.", 'Bidens: Company'],
  ['Jane Doe, a nurse from nearby Osterfeld, spoke.', 'Osterfeld: Company'],
  ["Larkmoor Inc's finance department moved.", 'finance department: Agency'],
  ['Shares in Hong Kong fell after Larkmoor Inc lost.', 'Hong Kong: Company'],
])('"%s" does not have %s', async (text, actor) => expect(await castOf(text)).not.toContain(actor));
