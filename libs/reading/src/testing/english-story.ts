import type { Analysis } from '@wiregraph/newsroom/analysis';
import type { Instant } from '@wiregraph/kernel/time';
import { type English, loadEnglish } from '@wiregraph/syntax/english';
import { modelPath } from '@wiregraph/syntax/model';
import { analyse, passagesOf, type Readable } from '../analysis.js';

/** Stories of examples are filed on a Friday. */
export const FILED_AT = '2021-01-22T12:00:00.000Z' as Instant;

let english: Promise<English> | undefined;

/** A story of paragraphs that are parted by blank lines. */
export function aStory(text: string, more: Partial<Readable> = {}): Readable {
  const blocks = [...text.matchAll(/[^\n]+(?:\n[^\n]+)*/g)].map(({ index, 0: paragraph }) => ({
    kind: 'paragraph' as const,
    start: index,
    end: index + paragraph.length,
  }));
  return { text, blocks, filedAt: FILED_AT, ...more };
}

/** Reads with the real model, which is loaded once. */
export async function readStory(readable: Readable): Promise<Analysis> {
  english ??= loadEnglish({ modelFile: modelPath() });
  const reader = await english;
  const passages = passagesOf(readable);
  const documents = await reader.readAll(passages.map(({ text }) => text));
  return analyse(readable, { passages, documents, model: 'test' });
}
