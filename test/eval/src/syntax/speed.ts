import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { type English, loadEnglish } from '@wiregraph/syntax/english';
import { openPool, type Pool } from '@wiregraph/syntax/pool';
import type { Comparison } from './comparison.js';
import { mediansInTurns } from './median.js';
import type { Part, Setting } from './setting.js';
import { SpacyPasses } from './spacy.js';
import { sample, writeTexts } from './texts.js';

const ROUNDS = 5;
const THREAD_ROUNDS = 3;
/** A pass of the faster pool takes at least so long. */
const PASS_S = 5;
/** spaCy reads so many characters in some ten seconds. */
const MOST_CHARACTERS = 400_000;

/** Without Python, only threads beside threads. */
export async function speedPart(
  { modelFile, work, python, progress }: Setting,
  compared: readonly Comparison[],
): Promise<Part> {
  const texts = sample(
    compared.flatMap(({ read }) => read),
    MOST_CHARACTERS,
  );
  const threads = await ofThreads({ modelFile, texts, progress });
  if (python === undefined) return { ...threads, against: { ...threads.against, spacy: 'recorded' } };
  const spacy = await SpacyPasses.open(python, writeTexts(join(work, 'speed.jsonl'), texts));
  try {
    const beside = await besideSpacy(spacy, { modelFile, texts, progress });
    return {
      figures: { ...beside.figures, ...threads.figures },
      against: { ...spacy.versions, ...beside.against, ...threads.against, 'speed.texts': texts.length },
    };
  } finally {
    spacy.close();
  }
}

interface Race {
  readonly modelFile: string;
  readonly texts: readonly string[];
  readonly progress: (line: string) => void;
}

/** Tokens per CPU second of one pass, collecting garbage and compiling included. */
async function ourPass(english: English, texts: readonly string[]): Promise<number> {
  const before = process.cpuUsage();
  let tokens = 0;
  for (const text of texts) {
    const document = await english.read(text);
    tokens += document.length;
  }
  const { user, system } = process.cpuUsage(before);
  return (tokens / (user + system)) * 1e6;
}

/**
 * Tokens per CPU second of ours and of spaCy, both warm, each on one thread, in turns. spaCy goes the way that was
 * faster in its two passes of warming up, which also fill its caches with just these texts.
 */
async function besideSpacy(spacy: SpacyPasses, { modelFile, texts, progress }: Race): Promise<Part> {
  const english = await loadEnglish({ modelFile });
  progress('warming up both on the texts of the speed test');
  await ourPass(english, texts);
  await ourPass(english, texts);
  const [one, pipe] = [await spacy.pass('one'), await spacy.pass('pipe')];
  const way = one > pipe ? 'one' : 'pipe';
  progress(
    `spaCy takes ${one.toFixed()} tokens per CPU second one by one, ${pipe.toFixed()} in a pipe; now ${ROUNDS} rounds`,
  );
  const medians = await mediansInTurns({ ours: () => ourPass(english, texts), theirs: () => spacy.pass(way) }, ROUNDS);
  return {
    figures: { 'speed.ratio': medians.ours / medians.theirs },
    against: {
      'ours.tokensPerCpuS': Math.round(medians.ours),
      'spacy.tokensPerCpuS': Math.round(medians.theirs),
      'spacy.way': way === 'pipe' ? 'nlp.pipe(texts)' : 'nlp(text)',
    },
  };
}

/** Tokens per second by the clock. All texts wait in the queue from the start, so no thread is ever idle but at the end. */
async function poolPass(pool: Pool, texts: readonly string[], times: number): Promise<number> {
  const begin = performance.now();
  const all = Array.from({ length: times }, () => texts).flat();
  const lengths = await Promise.all(all.map(async (text) => (await pool.read(text)).length));
  const tokens = lengths.reduce((sum, length) => sum + length, 0);
  return (tokens / (performance.now() - begin)) * 1e3;
}

/** Tokens per second of a pool with one thread and of one with two, in turns, on the same texts. */
async function ofThreads({ modelFile, texts, progress }: Race): Promise<Part> {
  if (availableParallelism() < 2) progress('there is only one processor: two threads cannot be faster than one');
  const open = (threads: number) => openPool({ modelFile, threads, queueLimit: Infinity });
  const [one, two] = [await open(1), await open(2)];
  try {
    await poolPass(one, texts, 2);
    await poolPass(two, texts, 4);
    const begin = performance.now();
    await poolPass(two, texts, 2);
    const times = Math.ceil((PASS_S * 1.1) / ((performance.now() - begin) / 2e3));
    progress(`two threads beside one: ${THREAD_ROUNDS} rounds of ${times} times all texts`);
    const medians = await mediansInTurns(
      { one: () => poolPass(one, texts, times), two: () => poolPass(two, texts, times) },
      THREAD_ROUNDS,
    );
    return {
      figures: { 'speed.threads2': medians.two / medians.one },
      against: { 'threads1.tokensPerS': Math.round(medians.one), 'threads2.tokensPerS': Math.round(medians.two) },
    };
  } finally {
    await Promise.all([one.close(), two.close()]);
  }
}
