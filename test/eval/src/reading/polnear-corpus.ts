import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TextSpan } from '@wiregraph/kernel/text-span';
import type { Readable } from '@wiregraph/reading/reader';

type Pair = readonly [number, number];

/** Who says what, as the annotators of PolNeAR have it. Spans are UTF-16 units of the article's text. */
export interface Attribution {
  readonly source: readonly Pair[];
  readonly cue: readonly Pair[];
  readonly content: readonly Pair[];
}

export interface PolnearArticle {
  readonly id: string;
  readonly text: string;
  readonly attributions: readonly Attribution[];
}

/** The articles of `ner/polnear.jsonl` below the corpora. @throws Error that says where it was looked for */
export function polnearArticles(corpora: string): readonly PolnearArticle[] {
  const file = join(corpora, 'ner', 'polnear.jsonl');
  if (!existsSync(file)) throw new Error(`There is no ${file}. Name the folder of the corpora with --corpus.`);
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as PolnearArticle);
}

/** The article as a revision: each paragraph a block. */
export function readableOf({ text }: PolnearArticle): Readable {
  const blocks = [...text.matchAll(/[^\n]+/g)].map(({ index, 0: { length } }) => ({
    kind: 'paragraph' as const,
    start: index,
    end: index + length,
  }));
  return { text, blocks };
}

/** What stands between quotation marks, paragraph by paragraph; a quotation that a paragraph leaves open goes to its end. */
export function quotedSpans(text: string): readonly TextSpan[] {
  return [...text.matchAll(/[^\n]+/g)].flatMap(({ index, 0: paragraph }) => {
    const found: TextSpan[] = [];
    let opened: number | undefined;
    for (const { index: at } of paragraph.matchAll(/["\u201c\u201d]/g)) {
      if (opened !== undefined) found.push({ start: index + opened, end: index + at + 1 });
      opened = opened === undefined ? at : undefined;
    }
    return opened === undefined ? found : [...found, { start: index + opened, end: index + paragraph.length }];
  });
}
