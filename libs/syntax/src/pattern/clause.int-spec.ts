import { type English, loadEnglish } from '@wiregraph/syntax/english';
import { modelPath } from '@wiregraph/syntax/model';
import { type Clause, clausesOf, type Oblique, type VerbForm } from '@wiregraph/syntax/pattern';
import { names, said } from '../testing/clauses.js';

let english: English;
beforeAll(async () => {
  english = await loadEnglish({ modelFile: modelPath() });
});

const read = async (sentence: string): Promise<readonly Clause[]> => clausesOf(await english.read(sentence));

/** The first clause with that verb. */
async function clauseOf(sentence: string, lemma: string): Promise<Clause> {
  const found = (await read(sentence)).find((clause) => clause.lemma === lemma);
  if (!found) throw new Error(`No clause of "${lemma}" in: ${sentence}`);
  return found;
}

const phrases = (obliques: readonly Oblique[]) =>
  obliques.map(({ preposition, objects }) => `${preposition} ${names(objects)}`);

describe('what a verb says by its form', () => {
  const active: Partial<VerbForm> = {
    voice: 'active',
    modal: undefined,
    isPerfect: false,
    isProgressive: false,
    isFinite: true,
  };

  it.each<[string, Partial<VerbForm>]>([
    ['Harbour Lane sues Northgate.', { ...active, tense: 'present' }],
    ['Harbour Lane sued Northgate.', { ...active, tense: 'past' }],
    ['Harbour Lane has sued Northgate.', { ...active, tense: 'present', isPerfect: true }],
    ['Harbour Lane had sued Northgate.', { ...active, tense: 'past', isPerfect: true }],
    ['Harbour Lane is suing Northgate.', { ...active, tense: 'present', isProgressive: true }],
    ['Harbour Lane will sue Northgate.', { ...active, tense: 'future', modal: 'will' }],
    ["They'll sue Northgate.", { ...active, tense: 'future', modal: 'will' }],
    ['Harbour Lane may sue Northgate.', { ...active, tense: undefined, modal: 'may' }],
    ['Harbour Lane could have sued Northgate.', { ...active, tense: undefined, modal: 'could', isPerfect: true }],
    ["Northgate can't sue Tidewell.", { ...active, modal: 'can', isNegated: true }],
    ["Northgate won't sue Tidewell.", { ...active, tense: 'future', modal: 'will', isNegated: true }],
    ['Northgate must be sued by Tidewell.', { ...active, voice: 'passive', modal: 'must' }],
    ['Northgate has not been sued.', { ...active, voice: 'passive', isPerfect: true, isNegated: true }],
    ['Northgate wants to sue Tidewell.', { voice: 'active', isInfinitive: true, isFinite: false, tense: undefined }],
    ['The bank suing Northgate hired Anna Keller.', { voice: 'active', isFinite: false, tense: undefined }],
  ])('%s', async (sentence, form) => {
    expect((await clauseOf(sentence, 'sue')).form).toMatchObject(form);
  });
});

describe('a coordinated verb shares auxiliaries', () => {
  it.each<[string, Partial<VerbForm>]>([
    ['Northgate will sue Tidewell or buy its shares.', { modal: 'will', tense: 'future', isFinite: true }],
    ['Northgate has sued Tidewell and taken its clients.', { tense: 'present', isPerfect: true, voice: 'active' }],
    ['Northgate has been sued by Tidewell and dropped by Larkfield.', { voice: 'passive' }],
    ['Northgate agreed to buy Larkfield and sell its plants.', { isInfinitive: true, isFinite: false }],
    ['Northgate sued Tidewell and settled with Larkfield.', { tense: 'past', modal: undefined, isFinite: true }],
  ])('%s', async (sentence, form) => {
    const last = (await read(sentence)).at(-1);
    expect(last?.conjunctOf).toBeDefined();
    expect(last?.form).toMatchObject(form);
  });
});

describe('negation', () => {
  it.each([
    ['Northgate did not sue Tidewell.', true],
    ['Northgate never sued Tidewell.', true],
    ['No company sued Northgate.', true],
    ['No company or bank sued Northgate.', true],
    ['Northgate sued no company.', true],
    ['Nobody sued Northgate.', true],
    ['None of the companies sued Northgate.', true],
    ['Neither Tidewell nor Larkfield sued Northgate.', true],
    ['Tidewell closed the plant without suing Northgate.', true],
    ['Northgate sued Tidewell.', false],
    ['Northgate refused to sue Tidewell.', false],
    ['Google sued Apple but not Amazon.', false],
    ['Not Tidewell but Larkfield sued Northgate.', false],
    ['Google sued Sonos instead of Apple.', false],
  ])('%s %p', async (sentence, isNegated) => {
    expect((await clauseOf(sentence, 'sue')).isNegated).toBe(isNegated);
  });

  it.each([
    ['Google sued Apple but not Amazon.', ['Amazon']],
    ['Google sued Sonos instead of Apple.', ['Apple']],
    ['Google sued Apple and Amazon.', []],
  ])('of one of two objects leaves the other: %s', async (sentence, negated) => {
    const { objects } = await clauseOf(sentence, 'sue');
    expect(objects.filter((object) => object.isNegated).map(({ core }) => core.text)).toEqual(negated);
    expect(objects).toHaveLength(2);
  });
});

describe('a question', () => {
  it.each([
    ['Did Northgate sue Tidewell?', true],
    ['Who sued Northgate?', true],
    ['Who did Northgate sue?', true],
    ['The judge asked whether Northgate had sued Tidewell.', true],
    ['The judge asked if Northgate had sued Tidewell.', true],
    ['Tidewell refused to say whether it would sue.', true],
    ['Northgate sued Tidewell.', false],
    ['Tidewell said it would sue Northgate.', false],
  ])('may be direct or not: %s %p', async (sentence, isQuestion) => {
    expect((await clauseOf(sentence, 'sue')).isQuestion).toBe(isQuestion);
  });
});

describe('a condition', () => {
  it.each([
    ['Harbour Lane will settle if Northgate sues Tidewell.', 'if'],
    ['Harbour Lane will settle unless Northgate has sued Tidewell.', 'unless'],
    ['Harbour Lane will settle if Northgate buys Larkfield and sues Tidewell.', 'if'],
    ['Harbour Lane will settle if Northgate agrees to sue Tidewell.', 'if'],
    ['When Northgate sued Tidewell, Harbour Lane settled.', undefined],
    ['Harbour Lane will sue if Northgate settles.', undefined],
    ['The judge asked if Northgate had sued Tidewell.', undefined],
  ])('holds for what belongs to it, and no more: %s', async (sentence, condition) => {
    expect((await clauseOf(sentence, 'sue')).condition).toBe(condition);
  });
});

describe('a place', () => {
  it.each([
    ['Harbour Lane said that Northgate had breached the contract.', 'breach', 'complement', 'say', 'that'],
    ['Tidewell said it would sue Northgate.', 'sue', 'complement', 'say', undefined],
    ['"We will sue," Anna Keller said.', 'sue', 'complement', 'say', undefined],
    ['Northgate promised to sell Larkfield.', 'sell', 'complement', 'promise', undefined],
    ['Tidewell sued Northgate after losing the contract.', 'lose', 'adverbial', 'sue', 'after'],
    ['The merger was blocked before Tidewell sold its shares.', 'sell', 'adverbial', 'block', 'before'],
    ['When Tidewell sued, Northgate settled.', 'sue', 'adverbial', 'settle', 'when'],
    ['Harbour Lane, which sued Northgate, makes ferries.', 'sue', 'relative', 'make', undefined],
    ['A company owned by Anna Keller sued Northgate.', 'own', 'relative', 'sue', undefined],
    ['Evidence that Tidewell bribed officials was ignored.', 'bribe', 'content', 'ignore', 'that'],
    ['Tidewell dropped its bid to buy Larkfield.', 'buy', 'content', 'drop', undefined],
    ['Bribing officials cost Northgate its licence.', 'bribe', 'subject', 'cost', undefined],
    ['Parler sued Amazon on Monday.', 'sue', 'root', undefined, undefined],
  ])('has a relation, a parent and a marker: %s', async (sentence, lemma, relation, parent, marker) => {
    const clause = await clauseOf(sentence, lemma);
    expect([clause.relation, clause.parent?.lemma, clause.marker]).toEqual([relation, parent, marker]);
  });

  it('of a coordinated clause is that of the first', async () => {
    const [said, bought, sold] = await read('Anna Keller said that Northgate bought Larkfield and sold Tidewell.');
    expect(sold?.conjunctOf).toBe(bought);
    expect(bought?.conjuncts).toEqual([sold]);
    expect([sold?.parent, sold?.relation, sold?.marker]).toEqual([said, 'complement', 'that']);
    expect(said?.complements).toEqual([bought, sold]);
  });

  it('is walked from parents to children, by kind', async () => {
    const sentence = 'Before Tidewell sold Larkfield, Northgate said that it would sue if the court agreed.';
    const clauses = await read(sentence);
    const root = clauses.find(({ relation }) => relation === 'root');
    expect(root?.children.map(({ lemma }) => lemma)).toEqual(['sell', 'sue']);
    expect(root?.complements.map(({ lemma }) => lemma)).toEqual(['sue']);
    expect(root?.adverbials().map(({ lemma }) => lemma)).toEqual(['sell']);
    expect(root?.adverbials('after')).toEqual([]);
    expect(root?.complements[0]?.adverbials('if').map(said)).toEqual(['the court > agree > -']);
  });
});

describe('prepositional phrases', () => {
  it.each([
    ['Harbour Lane sued Northgate in Delaware over a patent.', ['in Delaware', 'over a patent'], []],
    ['Tidewell signed a contract with Northgate.', [], ['with Northgate']],
    ['A suit against Northgate was filed in Delaware.', ['in Delaware'], ['against Northgate']],
    ['Northgate backed out of the deal because of the lawsuit.', ['out of the deal', 'because of the lawsuit'], []],
    ['The fine was paid by Google according to Apple.', ['by Google', 'according to Apple'], []],
    ['The chairman apologised to Tidewell and Larkfield.', ['to Tidewell + Larkfield'], []],
  ])('hang on the verb or near it: %s', async (sentence, own, near) => {
    const [clause] = await read(sentence);
    expect(phrases(clause?.obliques() ?? [])).toEqual(own);
    expect(phrases(clause?.obliquesNear() ?? [])).toEqual([...own, ...near]);
  });

  it.each([
    ['It is the market Tidewell withdrew from.', 'withdraw', ['from the market']],
    ['The site that Parler was removed from is back.', 'remove', ['from The site']],
    ['The judge to whom the case was assigned recused herself.', 'assign', ['to The judge']],
  ])('of a relative clause have its noun as object: %s', async (sentence, lemma, own) => {
    expect(phrases((await clauseOf(sentence, lemma)).obliques())).toEqual(own);
  });

  it('of a relative clause have it as object also where the tagger takes "that" for a demonstrative', async () => {
    const lost = await clauseOf(
      'It ended a copyright lawsuit that songwriter Dale Harmon lost against Kiri Lane.',
      'lose',
    );
    expect(lost.objects.map(({ head }) => head.text)).toEqual(['lawsuit']);
  });

  it('are asked for by preposition', async () => {
    const [clause] = await read('Harbour Lane sued Northgate in Delaware over a patent.');
    expect(phrases(clause?.obliques('over', 'against') ?? [])).toEqual(['over a patent']);
    expect(clause?.obliques('over')[0]?.attachedTo).toBe(clause?.verb);
  });
});

describe('what somebody is said to be', () => {
  it.each([
    ['Anna Keller is the chief executive of Northgate.', 'Anna Keller', 'the chief executive'],
    ['Tidewell became a subsidiary of Brightwater.', 'Tidewell', 'a subsidiary'],
    ['Northgate is bankrupt.', 'Northgate', 'bankrupt'],
    ['Anna Keller was named chairman of Tidewell.', 'Anna Keller', 'chairman'],
    ['Anna Keller is the founder and chairman of Tidewell.', 'Anna Keller', 'the founder + chairman'],
    ['There was no settlement.', 'no settlement', ''],
  ])('is its attribute: %s', async (sentence, subjects, attributes) => {
    const [clause] = await read(sentence);
    expect(clause && [names(clause.surfaceSubjects), names(clause.attributes)]).toEqual([subjects, attributes]);
  });

  it('is a clause of its own after "found"', async () => {
    expect((await read('The jury found Northgate guilty.')).map(said)).toEqual([
      'The jury > find > -',
      'Northgate > guilty > -',
    ]);
  });
});
