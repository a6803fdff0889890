import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { instantOf } from '@wiregraph/kernel/time';
import type { Readable } from '@wiregraph/reading/reader';
import { SourceId } from '@wiregraph/newsroom/source';
import { parseWire } from '@wiregraph/wire/parse';

/** A file does not tell when its story came: "former" offices end by this day, and no "Thursday" is reckoned from it. */
const AS_OF = instantOf(new Date('2026-11-30T00:00Z'));

/** A story's text or a page scraped as text, as the copydesk would hand it to the reader. @throws BadInput, Error */
export const readStoryFile = (file: string): Promise<Readable> => readStory(readFileSync(file), basename(file));

/** The same of a text. */
export const readStoryText = (text: string, name: string): Promise<Readable> =>
  readStory(new TextEncoder().encode(text), `${name}.txt`);

async function readStory(bytes: Uint8Array, fileName: string): Promise<Readable> {
  const parsed = await parseWire({
    bytes,
    contentType: 'text/plain; charset=utf-8',
    fileName,
    source: { id: SourceId.parse('reuters') },
  });
  const item = parsed.outcome === 'items' ? parsed.items[0] : undefined;
  if (!item) throw new Error(`libs/wire finds no story in ${fileName}.`);
  const { text, blocks, headline, dateline, versionCreated, languageDetected } = item;
  // Stories here are English; what a guess by a text full of names takes for another language would not be read at all.
  const language = languageDetected ? undefined : item.language;
  return { text, blocks, headline, language, dateline, filedAt: versionCreated?.at, asOf: AS_OF };
}
