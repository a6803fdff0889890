import { readFileSync } from 'node:fs';

/** spaCy's answer for one of our own texts, column by column. Made by tools/record.py. */
export interface Recorded {
  readonly id: string;
  readonly text: string;
  readonly spacy: {
    readonly start: readonly number[];
    readonly end: readonly number[];
    readonly tag: readonly string[];
    readonly pos: readonly string[];
    readonly morph: readonly string[];
    readonly lemma: readonly string[];
    readonly head: readonly number[];
    readonly dep: readonly string[];
    readonly ent: readonly string[];
    readonly sent: readonly number[];
    readonly norm: readonly string[];
    readonly shape: readonly string[];
  };
}

/** All recorded texts, in order. */
export function recorded(): Recorded[] {
  const lines = readFileSync(new URL('../../testdata/recorded.jsonl', import.meta.url), 'utf8')
    .trim()
    .split('\n');
  return lines.map((line) => JSON.parse(line) as Recorded);
}
