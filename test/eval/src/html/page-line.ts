import { BadInput } from '@wiregraph/kernel/errors';
import { parseWire } from '@wiregraph/wire/parse';
import { printedParagraphs } from '@wiregraph/wire/wire-item';
import type { CorpusPage } from './page-corpus.js';

/** What the scorer takes: a page's id and the body that was found; the reason where none was. */
export interface PageLine {
  readonly id: string;
  readonly text: string;
  readonly reason?: string;
}

/** The story's paragraphs as printed, captions and credits left out. A page that is refused has no text. */
export async function textOf({ id, contentType, bytes }: CorpusPage): Promise<PageLine> {
  try {
    const parsed = await parseWire({ bytes: bytes(), contentType, source: { id: 'corpus' } });
    if (parsed.outcome === 'ignored') return { id, text: '', reason: `ignored: ${parsed.kind}` };
    return { id, text: parsed.items.flatMap(printedParagraphs).join('\n\n') };
  } catch (error) {
    if (error instanceof BadInput) return { id, text: '', reason: error.code };
    throw error;
  }
}
