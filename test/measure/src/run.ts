import { readdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Measurement, Outcome } from './measurement.js';
import { reportJson, reportText } from './report.js';

/** 0 measured, 1 a measurement failed, 2 misused. */
export type ExitCode = 0 | 1 | 2;

export interface Request {
  /** The folder of the compiled measurements. */
  readonly folder: string;
  /** Which script was called; its files are `NAME.<kind>.js`. */
  readonly kind: 'eval' | 'bench';
  /** Command line: `[NAME...] [--json] [--corpus FOLDER]`. No NAME runs all. */
  readonly args: readonly string[];
  /** Results, and nothing else. */
  readonly out: (text: string) => void;
  /** Progress and complaints. */
  readonly err: (text: string) => void;
}

/** Runs measurements by name. Never throws for a failed measurement or a wrong argument: it says so and answers a code. */
export async function run(request: Request): Promise<ExitCode> {
  const known = await namesIn(request.folder, request.kind);
  const asked = understand(request.args, known);
  if (typeof asked === 'string') {
    request.err(
      `${asked}\nUsage: npm run ${request.kind} -- [NAME] [--json] [--corpus FOLDER]\nNames: ${known.join(', ')}\n`,
    );
    return 2;
  }
  let code: ExitCode = 0;
  for (const name of asked.names) if (!(await runOne(request, name, asked))) code = 1;
  return code;
}

async function namesIn(folder: string, kind: string): Promise<string[]> {
  const ending = `.${kind}.js`;
  const files = await readdir(folder);
  return files
    .filter((file) => file.endsWith(ending))
    .map((file) => file.slice(0, -ending.length))
    .sort();
}

interface Asked {
  readonly names: readonly string[];
  readonly json: boolean;
  readonly corpus: string | undefined;
}

/** The names to run and how, or a sentence on what is wrong with the arguments. */
function understand(args: readonly string[], known: readonly string[]): Asked | string {
  const { corpus, rest } = corpusOf(args);
  if (corpus === '') return '--corpus needs a folder.';
  const flags = rest.filter((arg) => arg.startsWith('-'));
  const wrong = flags.find((flag) => flag !== '--json');
  if (wrong !== undefined) return `Unknown option "${wrong}".`;
  const json = flags.length > 0;
  const given = rest.filter((arg) => !arg.startsWith('-'));
  const names = given.length > 0 ? given : known;
  const unknown = names.find((name) => !known.includes(name));
  if (unknown !== undefined) return `There is no measurement "${unknown}".`;
  if (json && names.length !== 1) return '--json prints just one document: name one measurement.';
  if (corpus !== undefined && names.length !== 1) return '--corpus is for one measurement: name it.';
  return { names, json, corpus };
}

/** The folder is empty where the option has none. npm starts its scripts elsewhere, so it tells where it was called. */
function corpusOf(args: readonly string[]): { corpus: string | undefined; rest: readonly string[] } {
  const at = args.findIndex((arg) => arg === '--corpus' || arg.startsWith('--corpus='));
  const [option, next = ''] = args.slice(at);
  if (at < 0 || option === undefined) return { corpus: undefined, rest: args };
  const isJoined = option.includes('=');
  const folder = isJoined ? option.slice('--corpus='.length) : next.startsWith('-') ? '' : next;
  return {
    corpus: folder === '' ? '' : resolve(process.env['INIT_CWD'] ?? '.', folder),
    rest: args.toSpliced(at, isJoined ? 1 : 2),
  };
}

async function runOne({ folder, kind, out, err }: Request, name: string, { json, corpus }: Asked): Promise<boolean> {
  try {
    const loaded = (await import(pathToFileURL(join(folder, `${name}.${kind}.js`)).href)) as { default: Measurement };
    const outcome = await loaded.default.measure({
      progress: (line) => {
        err(`${name}: ${line}\n`);
      },
      corpus,
    });
    checkFinite(outcome);
    out(json ? reportJson(loaded.default, outcome) : reportText(loaded.default, outcome));
    return true;
  } catch (error) {
    err(`${name} failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    return false;
  }
}

/** JSON would turn NaN and Infinity into null without a word. */
function checkFinite({ figures }: Outcome): void {
  const wrong = Object.entries(figures).find(([, value]) => !Number.isFinite(value));
  if (wrong) throw new Error(`The figure ${wrong[0]} is ${wrong[1]}, not a finite number.`);
}
