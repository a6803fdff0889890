import type { EntityKind } from '@wiregraph/newsroom/ontology';
import type { TextSpan } from '@wiregraph/kernel/text-span';
import type { Document } from '@wiregraph/syntax/document';
import { Cast } from './entity/cast.js';
import { datelineNames } from './entity/dateline.js';
import { isMeantAsMedium } from './entity/name-sense.js';
import { plainText } from './story/passage.js';
import { Story } from './story/story.js';
import { joinedText } from './story/tokenised-text.js';

/** A name in a text, in UTF-16 units `[start, end)`, and what it names there. */
export interface NamedSpan extends TextSpan {
  readonly kind: EntityKind;
}

/**
 * Names of a plain text whose paragraphs are lines, as the reader's cast has them, in the order of the text. Beside what
 * the cast takes in they are also those that say only where something belongs ("U.S. markets") and those of datelines; a
 * place that is a part of a longer word ("Berlin-based") and a platform that is only a medium ("on Twitter") are none.
 * Words and signs may stand apart, as in corpora.
 * @param read the tree of one paragraph; called once a paragraph
 */
export async function namesIn(
  text: string,
  read: (paragraph: string) => Promise<Document>,
): Promise<readonly NamedSpan[]> {
  const joined = joinedText(text);
  const written = joined?.text ?? text;
  const lines = [...written.matchAll(/[^\n]+/g)].map(({ index, 0: line }) => ({
    index,
    ...datelineNames(plainText(line)),
  }));
  const passages = lines
    .map(({ index, length, rest }) => ({ start: index + length, text: rest }))
    .filter((passage) => passage.text.trim() !== '');
  const documents = await Promise.all(passages.map((passage) => read(passage.text)));
  const story = new Story({ text: written, blocks: [] }, passages, documents);
  const found = new Cast(story).names
    .filter((name) => name.use !== 'part' && !isMeantAsMedium(name))
    .map(({ document, from, to, kind }) => ({ ...story.cover(document.span(from, to).tokens), kind }));
  const inDatelines = lines.flatMap(({ index, names }) =>
    names.map(({ start, end, kind }) => ({ start: index + start, end: index + end, kind })),
  );
  const place = (unit: number) => joined?.places[unit] ?? unit;
  return [...inDatelines, ...found]
    .map(({ start, end, kind }) => ({ start: place(start), end: endOf(text, place(end - 1) + 1), kind }))
    .sort((a, b) => a.start - b.start || b.end - a.end);
}

/** A full stop that stands apart in the text as it came belongs to the sentence, not to "Okla". */
const endOf = (text: string, end: number): number => (text.slice(end - 2, end) === ' .' ? end - 2 : end);
