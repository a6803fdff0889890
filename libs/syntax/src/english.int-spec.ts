import { mkdtempSync, rmSync, truncateSync, writeFileSync, copyFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import type { Document, Token } from '@wiregraph/syntax/document';
import { type English, loadEnglish } from '@wiregraph/syntax/english';
import { ModelDamaged, ModelMissing, ReadCancelled, TextTooLong } from '@wiregraph/syntax/errors';
import { modelPath } from '@wiregraph/syntax/model';
import { type Recorded, recorded } from './testing/recorded.js';

const texts = recorded();
let english: English;
beforeAll(async () => {
  english = await loadEnglish({ modelFile: modelPath() });
});

/** A document in the form in which spaCy's answers are recorded. */
function columns({ tokens }: Document): Omit<Recorded['spacy'], 'norm' | 'shape'> {
  const entity = (token: Token) =>
    token.entity ? `${token.entity.from === token.index ? 'B' : 'I'}-${token.entity.type}` : '';
  return {
    start: tokens.map(({ start }) => start),
    end: tokens.map(({ end }) => end),
    tag: tokens.map(({ tag }) => tag),
    pos: tokens.map(({ pos }) => pos),
    morph: tokens.map(({ features }) => features),
    lemma: tokens.map(({ lemma }) => lemma),
    head: tokens.map(({ head }) => head.index),
    dep: tokens.map(({ label }) => label),
    ent: tokens.map(entity),
    sent: tokens.map((token) => (token.sentence.from === token.index ? 1 : 0)),
  };
}

describe('reading', () => {
  it.each(texts.map(({ id, text, spacy }) => [id, text, spacy] as const))(
    'answers as spaCy does: %s',
    async (_, text, spacy) => {
      expect(spacy).toMatchObject(columns(await english.read(text)));
    },
  );

  it('gives the same answer after any other text, in any order', async () => {
    const some = texts.filter((_, i) => i % 7 === 0);
    const first = await Promise.all(some.map(async ({ text }) => columns(await english.read(text))));
    const again = await Promise.all(some.toReversed().map(async ({ text }) => columns(await english.read(text))));
    expect(again.reverse()).toEqual(first);
  });

  it('gives the same answer without WebAssembly', async () => {
    const plain = await loadEnglish({ modelFile: modelPath(), plain: true });
    for (const { text } of texts.filter((_, i) => i % 40 === 0)) {
      expect(columns(await plain.read(text))).toEqual(columns(await english.read(text)));
    }
  }, 60_000);

  it('puts exceptions together again that affix rules would cut, but not across a space', async () => {
    const tokens = async (text: string) => (await english.read(text)).tokens.map((token) => token.text);
    expect(await tokens('(a.m.) o.O-loss')).toEqual(['(', 'a.m.', ')', 'o.O', '-', 'loss']);
    expect(await tokens('at 5 a.m . now')).toEqual(['at', '5', 'a.m', '.', 'now']);
  });

  it('gives a sentence far down a long text the answer that it has alone', async () => {
    const sentence = 'Parler sued Amazon on Monday.';
    const document = await english.read(`${sentence} `.repeat(400));
    const at = 300 * (sentence.length + 1);
    const [first] = (await english.read(sentence)).sentences;
    const far = document.tokenAt(at)?.sentence;
    expect(far?.tokens.map(({ label }) => label)).toEqual(first?.tokens.map(({ label }) => label));
  });

  it('stops when its caller does', async () => {
    const long = 'The judge refused. '.repeat(50_000);
    await expect(english.read(long, { signal: AbortSignal.timeout(50) })).rejects.toThrow(ReadCancelled);
    await expect(english.read('Short.', { signal: AbortSignal.abort() })).rejects.toThrow(ReadCancelled);
    expect((await english.read('Short.')).length).toBe(2);
  });

  it('refuses a text that is too long, saying how long is allowed', async () => {
    await expect(english.read('a b c d', { maxTokens: 3 })).rejects.toThrow(new TextTooLong(4, 3, 'tokens'));
    expect((await english.read('a b c', { maxTokens: 3 })).length).toBe(3);
  });
});

describe('reading together', () => {
  const long = texts.map(({ text }) => text).join(' ');

  it('gives each text the document that it has alone', async () => {
    const some = [
      '',
      texts[0].text,
      ' ',
      long.slice(0, 4_000),
      '\n\n',
      ...texts.map(({ text }) => text),
      long,
      'A.',
      '',
    ];
    const together = await english.readAll(some);
    for (const [i, text] of some.entries()) {
      expect(together[i].text).toBe(text);
      expect(columns(together[i])).toEqual(columns(await english.read(text)));
    }
    expect(await english.readAll([])).toEqual([]);
  }, 60_000);

  it('refuses all if one text is too long; how many there are in all is no matter', async () => {
    const reading = english.readAll(['a b c', 'a b c d', 'a b c d e'], { maxTokens: 3 });
    await expect(reading).rejects.toThrow(new TextTooLong(4, 3, 'tokens'));
    expect(await english.readAll(['a b c', 'a b c'], { maxTokens: 3 })).toHaveLength(2);
  });

  it('stops when its caller does, between short texts too', async () => {
    const many = new Array<string>(50_000).fill('The judge refused.');
    const begun = performance.now();
    await expect(english.readAll(many, { signal: AbortSignal.timeout(50) })).rejects.toThrow(ReadCancelled);
    expect(performance.now() - begun).toBeLessThan(2_000);
    expect((await english.read('Short.')).length).toBe(2);
  });
});

describe('a document', () => {
  it('walks its trees', async () => {
    const document = await english.read('Apple, which Google sued, denied it.');
    const sued = document.tokens.find(({ lemma }) => lemma === 'sue');
    expect(sued?.ancestors.map(({ text }) => text)).toEqual(['Apple', 'denied']);
    expect(sued?.children('nsubj').map(({ text }) => text)).toEqual(['Google']);
    expect(sued?.phrase.text).toBe('which Google sued');
    expect(document.sentences.map(({ root }) => root.text)).toEqual(['denied']);
    expect(document.tokenAt(0)).toBe(document.token(0));
    expect(document.tokenAt(12)).toBeUndefined();
    expect(document.tokens[0]?.feature('Number')).toBe('Sing');
    expect(document.span(2, 4).text).toBe('which Google');
    expect(() => document.token(99)).toThrow('There is no token 99: the document has 9.');
    expect(() => document.span(3, 3)).toThrow('has none');
  });

  it('cannot be changed', async () => {
    const document = await english.read('Nothing changes.');
    expect(() => Object.assign(document.token(0), { text: 'x' })).toThrow(TypeError);
    expect(document.token(0).text).toBe('Nothing');
  });
});

/** What must hold of every document, whatever the text. */
function demandSound(document: Document): void {
  const { text, tokens } = document;
  let at = 0;
  for (const token of tokens) {
    expect(token.start).toBe(at);
    expect(token.end).toBeGreaterThan(token.start);
    expect(token.ancestors.length).toBeLessThan(document.length);
    at = token.end + (token.spaceAfter ? 1 : 0);
    expect(text.slice(token.end, at)).toBe(token.spaceAfter ? ' ' : '');
  }
  expect(at).toBe(text.length);
  expect(document.sentences.reduce((length, sentence) => length + sentence.length, 0)).toBe(document.length);
  for (const sentence of document.sentences) expect(sentence.tokens.filter(({ isRoot }) => isRoot)).toHaveLength(1);
  for (const token of tokens) expect(token.sentence.contains(token.head)).toBe(true);
  for (const entity of document.entities) expect(entity.tokens[0]?.sentence.to).toBeGreaterThanOrEqual(entity.to);
}

describe('any string', () => {
  const wild = fc.string({ unit: 'binary', maxLength: 300 });
  const words = fc.array(fc.constantFrom(...texts.flatMap(({ text }) => text.split(' '))), { maxLength: 80 });
  const units = fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 100 });
  const any = fc.oneof(
    wild,
    words.map((list) => list.join(' ')),
    units.map((list) => String.fromCharCode(...list)),
  );

  it('is tiled by its tokens; heads stay in their sentence, each with one root; entities too', async () => {
    await fc.assert(
      fc.asyncProperty(any, async (text) => demandSound(await english.read(text))),
      { numRuns: 300, seed: 4 },
    );
  });

  it('is read alike before and after another', async () => {
    await fc.assert(
      fc.asyncProperty(any, any, async (a, b) => {
        const before = columns(await english.read(a));
        await english.read(b);
        expect(columns(await english.read(a))).toEqual(before);
      }),
      { numRuns: 100, seed: 5 },
    );
  });

  it('is read alike alone and with others', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(any, { maxLength: 12 }), async (all) => {
        const together = await english.readAll(all);
        for (const [i, text] of all.entries()) expect(columns(together[i])).toEqual(columns(await english.read(text)));
      }),
      { numRuns: 100, seed: 6 },
    );
  });

  it.each([
    ['nothing', '', 0],
    ['NUL', 'a\0b \0', 2],
    ['lone surrogates', '\ud800 x \udc00\ud800', 3],
    ['10,000 line ends', '\n'.repeat(10_000), 1],
    ['a word of 100,000 letters', 'a'.repeat(100_000), 100],
    ['100,000 closing brackets', ')'.repeat(100_000), 100_000],
    ['right to left', 'مرحبا بالعالم '.repeat(1_000), 2_000],
    ['one sentence of 60,000 words', 'the man who saw '.repeat(15_000), 60_000],
    ['half-addresses', 'a@b:'.repeat(10_000), undefined],
    [
      '2 MB of prose',
      'The court said on Monday that Amazon, which Parler had sued, need not host it. '.repeat(26_000),
      468_000,
    ],
  ])(
    'is legal: %s',
    async (_, text, length) => {
      const document = await english.read(text);
      if (length !== undefined) expect(document.length).toBe(length);
      expect(document.length === 0 || document.token(document.length - 1).end <= text.length).toBe(true);
    },
    120_000,
  );
});

describe('a model file', () => {
  let folder: string;
  beforeAll(() => (folder = mkdtempSync(join(tmpdir(), 'syntax-'))));
  afterAll(() => rmSync(folder, { recursive: true }));

  it('that is missing is named, with what to do', async () => {
    const path = join(folder, 'none.model');
    await expect(loadEnglish({ modelFile: path })).rejects.toThrow(ModelMissing);
    await expect(loadEnglish({ modelFile: path })).rejects.toThrow(`${path}. Run "syntax fetch"`);
  });

  it('that is something else, or cut short, is refused', async () => {
    const path = join(folder, 'other.model');
    writeFileSync(path, 'PK: no model');
    await expect(loadEnglish({ modelFile: path })).rejects.toThrow(ModelDamaged);
    copyFileSync(modelPath(), path);
    truncateSync(path, 50_000_000);
    await expect(loadEnglish({ modelFile: path })).rejects.toThrow(/cut short by \d+ bytes/);
  });
});
