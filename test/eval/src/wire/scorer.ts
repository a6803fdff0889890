import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Expected, sharedCorpora } from './corpus-file.js';

export interface WireScore {
  readonly files: number;
  readonly missing: number;
  readonly extraItems: number;
  readonly vital: number | null;
  readonly header: number | null;
  readonly fields: Readonly<Record<string, { readonly accuracy: number; readonly n: number }>>;
  readonly formats: Readonly<Record<string, { vital: number | null; header: number | null; body: number | null }>>;
}

export interface FeedScore {
  readonly files: number;
  readonly failed: number;
  readonly read: number;
  readonly accuracy: number;
  readonly asserts: number;
  readonly kinds: Readonly<Record<string, { readonly ok: number; readonly n: number }>>;
}

interface Scorers {
  readonly expectedFiles: (folder: string) => Expected;
  readonly scoreWire: (expected: Expected, actual: readonly object[]) => WireScore;
  readonly scoreFeeds: (expected: Expected, actual: readonly object[]) => FeedScore;
}

/** The scorers of the shared corpora: the same that judge us from outside. */
export async function scorers(): Promise<Scorers> {
  const parts = ['lib.mjs', 'wire.mjs', 'feeds.mjs'].map((name) => join(sharedCorpora(), 'score', name));
  const [lib, wire, feeds] = await Promise.all(
    parts.map((file) => import(pathToFileURL(file).href) as Promise<Partial<Scorers>>),
  );
  return { ...lib, ...wire, ...feeds } as Scorers;
}
