import { type ParseError, parse as parseTolerantly, printParseErrorCode } from 'jsonc-parser';
import { BadInput } from '@wiregraph/kernel/errors';
import { decodeUtf8 } from '../text/decode.js';
import { tooDeep, tooManyElements, LIMITS } from '../text/limit.js';

export type Json = null | boolean | number | string | readonly Json[] | JsonObject;
export interface JsonObject {
  readonly [key: string]: Json | undefined;
}

/** @throws BadInput wire.not-utf8, wire.not-json with line and column, wire.too-deep, wire.too-many-elements */
export function parseJson(bytes: Uint8Array): Json {
  const text = decodeUtf8(bytes);
  checkLimits(text);
  try {
    return JSON.parse(text) as Json;
  } catch (error) {
    throw notJson(text, error);
  }
}

const STRUCTURE = /"(?:[^"\\]|\\.)*"|[[\]{},]/gs;

// Before parsing, so that nothing recurses into what a stranger has nested.
function checkLimits(text: string): void {
  let depth = 0;
  let elements = 1;
  for (const [token] of text.matchAll(STRUCTURE)) {
    if (token === '[' || token === '{') depth++;
    else if (token === ']' || token === '}') depth--;
    if (token === ',' || token === '[' || token === '{') elements++;
    if (depth > LIMITS.depth) throw tooDeep('The JSON');
    if (elements > LIMITS.elements) throw tooManyElements('The JSON');
  }
}

function notJson(text: string, cause: unknown): BadInput {
  const errors: ParseError[] = [];
  parseTolerantly(text, errors, { disallowComments: true });
  const [first] = errors;
  const offset = first?.offset ?? text.length;
  const before = text.slice(0, offset);
  const line = before.split('\n').length;
  const column = offset - before.lastIndexOf('\n');
  const what = first ? printParseErrorCode(first.error) : 'InvalidCharacter';
  return new BadInput('wire.not-json', `The JSON breaks off at line ${line}, column ${column} (${what}).`, { cause });
}
