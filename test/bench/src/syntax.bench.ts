import { readFileSync } from 'node:fs';
import { measurement, type Row } from '@wiregraph/measure/measurement';
import { type English, loadEnglish } from '@wiregraph/syntax/english';
import { modelPath } from '@wiregraph/syntax/model';
import { openPool } from '@wiregraph/syntax/pool';

const TEXTS = new URL('../../../libs/syntax/testdata/texts.jsonl', import.meta.url);
const PASSES = 5;
const LONG_TOKENS = 20_000;
/** The plain kernel is about a hundred times slower. */
const PLAIN_TEXTS = 12;

/** Anything that takes a text and says of how many tokens it is. */
type Read = (text: string) => Promise<number>;

/** Tokens per second by the clock, one text after the other. */
async function pass(read: Read, texts: readonly string[]): Promise<number> {
  const begin = performance.now();
  let tokens = 0;
  for (const text of texts) {
    const found = await read(text);
    tokens += found;
  }
  return (tokens / (performance.now() - begin)) * 1e3;
}

/** The best of some passes after one to warm up: what else the machine does can only slow one down. */
async function best(read: Read, texts: readonly string[], passes = PASSES): Promise<number> {
  await pass(read, texts);
  let fastest = 0;
  for (let i = 0; i < passes; i++) fastest = Math.max(fastest, await pass(read, texts));
  return fastest;
}

const reader =
  (english: English): Read =>
  async (text) =>
    (await english.read(text)).length;

/** The baseline: how fast a loop over the texts can be that understands nothing. */
const split: Read = (text) => Promise.resolve(text.match(/\w+|[^\w\s]/g)?.length ?? 0);

/** Ordinary prose of our own, a paragraph each. */
function prose(): string[] {
  const lines = readFileSync(TEXTS, 'utf8').trimEnd().split('\n');
  const texts = lines.map((line) => JSON.parse(line) as { id: string; text: string });
  return texts.filter(({ id }) => /^(story|lead|business|court|sport|obituary)-/.test(id)).map(({ text }) => text);
}

async function sentencesOf(english: English, texts: readonly string[]): Promise<string[]> {
  const sentences: string[] = [];
  for (const text of texts) sentences.push(...(await english.read(text)).sentences.map((sentence) => sentence.text));
  return sentences;
}

/** The texts over and over as paragraphs of one. */
async function longText(english: English, texts: readonly string[]): Promise<string> {
  const paragraphs = texts.join('\n\n');
  const tokens = await reader(english)(paragraphs);
  return Array.from({ length: Math.ceil(LONG_TOKENS / tokens) }, () => paragraphs).join('\n\n');
}

async function throughPool(modelFile: string, texts: readonly string[]): Promise<number> {
  const pool = await openPool({ modelFile, threads: 1 });
  try {
    return await best(async (text) => (await pool.read(text)).length, texts);
  } finally {
    await pool.close();
  }
}

/** Tokens per second in each of the settings, the first pass of the process first. */
async function speeds(progress: (line: string) => void) {
  const modelFile = modelPath();
  const texts = prose();
  const english = await loadEnglish({ modelFile });
  const read = reader(english);
  progress(`${texts.length} texts: the first pass, and warm ones`);
  const cold = await pass(read, texts);
  const warm = await best(read, texts);
  progress('single sentences, one long text, and a loop that only splits');
  const sentences = await best(read, await sentencesOf(english, texts));
  const long = await best(read, [await longText(english, texts)]);
  const splitting = await best(split, texts);
  progress('a pool of one thread');
  const pool = await throughPool(modelFile, texts);
  progress(`without SIMD, ${PLAIN_TEXTS} texts`);
  const few = texts.slice(0, PLAIN_TEXTS);
  const simd = await best(read, few);
  const plain = await best(reader(await loadEnglish({ modelFile, plain: true })), few, 1);
  return { warm, cold, sentences, long, splitting, pool, simd, plain };
}

const SETTINGS: Readonly<Record<keyof Awaited<ReturnType<typeof speeds>>, string>> = {
  warm: 'texts of some sentences, warm',
  cold: 'the same, the first pass of the process',
  sentences: 'their sentences one by one',
  long: `all in one text of ${LONG_TOKENS} tokens or more`,
  splitting: 'a loop that only splits at a pattern',
  pool: 'a pool of one thread, one text at a time',
  simd: `the first ${PLAIN_TEXTS} texts`,
  plain: 'the same without SIMD',
};

export default measurement({
  name: 'syntax',
  title: 'English, tokens per second by the clock',
  measure: async ({ progress }) => {
    const speed = await speeds(progress);
    const settings = Object.keys(SETTINGS) as (keyof typeof SETTINGS)[];
    return {
      figures: {
        'read.tokensPerS': Math.round(speed.warm),
        'read.ofSplitting': speed.warm / speed.splitting,
        'cold.ofWarm': speed.cold / speed.warm,
        'sentences.ofLong': speed.sentences / speed.long,
        'pool.ofInProcess': speed.pool / speed.warm,
        'plain.ofSimd': speed.plain / speed.simd,
      },
      against: { 'read.ofSplitting': `${Math.round(speed.splitting)} tokens/s of a loop that only splits` },
      rows: settings.map((name): Row => ({ setting: SETTINGS[name], 'tokens/s': Math.round(speed[name]) })),
    };
  },
});
