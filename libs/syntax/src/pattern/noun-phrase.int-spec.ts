import { type English, loadEnglish } from '@wiregraph/syntax/english';
import { modelPath } from '@wiregraph/syntax/model';
import { type Argument, type ArgumentSource, clausesOf, NounPhrase } from '@wiregraph/syntax/pattern';
import { names } from '../testing/clauses.js';

let english: English;
beforeAll(async () => {
  english = await loadEnglish({ modelFile: modelPath() });
});

/** The phrase whose noun is the last one of that text. */
async function phraseOf(sentence: string, noun: string): Promise<NounPhrase> {
  const head = (await english.read(sentence)).tokens.findLast(({ text }) => text === noun);
  if (!head) throw new Error(`No "${noun}" in: ${sentence}`);
  return new NounPhrase(head);
}

const sources = (found: readonly Argument[]): readonly ArgumentSource[] => found.map(({ source }) => source);

it.each([
  ['US District Judge Barbara Rothstein dismissed the case.', 'Rothstein', 'Barbara Rothstein', 'US District Judge'],
  ['Northgate Chief Executive Anna Keller resigned.', 'Keller', 'Anna Keller', 'Northgate Chief Executive'],
  ['Former Tidewell chairman Mark Olsen sued the company.', 'Olsen', 'Mark Olsen', 'Former Tidewell chairman'],
  ['Its chief executive Anna Keller left the board.', 'Keller', 'Anna Keller', 'chief executive'],
  ['Judge Thomas Reid ruled against Northgate.', 'Reid', 'Thomas Reid', 'Judge'],
  ['Mark Olsen sued the company.', 'Olsen', 'Mark Olsen', undefined],
  ['Mark Olsen sued the company.', 'company', undefined, undefined],
])('parts a name from its title: %s (%s)', async (sentence, noun, name, title) => {
  const phrase = await phraseOf(sentence, noun);
  expect([phrase.name?.text, phrase.title?.text]).toEqual([name, title]);
});

it.each([
  ["Anna Keller, Northgate's chief executive, resigned.", 'Keller', "Northgate's chief executive"],
  ["Anna Keller, Northgate's chief executive, resigned.", 'executive', 'Anna Keller'],
  ["Northgate's chief executive, Anna Keller, resigned.", 'executive', 'Anna Keller'],
  ["Northgate's chief executive, Anna Keller, resigned.", 'Keller', "Northgate's chief executive"],
  ['Larkfield, a maker of engines, sued Tidewell.', 'Larkfield', 'a maker'],
  ['Amazon, not Apple, sued Google.', 'Amazon', ''],
])('has appositions both ways: %s (%s)', async (sentence, noun, appositions) => {
  expect(names((await phraseOf(sentence, noun)).appositions)).toBe(appositions);
});

it.each([
  ["Alphabet Inc's Google sued Sonos.", 'Google', 'Alphabet Inc'],
  ["Northgate sued Tidewell's lawyers.", 'lawyers', 'Tidewell'],
  ['Tidewell dropped its bid.', 'bid', 'its'],
  ['Tidewell, whose chairman resigned, sued the regulator.', 'chairman', 'Tidewell'],
  ['The company whose offices the police searched denied the charges.', 'offices', 'The company'],
])('has possessors, "whose" resolved: %s', async (sentence, noun, possessors) => {
  expect(names((await phraseOf(sentence, noun)).possessors)).toBe(possessors);
});

it.each([
  ['The Northgate lawsuit surprised investors.', 'lawsuit', ['Northgate']],
  ['The ruling surprised a larger Amazon client.', 'client', ['Amazon']],
  ['The ruling surprised investors.', 'investors', []],
])('has nouns used as adjectives: %s', async (sentence, noun, compounds) => {
  expect((await phraseOf(sentence, noun)).compounds.map(({ head }) => head.text)).toEqual(compounds);
});

it.each([
  [
    'Anna Keller, the chairman of the board of Northgate, resigned.',
    'chairman',
    'the chairman of the board of Northgate',
  ],
  ['The storming of the Capitol on Jan 6 shocked the companies.', 'storming', 'The storming of the Capitol on Jan 6'],
  ['The storming of the Capitol on Jan 6 shocked the companies.', 'Jan', 'Jan 6'],
  ['The investor who backed Tidewell sold its shares.', 'investor', 'The investor'],
  ['Harbour Lane and Stonebridge sued Northgate.', 'Lane', 'Harbour Lane'],
])('goes on with prepositional phrases, up to a comma, clause or conjunct: %s (%s)', async (sentence, noun, phrase) => {
  expect((await phraseOf(sentence, noun)).phrase.text).toBe(phrase);
});

it.each([
  ['The lawyers of Google and of Apple met in Delaware.', 'lawyers', ['of Google', 'of Apple']],
  ['The suit against Northgate and Tidewell was filed on Monday.', 'suit', ['against Northgate + Tidewell']],
  ['It sued companies such as Northgate and Tidewell.', 'companies', ['such as Northgate + Tidewell']],
])('has prepositional phrases of its own: %s', async (sentence, noun, obliques) => {
  const found = (await phraseOf(sentence, noun)).obliques();
  expect(found.map(({ preposition, objects }) => `${preposition} ${names(objects)}`)).toEqual(obliques);
});

it.each<[string, string, ArgumentSource[]]>([
  ['Harbour Lane and Stonebridge sued Northgate.', 'sue', ['direct', 'conjunct']],
  ['Harbour Lane, which sued Northgate, makes ferries.', 'sue', ['relative']],
  ['Northgate was sued by Harbour Lane.', 'sue', ['agent']],
  ['Harbour Lane bought Larkfield and sued Northgate.', 'sue', ['coordination']],
  ['Harbour Lane wants to sue Northgate.', 'sue', ['control']],
])('says how it came to be a subject: %s', async (sentence, lemma, wanted) => {
  const clause = clausesOf(await english.read(sentence)).find((each) => each.lemma === lemma);
  expect(clause && sources(clause.subjects)).toEqual(wanted);
});

it('keeps the relative pronoun that stands in its place', async () => {
  const [sued] = clausesOf(await english.read('Harbour Lane, which sued Northgate, makes ferries.'));
  expect(sued?.subjects.map(({ head, surface }) => [head.text, surface.text])).toEqual([['Lane', 'which']]);
});
