import { corpusFiles, type Expected } from './corpus-file.js';
import { type FeedLine, feedLine } from './feed-line.js';

interface Asserted {
  readonly asserts?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Whether a corpus expects values of feeds, and not wire items. */
export const isOfFeeds = (expected: Expected): boolean =>
  expected.some(([, files]) => Object.values(files).some((file) => Array.isArray((file as Asserted).asserts)));

/** Reads each file of a corpus of feeds, under the headers that it is expected to have been served with. */
export async function* feedLines(folder: string, expected: Expected): AsyncGenerator<FeedLine> {
  const headers = new Map(
    expected.flatMap(([name, files]) =>
      Object.entries(files).map(([file, want]) => [
        name === '' ? file : `${name}/${file}`,
        (want as Asserted).headers ?? {},
      ]),
    ),
  );
  for (const file of corpusFiles(folder)) yield await feedLine(folder, file, headers.get(file) ?? {});
}
