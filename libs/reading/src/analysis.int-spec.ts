import fc from 'fast-check';
import { analysisFault } from '@wiregraph/newsroom/analysis';
import { aStory, readStory } from './testing/english-story.js';

const PARTS = [
  "A US federal judge on Thursday (Jan 21) rejected Parler's demand that Inc restore web hosting.",
  'US District Judge Barbara Rothstein in Seattle said it was "not a close call."',
  '“That event,” she added, “was a tragic reminder.”',
  'Apple Inc and Alphabet Inc\u2019s Google sued the\u00a0company in 2:21-cv-00031.',
  'Tim Cook, the chief executive of Apple, resigned on Jan. 30',
  'Parler v. Amazon Web Services Inc, No. 2:21-cv-00031',
  'Microsoft agreed to buy Nuance Communications; it was accused of "',
  'the Ninth Circuit 🙂 reversed the ruling against X. It also said',
  '"',
  '\u200b',
  '\t',
  "Smith's",
  '1st Ld',
  '(',
  'V. v. v.',
  'Judge Judge',
  'Inc',
  'said',
  'of the',
  'Feb 30',
  '— ',
  '🙂',
  '\ud83d',
];

const salad = fc
  .array(
    fc.oneof(
      { weight: 5, arbitrary: fc.constantFrom(...PARTS) },
      fc.lorem({ maxCount: 3 }),
      fc.string({ maxLength: 12 }),
    ),
    { maxLength: 8 },
  )
  .map((parts) => parts.join(' '));
const stories = fc.array(salad, { maxLength: 3 }).map((paragraphs) => paragraphs.join('\n\n'));
const RUNS = { numRuns: 60, seed: 20_210_121 };

it('gives an analysis without fault for any text', () =>
  fc.assert(
    fc.asyncProperty(stories, async (text) => {
      expect(analysisFault(text, await readStory(aStory(text)))).toBeUndefined();
    }),
    RUNS,
  ));

it('gives the same analysis for the same text', () =>
  fc.assert(
    fc.asyncProperty(stories, async (text) => {
      expect(await readStory(aStory(text))).toEqual(await readStory(aStory(text)));
    }),
    { ...RUNS, numRuns: 20 },
  ));

it('keeps offsets in the revision, wherever the story stands in it', () =>
  fc.assert(
    fc.asyncProperty(salad, async (text) => {
      const before = 'Skip to main content\n\n';
      const block = { kind: 'paragraph' as const, start: before.length, end: before.length + text.length };
      const moved = await readStory(aStory(before + text, { blocks: text.trim() === '' ? [] : [block] }));
      const plain = await readStory(
        aStory(text, { blocks: text.trim() === '' ? [] : [{ ...block, start: 0, end: text.length }] }),
      );
      const shift = <T extends { start: number; end: number }>(spans: readonly T[]) =>
        spans.map((span) => ({ ...span, start: span.start + before.length, end: span.end + before.length }));
      expect(moved.mentions).toEqual(shift(plain.mentions));
      expect(moved.sentences).toEqual(shift(plain.sentences));
      expect(moved.claims.flatMap(({ evidence }) => evidence)).toEqual(
        shift(plain.claims.flatMap(({ evidence }) => evidence)),
      );
    }),
    { ...RUNS, numRuns: 30 },
  ));

it('reads no caption, credit, trailer or boilerplate', async () => {
  const text = 'Tim Cook met Elon Musk.\n\n(Photo: Reuters/Brendan McDermid)\n\nSource: Reuters/nh';
  const blocks = (['caption', 'credit', 'trailer'] as const).map((kind, i) => {
    const start = text.split('\n\n').slice(0, i).join('\n\n').length + (i > 0 ? 2 : 0);
    return { kind, start, end: start + (text.split('\n\n')[i]?.length ?? 0) };
  });
  expect(await readStory(aStory(text, { blocks }))).toMatchObject({ entities: [], mentions: [], sentences: [] });
});

it('takes neither a dateline nor a lone legal form for an entity', async () => {
  const { entities } = await readStory(
    aStory('SEATTLE, Jan 21 (Reuters) - A judge rejected the demand that Inc restore it.'),
  );
  expect(entities).toEqual([]);
});

it('infers the year that a weekday leaves near the year of a caption', async () => {
  const text = 'The logo on Nov 25, 2020.\n\nApple sued Google on Thursday (Jan 21).';
  const blocks = [
    { kind: 'caption' as const, start: 0, end: 25 },
    { kind: 'lead' as const, start: 27, end: text.length },
  ];
  const { claims } = await readStory(aStory(text, { blocks, filedAt: undefined }));
  expect(claims.find(({ predicate }) => predicate === 'SUED')).toMatchObject({
    qualifiers: { on: '2021-01-21' },
    dateInferred: true,
  });
});
