import type { AnalysedClaim } from '@wiregraph/newsroom/analysis';
import type { GoldClaim, Half } from './gold.js';
import type { HalfFigures, StoryScore } from './own-score.js';

type Row = Readonly<Record<string, string | number>>;

/** Both halves: the figures, each type of claim, what narrows claims, and how often a confidence is right. */
export function ownRows(
  scores: readonly StoryScore[],
  figuresOf: (some: readonly StoryScore[]) => HalfFigures,
): readonly Row[] {
  return (['dev', 'report'] as const).flatMap((half: Half) => {
    const some = scores.filter((score) => score.half === half);
    return [
      {
        half,
        what: 'all',
        stories: some.length,
        unread: some.filter(({ isRead }) => !isRead).length,
        ...figuresOf(some),
      },
      ...typeRows(some).map((row) => ({ half, ...row })),
      ...detailRows(some).map((row) => ({ half, ...row })),
      ...confidenceRows(some).map((row) => ({ half, ...row })),
    ];
  });
}

function typeRows(scores: readonly StoryScore[]): Row[] {
  const wanted = scores.flatMap((score) => score.wanted);
  const judged = scores.flatMap((score) => score.judged);
  const types = [
    ...new Set([...wanted.map((one) => one.wanted.type), ...judged.map(({ claim }) => claim.predicate)]),
  ].sort();
  const said = scores.map(({ quotes }) => quotes);
  return [
    ...types.map((type) => {
      const of = judged.filter(({ claim }) => claim.predicate === type);
      const asked = wanted.filter((one) => one.wanted.type === type);
      return {
        what: type,
        wanted: asked.length,
        found: asked.filter(({ found }) => found).length,
        right: of.filter(({ verdict }) => verdict === 'right').length,
        wrong: of.filter(({ verdict }) => verdict === 'wrong' || verdict === 'forbidden').length,
        forbidden: of.filter(({ verdict }) => verdict === 'forbidden').length,
      };
    }),
    {
      what: 'quotes',
      wanted: said.reduce((total, quotes) => total + quotes.wanted, 0),
      found: said.reduce((total, quotes) => total + quotes.noticed, 0),
      right: said.reduce((total, quotes) => total + quotes.right, 0),
    },
  ];
}

const starts = (value: string | undefined, prefix: string | undefined) => value?.startsWith(prefix ?? '') === true;

/** What a claim may have besides its ends: whether the annotation asks for it, and whether the claim has it right. */
const DETAILS: Readonly<Record<string, [(wanted: GoldClaim) => unknown, (c: AnalysedClaim, w: GoldClaim) => boolean]>> =
  {
    'the day': [({ date }) => date, ({ qualifiers, validFrom }, { date }) => starts(qualifiers.on ?? validFrom, date)],
    'the end': [({ validTo }) => validTo, (claim, { validTo }) => starts(claim.validTo, validTo)],
    'that it is over': [({ ended }) => ended, ({ validTo }) => validTo !== undefined],
    'the title': [({ title }) => title, ({ qualifiers }, { title }) => starts(qualifiers.title, title)],
    'the matter': [({ matter }) => matter, ({ qualifiers }, { matter }) => starts(qualifiers.matter, matter)],
    'the scope': [({ scope }) => scope, ({ qualifiers }, { scope }) => qualifiers.scope === scope],
    'the amount': [
      ({ amount }) => amount,
      ({ qualifiers }, { amount }) =>
        qualifiers.amount?.value === amount?.value && qualifiers.amount?.currency === amount?.currency,
    ],
  };

function detailRows(scores: readonly StoryScore[]): Row[] {
  const met = scores
    .flatMap(({ wanted }) => wanted)
    .flatMap((one) => (one.found ? [{ ...one, found: one.found }] : []));
  return Object.entries(DETAILS).map(([what, [isAsked, isRight]]) => {
    const asked = met.filter(({ wanted }) => isAsked(wanted) !== undefined);
    return { what, asked: asked.length, right: asked.filter(({ found, wanted }) => isRight(found, wanted)).length };
  });
}

const BINS = [0.95, 0.9, 0.8, 0.7, 0.5, 0];

/** Calibration: of the claims whose confidence is in a bin, the share that is right should be near its mean. */
function confidenceRows(scores: readonly StoryScore[]): Row[] {
  const judged = scores.flatMap((score) => score.judged).filter(({ verdict }) => verdict !== 'free');
  return BINS.flatMap((from, at) => {
    const of = judged.filter(({ claim }) => claim.confidence >= from && claim.confidence < (BINS[at - 1] ?? 2));
    if (of.length === 0) return [];
    const mean = of.reduce((total, { claim }) => total + claim.confidence, 0) / of.length;
    const right = of.filter(({ verdict }) => verdict === 'right').length;
    return [{ what: `confidence from ${from}`, claims: of.length, mean, right: right / of.length }];
  });
}
