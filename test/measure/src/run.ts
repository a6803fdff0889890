import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
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
  /** Command line: `[NAME...] [--json]`. No NAME runs all. */
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
    request.err(`${asked}\nUsage: npm run ${request.kind} -- [NAME] [--json]\nNames: ${known.join(', ')}\n`);
    return 2;
  }
  let code: ExitCode = 0;
  for (const name of asked.names) if (!(await runOne(request, name, asked.json))) code = 1;
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

/** The names to run, or a sentence on what is wrong with the arguments. */
function understand(
  args: readonly string[],
  known: readonly string[],
): { names: readonly string[]; json: boolean } | string {
  const flags = args.filter((arg) => arg.startsWith('-'));
  const wrong = flags.find((flag) => flag !== '--json');
  if (wrong !== undefined) return `Unknown option "${wrong}".`;
  const json = flags.length > 0;
  const given = args.filter((arg) => !arg.startsWith('-'));
  const names = given.length > 0 ? given : known;
  const unknown = names.find((name) => !known.includes(name));
  if (unknown !== undefined) return `There is no measurement "${unknown}".`;
  if (json && names.length !== 1) return '--json prints just one document: name one measurement.';
  return { names, json };
}

async function runOne({ folder, kind, out, err }: Request, name: string, json: boolean): Promise<boolean> {
  try {
    const loaded = (await import(pathToFileURL(join(folder, `${name}.${kind}.js`)).href)) as { default: Measurement };
    const outcome = await loaded.default.measure({
      progress: (line) => {
        err(`${name}: ${line}\n`);
      },
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
