import { readFileSync } from 'node:fs';
import type { Readable } from '@wiregraph/reading/reader';
import { SourceId } from '@wiregraph/newsroom/source';
import { parseWire } from '@wiregraph/wire/parse';

const DEMO = new URL('../../../../apps/cli/demo/', import.meta.url);
const WORDS = 600;
const HUGE = 2_000_000;
const LONG = 6;
const NAMES = 5_000;

interface Filed {
  readonly file: string;
  readonly contentType: string;
}

/** The demo's stories as they are read: our own words, 60 to 250 words each. */
export async function demoStories(): Promise<readonly Readable[]> {
  const list = JSON.parse(readFileSync(new URL('stories.json', DEMO), 'utf8')) as readonly Filed[];
  const parsed = await Promise.all(
    list.map(({ file, contentType }) =>
      parseWire({
        bytes: readFileSync(new URL(file, DEMO)),
        contentType,
        fileName: file,
        source: { id: SourceId.parse('bench-reading') },
      }),
    ),
  );
  return parsed.flatMap((each) =>
    each.outcome === 'items'
      ? each.items.map(({ text, blocks, headline, language, dateline, versionCreated }) => ({
          ...{ text, blocks, headline, language, dateline },
          filedAt: versionCreated?.at,
        }))
      : [],
  );
}

/** Paragraphs of the demo, from the nth on and around, until a story has so many signs or words. */
function composed(paragraphs: readonly string[], from: number, isLongEnough: (text: readonly string[]) => boolean) {
  const taken: string[] = [];
  for (let at = from; !isLongEnough(taken); at += 1) taken.push(paragraphs[at % paragraphs.length] ?? '');
  return ofParagraphs(taken);
}

function ofParagraphs(paragraphs: readonly string[]): Readable {
  let start = 0;
  const blocks = paragraphs.map((paragraph) => {
    const block = { kind: 'paragraph' as const, start, end: start + paragraph.length };
    start = block.end + 2;
    return block;
  });
  return { text: paragraphs.join('\n\n'), blocks };
}

const paragraphsOf = (stories: readonly Readable[]): readonly string[] =>
  stories.flatMap(({ text, blocks }) =>
    blocks
      .filter(({ kind }) => kind === 'paragraph' || kind === 'lead')
      .map(({ start, end }) => text.slice(start, end)),
  );

const words = (paragraphs: readonly string[]) =>
  paragraphs.reduce((sum, paragraph) => sum + paragraph.split(/\s+/).length, 0);

/** Stories of some 600 words. */
export const storiesOf600 = (stories: readonly Readable[], count: number): readonly Readable[] => {
  const paragraphs = paragraphsOf(stories);
  return Array.from({ length: count }, (_, n) => composed(paragraphs, n * 7, (taken) => words(taken) >= WORDS));
};

/** Short ones, a paragraph each. */
export const shortStories = (stories: readonly Readable[]): readonly Readable[] =>
  paragraphsOf(stories).map((paragraph) => ofParagraphs([paragraph]));

/** Just under the longest text that is read, in fewer and longer paragraphs than stories have: of those there is a limit too. */
export function hugeStory(stories: readonly Readable[]): Readable {
  const short = paragraphsOf(stories);
  const paragraphs = Array.from({ length: Math.floor(short.length / LONG) }, (_, n) =>
    short.slice(n * LONG, (n + 1) * LONG).join(' '),
  );
  let length = 0;
  return composed(paragraphs, 0, (taken) => {
    length += (taken.at(-1)?.length ?? 0) + 2;
    return length > HUGE - 5_000;
  });
}

/** Five thousand people and companies, each named once and again, who sue each other. */
export function storyOfNames(): Readable {
  const syllables = ['ba', 'do', 'ker', 'lin', 'mo', 'nar', 'pel', 'ri', 'sten', 'tav'];
  const name = (n: number) => {
    const [a, b, c, d] = [n % 10, Math.floor(n / 10) % 10, Math.floor(n / 100) % 10, Math.floor(n / 1000) % 10];
    const word = `${syllables[a]}${syllables[b]}${syllables[c]}${syllables[d]}`;
    return word.charAt(0).toUpperCase() + word.slice(1);
  };
  const paragraphs = Array.from({ length: NAMES / 10 }, (_, row) => {
    const [plaintiff, ...others] = Array.from({ length: 10 }, (_each, n) => `${name(row * 10 + n)} Inc`);
    return `${plaintiff} sued ${others.join(', ')} on Monday. John ${name(row * 10)} said ${others[0]} had lied to ${plaintiff}.`;
  });
  return ofParagraphs(paragraphs);
}
