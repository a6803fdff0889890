import { join } from 'node:path';
import { measurement, type Outcome } from '@wiregraph/measure/measurement';
import { half, pageScorer, pagesIn, plainTextsIn, readTruth } from './html/page-corpus.js';
import { type PageLine, textOf } from './html/page-line.js';
import { sharedCorpora } from './wire/corpus-file.js';

/** The best that others reach on the pages, and the pages' text as it stands. */
const BOUNDS = { 'html.f1': '>= 0.965', 'html.plain.f1': '>= 0.90' };

export default measurement({
  name: 'html',
  title: 'Stories on pages of news sites, and on the same pages as bare text, against their article bodies',
  measure: async ({ progress, corpus }) => {
    const folder = corpus ?? join(sharedCorpora(), 'html');
    const truth = readTruth(folder);
    const score = await pageScorer();
    const inputs = [
      { name: 'html', pages: pagesIn(folder, Object.keys(truth)) },
      ...plainTextsIn(folder).map(({ name, pages }) => ({ name: `plain.${name}`, pages })),
    ];
    const results = [];
    for (const { name, pages } of inputs) {
      const lines: PageLine[] = [];
      for (const page of pages) lines.push(await textOf(page));
      for (const { id, reason } of lines) if (reason !== undefined) progress(`${name} ${id.slice(0, 8)}: ${reason}`);
      const halves = [0, 1].map((which) =>
        score(
          part(truth, (id) => half(id) === which),
          lines,
        ),
      );
      results.push({ name, score: score(truth, lines), halves });
    }
    return outcomeOf(results);
  },
});

type Truth = ReturnType<typeof readTruth>;
type Score = ReturnType<Awaited<ReturnType<typeof pageScorer>>>;

const part = (truth: Truth, isAsked: (id: string) => boolean): Truth =>
  Object.fromEntries(Object.entries(truth).filter(([id]) => isAsked(id)));

/** Plain text counts by the mean of its kinds: how a page was made bare text must not decide. */
function outcomeOf(results: readonly { name: string; score: Score; halves: readonly Score[] }[]): Outcome {
  const html = results.find(({ name }) => name === 'html')?.score;
  const plain = results.filter(({ name }) => name !== 'html').map(({ score }) => score);
  return {
    figures: {
      ...(html && figuresOf('html', [html])),
      ...(plain.length > 0 && figuresOf('html.plain', plain)),
    },
    against: { ...BOUNDS, pages: html?.pages ?? 0 },
    rows: results.flatMap(({ name, score, halves }) =>
      [score, ...halves].map(({ pages, f1, precision, recall, exact }, at) => ({
        input: name,
        part: ['all', 'half A', 'half B'][at] ?? '',
        pages,
        f1,
        precision,
        recall,
        exact,
      })),
    ),
  };
}

function figuresOf(name: string, scores: readonly Score[]): Record<string, number> {
  const mean = (of: (score: Score) => number) => scores.reduce((sum, score) => sum + of(score), 0) / scores.length;
  return {
    [`${name}.f1`]: mean(({ f1 }) => f1),
    [`${name}.precision`]: mean(({ precision }) => precision),
    [`${name}.recall`]: mean(({ recall }) => recall),
  };
}
