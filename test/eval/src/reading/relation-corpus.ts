import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AnalysedClaim, Analysis } from '@wiregraph/newsroom/analysis';
import type { TextSpan } from '@wiregraph/kernel/text-span';
import { type Half, halfOf } from './gold.js';
import type { PartFigures, Read } from './part.js';

/** A text of a corpus of relations; `id` decides its half. */
export interface RelationText {
  readonly id: string;
  readonly text: string;
}

/** A claim that counts, or a relation of the corpus; each is counted once. */
export type Verdict =
  | { readonly of: string; readonly claim: AnalysedClaim; readonly isRight: boolean }
  | { readonly of: string; readonly isFound: boolean };

/** Objects, one a line, of `ner/<name>.jsonl` below the corpora. @throws Error that says where it was looked for */
export function linesOf(corpora: string, name: string): readonly unknown[] {
  const file = join(corpora, 'ner', `${name}.jsonl`);
  if (!existsSync(file)) throw new Error(`There is no ${file}. Name the folder of the corpora with --corpus.`);
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as unknown);
}

/** Tokens as a text that a reader would be given, and where each stands in it. */
export function textOf(tokens: readonly string[]): { readonly text: string; readonly spans: readonly TextSpan[] } {
  let text = '';
  const spans: TextSpan[] = [];
  for (const [i, token] of tokens.entries()) {
    const isJoined = i === 0 || TO_THE_LEFT.test(token) || TO_THE_RIGHT.test(tokens[i - 1] ?? '');
    text += isJoined ? '' : ' ';
    spans.push({ start: text.length, end: text.length + token.length });
    text += token;
  }
  return { text, spans };
}

const TO_THE_LEFT = /^(?:[,.;:!?)\]%]|['\u2019](?:s|re|ve|ll|d|m)?|n't)$/;
const TO_THE_RIGHT = /^[([$\u20ac\u00a3]$/;

export const meet = (one: TextSpan, other: TextSpan) => one.start < other.end && other.start < one.end;

/** Whether an entity is mentioned (by name, description or pronoun) in one of the places. */
export const isAt = ({ mentions }: Analysis, entity: string | undefined, places: readonly TextSpan[]): boolean =>
  mentions.some((mention) => mention.entity === entity && places.some((place) => meet(mention, place)));

/** What a story holds for a fact: neither expected nor denied. */
export const isFact = ({ stance }: AnalysedClaim) => stance !== 'expected' && stance !== 'denied';

const AT_ONCE = 64;

interface Count {
  claims: number;
  right: number;
  relations: number;
  found: number;
}

interface Counted<Text extends RelationText> {
  readonly name: string;
  readonly texts: readonly Text[];
  readonly judge: (text: Text, analysis: Analysis) => readonly Verdict[];
  /** Bound of the precision. */
  readonly atLeast: number;
}

/**
 * Reads all texts of a corpus and counts. The figures `<name>.precision` and `<name>.f1` are over the half that rules are
 * not written on (`report`); rows have both halves, together and by relation.
 */
export async function countRelations<Text extends RelationText>(
  reader: Read,
  { name, texts, judge, atLeast }: Counted<Text>,
): Promise<PartFigures> {
  const counts = new Map<string, Count>();
  for (let from = 0; from < texts.length; from += AT_ONCE) {
    const batch = texts.slice(from, from + AT_ONCE);
    const analyses = await Promise.all(batch.map(({ text }) => reader(oneParagraph(text))));
    for (const [i, text] of batch.entries()) {
      const analysis = analyses[i];
      for (const verdict of analysis ? judge(text, analysis) : []) {
        const half = halfOf(text.id);
        add(counts, `${name} ${half} all`, verdict);
        add(counts, `${name} ${half} ${verdict.of}`, verdict);
      }
    }
  }
  const { precision, f1 } = ratiosOf(counts.get(`${name} ${'report' satisfies Half} all`));
  return {
    figures: { [`${name}.precision`]: precision, [`${name}.f1`]: f1 },
    against: { [`${name}.precision`]: `>= ${atLeast.toFixed(2)}` },
    rows: [...counts]
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([what, count]) => ({ what, ...ratiosOf(count), claims: count.claims, relations: count.relations })),
  };
}

/** A text as a revision of one paragraph. */
export const oneParagraph = (text: string) => ({
  text,
  blocks: [{ kind: 'paragraph' as const, start: 0, end: text.length }],
});

function add(counts: Map<string, Count>, key: string, verdict: Verdict): void {
  const count = counts.get(key) ?? { claims: 0, right: 0, relations: 0, found: 0 };
  counts.set(key, count);
  if ('claim' in verdict) {
    count.claims += 1;
    count.right += verdict.isRight ? 1 : 0;
  } else {
    count.relations += 1;
    count.found += verdict.isFound ? 1 : 0;
  }
}

function ratiosOf(count: Count | undefined) {
  const precision = (count?.right ?? 0) / Math.max(1, count?.claims ?? 0);
  const recall = (count?.found ?? 0) / Math.max(1, count?.relations ?? 0);
  return { precision, recall, f1: (2 * precision * recall) / Math.max(Number.EPSILON, precision + recall) };
}
