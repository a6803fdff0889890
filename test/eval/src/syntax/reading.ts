import type { Document } from '@wiregraph/syntax/document';

/** spaCy's answer for one text, column by column, as libs/syntax/tools/record.py writes it. */
export interface SpacyColumns {
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
}

/** What two readings of one token may differ in, named as the figures `parity.*` are. */
export const ASPECTS = ['tags', 'pos', 'features', 'lemmas', 'heads', 'labels', 'entities', 'sentences'] as const;
export type Aspect = (typeof ASPECTS)[number];

/**
 * One token as either of the two reads it. Offsets are UTF-16 units. `heads` is where the head lies, not its number,
 * which a token more or less before it would shift; `entities` is '' or B-TYPE or I-TYPE; `sentences` says who starts one.
 */
export type TokenReading = { readonly start: number; readonly end: number } & Readonly<Record<Aspect, string>>;

export interface Mention {
  readonly start: number;
  readonly end: number;
  readonly type: string;
}

/** Mentions by text, as one engine finds them. */
export type Found = readonly { readonly id: string; readonly mentions: readonly Mention[] }[];

export function ourReading(document: Document): TokenReading[] {
  const starts = new Set(document.sentences.map(({ from }) => from));
  const entities = new Map<number, string>();
  for (const { from, to, type } of document.entities) {
    for (let i = from; i < to; i++) entities.set(i, `${i === from ? 'B' : 'I'}-${type}`);
  }
  return document.tokens.map((token) => ({
    start: token.start,
    end: token.end,
    tags: token.tag,
    pos: token.pos,
    features: token.features,
    lemmas: token.lemma,
    heads: `${token.head.start}:${token.head.end}`,
    labels: token.label,
    entities: entities.get(token.index) ?? '',
    sentences: starts.has(token.index) ? 'starts' : '',
  }));
}

export function spacyReading(spacy: SpacyColumns): TokenReading[] {
  const cell = <T>(column: readonly T[], row: number): T => {
    const value = column[row];
    if (value === undefined) throw new Error(`A column of spaCy's answer has no row ${row}.`);
    return value;
  };
  return spacy.start.map((start, i) => {
    const head = cell(spacy.head, i);
    return {
      start,
      end: cell(spacy.end, i),
      tags: cell(spacy.tag, i),
      pos: cell(spacy.pos, i),
      features: cell(spacy.morph, i),
      lemmas: cell(spacy.lemma, i),
      heads: `${cell(spacy.start, head)}:${cell(spacy.end, head)}`,
      labels: cell(spacy.dep, i),
      entities: cell(spacy.ent, i),
      sentences: cell(spacy.sent, i) === 1 ? 'starts' : '',
    };
  });
}

/** The named entities of a reading. */
export function mentionsOf(reading: readonly TokenReading[]): Mention[] {
  const found: { start: number; end: number; type: string }[] = [];
  for (const { start, end, entities } of reading) {
    const last = found.at(-1);
    if (entities.startsWith('B-')) found.push({ start, end, type: entities.slice(2) });
    else if (entities !== '' && last) last.end = end;
  }
  return found;
}
