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

// Before parsing, so that nothing recurses into what a stranger has nested; by hand, since a pattern would look ahead.
function checkLimits(text: string): void {
  let depth = 0;
  let elements = 1;
  for (let at = 0; at < text.length; at++) {
    const sign = text[at];
    if (sign === '"') at = endOfString(text, at);
    if (sign === '[' || sign === '{') depth++;
    if (sign === ']' || sign === '}') depth--;
    if (sign === ',' || sign === '[' || sign === '{') elements++;
    if (depth > LIMITS.depth) throw tooDeep('The JSON');
    if (elements > LIMITS.elements) throw tooManyElements('The JSON');
  }
}

/** Where the quote stands that closes the string begun at `start`; the end of the text if none does. */
function endOfString(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at++) {
    if (text[at] === '\\') at++;
    else if (text[at] === '"') return at;
  }
  return text.length;
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
