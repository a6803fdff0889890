import type { CourtScene } from './court-scene.js';
import type { Finding } from './finding.js';

/** Sentences between two tellings of one ruling. */
const NEAR = 2;

interface Placed {
  readonly finding: Finding;
  readonly sentence: number;
}

/**
 * One ruling is often told twice: what was done, and whom it is for, "halted the merger, siding with the agency". The
 * latter goes into the former; that there was a ruling is told only of a court of which nothing else is.
 */
export function toldOnce(scene: CourtScene, findings: readonly Finding[]): readonly Finding[] {
  const all = findings.map((finding) => ({ finding, sentence: sentenceAt(scene, finding.evidence.start) }));
  const done = all.filter(({ finding }) => !finding.isSide);
  const sides = all.filter(({ finding }) => finding.isSide && !finding.isNoun);
  const alone = sides.filter((side) => !done.some((other) => isSame(other, side)));
  const bare = all.filter(({ finding }) => finding.isNoun);
  const kept = [...done.map((one) => withSide(one, sides)), ...alone.map(({ finding }) => finding)];
  const rest = bare
    .map(({ finding }) => finding)
    .filter((noun, i, nouns) => ![...kept, ...nouns.slice(0, i)].some((other) => isOfOne(other, noun)));
  return [...kept, ...rest];
}

function withSide(one: Placed, sides: readonly Placed[]): Finding {
  const side = sides.find((other) => isSame(one, other))?.finding;
  const { finding } = one;
  return side
    ? { ...finding, against: finding.against ?? side.against, inFavourOf: finding.inFavourOf ?? side.inFavourOf }
    : finding;
}

const isOfOne = (one: Finding, other: Finding): boolean =>
  one.bench.actor === other.bench.actor && one.suit.actor === other.suit.actor;

function isSame(one: Placed, side: Placed): boolean {
  if (!isOfOne(one.finding, side.finding) || !agrees(one.finding, side.finding)) return false;
  const [first, second] = [one.finding.on?.date, side.finding.on?.date];
  if (one.sentence === side.sentence) return true;
  return first !== undefined && second !== undefined
    ? first === second
    : Math.abs(one.sentence - side.sentence) <= NEAR;
}

/** Nobody has both won and lost. */
const agrees = (one: Finding, side: Finding): boolean =>
  one.against === undefined || side.against === undefined || one.against === side.against;

/** Which sentence a place of the text is in. */
const sentenceAt = (scene: CourtScene, start: number): number =>
  scene.story.sentences.findLastIndex(({ span }) => {
    const [first] = span.tokens;
    return first !== undefined && scene.story.startOf(first) <= start;
  });
