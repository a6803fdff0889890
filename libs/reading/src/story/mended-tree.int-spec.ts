import type { Document } from '@wiregraph/syntax/document';
import { type English, loadEnglish } from '@wiregraph/syntax/english';
import { modelPath } from '@wiregraph/syntax/model';
import { clausesOf } from '@wiregraph/syntax/pattern';
import { mended } from './mended-tree.js';

let english: English;
beforeAll(async () => {
  english = await loadEnglish({ modelFile: modelPath() });
});

/** Who does what to whom: "Google own YouTube". */
const told = (document: Document): readonly string[] =>
  clausesOf(document).map(({ subjects, lemma, objects }) =>
    [...subjects, { head: { text: lemma } }, ...objects].map(({ head }) => head.text).join(' '),
  );

it.each([
  ['Google owns YouTube and Meta owns Instagram.', ['Google own YouTube', 'Meta own Instagram']],
  ['Oracle sued Google and Apple sued Samsung.', ['Oracle sue Google', 'Apple sue Samsung']],
  ['Slack was bought by Salesforce and Meta owns Instagram.', ['Salesforce buy Slack', 'Meta own Instagram']],
])('two sentences that the parser takes for one are two: %s', async (text, clauses) => {
  const document = await english.read(text);
  expect(told(document)).not.toEqual(clauses);
  expect(told(mended(document))).toEqual(clauses);
});

it.each([
  'Oracle said Google and Apple sued Samsung.',
  'Google, which owns YouTube and Waze, sued Samsung.',
  'Google and Apple sued Samsung and Oracle.',
])('all else stays as it is: %s', async (text) => {
  const document = await english.read(text);
  expect(mended(document)).toBe(document);
});

it('leaves a tree: every token comes to a root, and none is lost', async () => {
  const document = mended(await english.read('Oracle sued Google and Apple sued Samsung. Meta owns Instagram.'));
  const below = document.sentences.flatMap((sentence) =>
    sentence.tokens.filter(({ isRoot }) => isRoot).flatMap((root) => root.subtree),
  );
  expect(below.map(({ index }) => index)).toEqual(document.tokens.map(({ index }) => index));
});
