import { BadInput } from '@wiregraph/kernel/errors';
import { parseWire } from '@wiregraph/wire/parse';
import { bytesOf } from './corpus-file.js';
import { lineItem } from './line.js';

/** What came of a file, as the scorer reads it. `failed` is a fault of ours: no file may have it. */
export type WireLine = { readonly file: string } & (
  | { readonly outcome: 'items'; readonly format: string; readonly items: readonly ReturnType<typeof lineItem>[] }
  | { readonly outcome: 'ignored' | 'quarantined' | 'failed'; readonly reason: string }
);

/** Reads a file of a wire corpus by its bytes alone: neither its name nor a sender helps. Never throws for what is in it. */
export async function wireLine(folder: string, file: string): Promise<WireLine> {
  try {
    const parsed = await parseWire({ bytes: bytesOf(folder, file), source: { id: 'corpus' } });
    return parsed.outcome === 'ignored'
      ? { file, outcome: 'ignored', reason: parsed.kind }
      : { file, outcome: 'items', format: parsed.format, items: parsed.items.map(lineItem) };
  } catch (error) {
    if (error instanceof BadInput) {
      return { file, outcome: 'quarantined', reason: `${error.code}: ${error.message}` };
    }
    return { file, outcome: 'failed', reason: String(error) };
  }
}
