import { BadInput } from '@wiregraph/kernel/errors';
import { type Feed, type FeedEntry, type FeedText, readFeed } from '@wiregraph/wire/feed';
import { isoTime } from '@wiregraph/wire/feed-time';
import { bytesOf } from './corpus-file.js';

type Facts = Omit<FeedEntry, 'enclosures' | 'summary' | 'content' | 'source'>;

/** What came of a file, as the scorer of `corpora/feeds` reads it. */
export type FeedLine = { readonly file: string } & (
  | { readonly feed: object; readonly entries: readonly object[] }
  | { readonly error: string; readonly isOurFault: boolean }
);

/** Reads a file of a corpus of feeds. `headers` are the server's. Never throws for what is in it. */
export async function feedLine(
  folder: string,
  file: string,
  headers: Readonly<Record<string, string>>,
): Promise<FeedLine> {
  try {
    return { file, ...lineOf(await readFeed({ bytes: bytesOf(folder, file), contentType: contentType(headers) })) };
  } catch (error) {
    if (error instanceof BadInput) return { file, error: `${error.code}: ${error.message}`, isOurFault: false };
    return { file, error: String(error), isOurFault: true };
  }
}

const contentType = (headers: Readonly<Record<string, string>>): string | undefined =>
  Object.entries(headers).find(([name]) => name.toLowerCase() === 'content-type')?.[1];

function lineOf({ feed, entries }: Feed) {
  return {
    feed: { ...factsOf(feed), subtitle: feed.subtitle?.text, generator: feed.generator },
    entries: entries.map((entry) => ({
      ...factsOf(entry),
      summary: entry.summary?.text,
      content: entry.content?.text,
      enclosures: entry.enclosures,
      source: entry.source && {
        ...entry.source,
        title: entry.source.title?.text,
        updated: isoTime(entry.source.updated),
      },
    })),
  };
}

const factsOf = ({ title, link, id, rights, language, author, image, ...more }: Facts) => ({
  title: textOf(title),
  link,
  id,
  rights: textOf(rights),
  language,
  author,
  authors: more.authors,
  contributors: more.contributors,
  categories: more.categories.map(({ name }) => name),
  image,
  updated: isoTime(more.updated),
  published: isoTime(more.published),
});

const textOf = (text: FeedText | undefined): string | undefined => text?.text;
