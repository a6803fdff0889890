import { type English, loadEnglish } from '@wiregraph/syntax/english';
import { modelPath } from '@wiregraph/syntax/model';
import { namesIn } from './name-finder.js';

let english: English;
beforeAll(async () => {
  english = await loadEnglish({ modelFile: modelPath() });
});

it.each([
  ['Oatly, whose headquarters are in Malmo, lost.', 'Oatly'],
  ['Glencore shares fell.', 'Glencore'],
  ['Evercore advised Slack.', 'Evercore'],
  ['Anthropic was founded in 2021.', 'Anthropic'],
  ['Simon & Schuster is owned by ViacomCBS.', 'ViacomCBS'],
  ['hiQ Labs won an injunction against LinkedIn.', 'hiQ Labs'],
  ['Bayer of Germany bought Monsanto.', 'Bayer'],
  ['Starling was fined on Monday.', 'Starling'],
  ['Boots is owned by Sycamore.', 'Boots'],
  ['Reactivity, which was sold to Oracle, is gone.', 'Reactivity'],
  ['Amazon bought Audible in 2008.', 'Audible'],
  ['HSBC bought Santander UK for a pound.', 'Santander UK'],
])('a name may be where the recognizer sees none: %s', async (text, name) => {
  expect(namesIn(await english.read(text)).map((found) => found.text)).toContain(name);
});

it.each([
  'Management said so.',
  'Demand fell.',
  'Shares fell.',
  'Trading resumed.',
  'Nobody sued.',
  'Savings is a word.',
])('a common word at the head of a sentence is none: %s', async (text) => {
  expect(namesIn(await english.read(text))).toEqual([]);
});
