import { join } from 'node:path';
import { measurement } from '@wiregraph/measure/measurement';
import { sharedCorpora } from './wire/corpus-file.js';
import { feedLines } from './wire/feed-corpus.js';
import type { FeedLine } from './wire/feed-line.js';
import { scorers } from './wire/scorer.js';

export default measurement({
  name: 'feeds',
  title: 'RSS, Atom and JSON feeds, against what the tests of two readers of feeds expect',
  measure: async ({ progress, corpus }) => {
    const folder = corpus ?? join(sharedCorpora(), 'feeds');
    const { expectedFiles, scoreFeeds } = await scorers();
    const expected = expectedFiles(folder);
    const lines: FeedLine[] = [];
    for await (const line of feedLines(folder, expected)) {
      if ('error' in line) progress(`${line.file}: ${line.error}`);
      lines.push(line);
    }
    const { read, accuracy, files, asserts, kinds } = scoreFeeds(expected, lines);
    return {
      figures: { 'feeds.read': read, 'feeds.values': accuracy },
      against: { 'feeds.read': '1', 'feeds.values': '>= 0.92', files, values: asserts },
      rows: Object.entries(kinds).map(([field, { ok, n }]) => ({ field, right: ok, of: n, share: ok / n })),
    };
  },
});
