import type { AnalysedClaim } from '@wiregraph/newsroom/analysis';
import { goldStories, type Half } from './gold.js';
import { scoreStory } from './own.js';
import type { PartFigures, Read } from './part.js';
import { readStoryFile } from './story-file.js';

interface Weighed {
  readonly half: Half;
  readonly claim: AnalysedClaim;
  readonly isRight: boolean;
}

const BINS = 10;

/**
 * Whether confidence means what it says, on our own stories: claims by confidence in tenths, with the share of them that
 * is right. `calibration.error` is the expected calibration error of the reported half: the mean distance between
 * confidence and share, weighed by claims. Further rows have what was found for each type of claim in the half that rules
 * are written by: what `claim/calibration.json` of libs/reading is made of.
 */
export async function measureCalibration(read: Read): Promise<PartFigures> {
  const all: Weighed[] = [];
  for (const { half, file, gold } of goldStories()) {
    const { judged } = scoreStory(half, await read(await readStoryFile(file)), gold);
    all.push(
      ...judged
        .filter(({ verdict }) => verdict !== 'free')
        .map(({ claim, verdict }) => ({ half, claim, isRight: verdict === 'right' })),
    );
  }
  const reported = all.filter(({ half }) => half === 'report');
  return {
    figures: { 'calibration.error': errorOf(reported) },
    rows: [
      ...reliability('dev', all),
      ...reliability('report', all),
      ...byType(all.filter(({ half }) => half === 'dev')),
    ],
  };
}

const meanOf = (numbers: readonly number[]) => numbers.reduce((sum, n) => sum + n, 0) / Math.max(1, numbers.length);

/** Claims by tenths of confidence, the least sure first. */
function binned(claims: readonly Weighed[]): readonly (readonly Weighed[])[] {
  const binOf = ({ claim: { confidence } }: Weighed) => Math.min(BINS - 1, Math.floor(confidence * BINS));
  return Array.from({ length: BINS }, (_, bin) => claims.filter((claim) => binOf(claim) === bin)).filter(
    ({ length }) => length > 0,
  );
}

const confidenceIn = (claims: readonly Weighed[]) => meanOf(claims.map(({ claim }) => claim.confidence));
const rightIn = (claims: readonly Weighed[]) => meanOf(claims.map(({ isRight }) => Number(isRight)));

const errorOf = (claims: readonly Weighed[]): number =>
  binned(claims)
    .map((bin) => (Math.abs(confidenceIn(bin) - rightIn(bin)) * bin.length) / claims.length)
    .reduce((sum, part) => sum + part, 0);

const reliability = (half: Half, claims: readonly Weighed[]) =>
  binned(claims.filter((claim) => claim.half === half)).map((bin) => ({
    what: `reliability ${half}`,
    claims: bin.length,
    confidence: confidenceIn(bin),
    right: rightIn(bin),
  }));

function byType(claims: readonly Weighed[]) {
  const types = new Map<string, Weighed[]>();
  for (const weighed of claims) {
    const type = `${weighed.claim.predicate}${weighed.claim.inferred ? ' inferred' : ''}`;
    types.set(type, [...(types.get(type) ?? []), weighed]);
  }
  return [...types]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([type, found]) => ({ what: `type ${type}`, claims: found.length, right: rightIn(found) }));
}
