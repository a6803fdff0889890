import type { AnalysedClaim, Analysis } from '@wiregraph/newsroom/analysis';
import type { TextSpan } from '@wiregraph/kernel/text-span';
import { type Half, halfOf } from './gold.js';
import type { PartFigures, Read } from './part.js';
import { type Attribution, type PolnearArticle, polnearArticles, quotedSpans, readableOf } from './polnear-corpus.js';

/** Of one half of the corpus. */
interface Tally {
  direct: number;
  directRight: number;
  /** Of these, those whose source names somebody. */
  named: number;
  namedRight: number;
  /** All attributions that have a source. */
  sources: number;
  sourcesRight: number;
  /** All places where a speaker was read. */
  read: number;
  readRight: number;
}

/**
 * Who says what in political news (PolNeAR).
 *
 * `polnear.direct.all`: of the attributions with a source whose content stands between quotation marks for at least half of
 * its length, the share whose source is read. It is read if a claim SAID has evidence that overlaps the quoted content,
 * and a mention of the claim's subject (name, pronoun or description) is what the source names. A source names the last
 * person before its first comma or preposition who is no possessor, so that "Trump spokeswoman Jo Li, of Atlanta" is Li
 * and not Trump; without such a person it names anyone in it, so that "a spokesman for Apple" is Apple.
 * Where the source is a pronoun it is right if the subject was found to be meant by it: the corpus does not say whom a pronoun means, so whom we take it
 * for is not checked here.
 *
 * `polnear.direct`: the same without sources that name nobody, have neither a capital letter (but for a first article)
 * nor are a personal pronoun: "two officials", "the ad", "one person close to the campaign". SAID has an entity for its
 * subject, and there is none to give. Who is only described but has a name in it ("one Clinton aide") stays in the count,
 * and is lost.
 *
 * `polnear.sources.f1`: over all attributions that have a source, indirect speech and thoughts included. Recall counts
 * an attribution as read if any claim that says who speaks (SAID, or one put down to somebody) has evidence that overlaps
 * its content or cue and its speaker is what the source names; precision is the share of such claims that name a source so.
 *
 * All are over the whole corpus; `rows` has the halves.
 */
export async function measurePolnear(reader: Read, corpora: string): Promise<PartFigures> {
  const tallies = new Map<Half, Tally>();
  for (const article of polnearArticles(corpora)) {
    const half = halfOf(article.id);
    const found = score(article, await reader(readableOf(article)));
    const known = tallies.get(half);
    tallies.set(half, known ? sum(known, found) : found);
  }
  const halves = [...tallies].toSorted(([a], [b]) => (a < b ? -1 : 1));
  const all = halves.map(([, tally]) => tally).reduce(sum);
  return {
    figures: {
      'polnear.direct': all.namedRight / all.named,
      'polnear.direct.all': all.directRight / all.direct,
      'polnear.sources.f1': sourcesOf(all).f1,
    },
    against: { 'polnear.direct': '>= 0.85' },
    rows: halves.map(([half, tally]) => ({
      half: `polnear ${half}`,
      direct: tally.named,
      'direct right': tally.namedRight / tally.named,
      'direct all': tally.direct,
      'direct all right': tally.directRight / tally.direct,
      'sources precision': sourcesOf(tally).precision,
      'sources recall': sourcesOf(tally).recall,
      'sources f1': sourcesOf(tally).f1,
    })),
  };
}

function sourcesOf({ sources, sourcesRight, read, readRight }: Tally) {
  const precision = readRight / Math.max(1, read);
  const recall = sourcesRight / Math.max(1, sources);
  return { precision, recall, f1: (2 * precision * recall) / Math.max(Number.EPSILON, precision + recall) };
}

const sum = (a: Tally, b: Tally): Tally => ({
  direct: a.direct + b.direct,
  directRight: a.directRight + b.directRight,
  named: a.named + b.named,
  namedRight: a.namedRight + b.namedRight,
  sources: a.sources + b.sources,
  sourcesRight: a.sourcesRight + b.sourcesRight,
  read: a.read + b.read,
  readRight: a.readRight + b.readRight,
});

/** Attributions of an article with a source; whether each is direct and whether its source is read. */
export function judged(article: PolnearArticle, analysis: Analysis) {
  const quoted = quotedSpans(article.text);
  const spoken = analysis.claims.flatMap((claim) => spokenIn(claim));
  return article.attributions
    .filter(({ source }) => source.length > 0)
    .map((attribution) => {
      const content = spansOf(attribution.content);
      const named = sourceNamed(analysis, article.text, attribution);
      const isRight = (claims: readonly Spoken[], where: readonly TextSpan[]) =>
        claims.some(({ by, evidence }) => named.has(by) && evidence.some((span) => where.some((at) => meet(span, at))));
      return {
        attribution,
        named,
        isNamed: attribution.source.some(([start, end]) => namesSomebody(article.text.slice(start, end))),
        isDirect: isMainly(content, quoted),
        isDirectRight: isRight(
          spoken.filter(({ isSaid }) => isSaid),
          content,
        ),
        isRight: isRight(spoken, [...content, ...spansOf(attribution.cue)]),
      };
    });
}

function score(article: PolnearArticle, analysis: Analysis): Tally {
  const all = judged(article, analysis);
  const direct = all.filter(({ isDirect }) => isDirect);
  const read = analysis.claims.flatMap((claim) => spokenIn(claim));
  const places = all.map(({ attribution: { content, cue }, named }) => ({
    named,
    spans: spansOf([...content, ...cue]),
  }));
  const isTrue = ({ by, evidence }: Spoken) =>
    places.some(({ named, spans }) => named.has(by) && evidence.some((span) => spans.some((at) => meet(span, at))));
  return {
    direct: direct.length,
    directRight: direct.filter(({ isDirectRight }) => isDirectRight).length,
    named: direct.filter(({ isNamed }) => isNamed).length,
    namedRight: direct.filter(({ isNamed, isDirectRight }) => isNamed && isDirectRight).length,
    sources: all.length,
    sourcesRight: all.filter(({ isRight }) => isRight).length,
    read: read.length,
    readRight: read.filter(isTrue).length,
  };
}

interface Spoken {
  readonly by: string;
  readonly evidence: readonly TextSpan[];
  readonly isSaid: boolean;
}

function spokenIn({ predicate, subject, attributedTo, evidence }: AnalysedClaim): readonly Spoken[] {
  const isSaid = predicate === 'SAID';
  const by = isSaid ? subject : attributedTo;
  return by === undefined ? [] : [{ by, evidence, isSaid }];
}

/** Entities that a source names; see `measurePolnear`. */
function sourceNamed({ mentions, entities }: Analysis, text: string, { source }: Attribution): ReadonlySet<string> {
  const spans = spansOf(source);
  const within = mentions.filter((mention) => spans.some((span) => meet(mention, span)));
  const persons = new Set(entities.filter(({ kinds }) => kinds.includes('Person')).map(({ key }) => key));
  const headEnd = spans.map(({ start, end }) => start + headLength(text.slice(start, end))).at(0) ?? Infinity;
  const isPossessor = ({ end }: TextSpan) => /^['\u2019]s?\b/.test(text.slice(end, end + 3));
  const head = within.findLast(
    ({ start, end, entity }) => start < headEnd && persons.has(entity) && !isPossessor({ start, end }),
  );
  return new Set(head ? [head.entity] : within.map(({ entity }) => entity));
}

const PRONOUN = /^(?:he|she|it|they|we|you|i)$/i;
const namesSomebody = (source: string) =>
  PRONOUN.test(source.trim()) || /\p{Lu}/u.test(source.replace(/^(?:The|A|An|One|Another|This|Some|Many)\b/, ''));

/** How much of a source stands before what only tells more of it: "Jo Li, an aide to X", "one adviser to X". */
const headLength = (text: string) => /,| (?:of|for|from|to|at|in|with|who|on) /.exec(text)?.index ?? text.length;

const spansOf = (pairs: Attribution['source']): readonly TextSpan[] => pairs.map(([start, end]) => ({ start, end }));

const meet = (one: TextSpan, other: TextSpan) => one.start < other.end && other.start < one.end;

/** At least half of the content stands between marks. */
const isMainly = (content: readonly TextSpan[], quoted: readonly TextSpan[]) =>
  content.length > 0 && overlap(content, quoted) * 2 >= overlap(content, content);

const overlap = (ones: readonly TextSpan[], others: readonly TextSpan[]): number =>
  ones
    .flatMap((one) => others.map((other) => Math.min(one.end, other.end) - Math.max(one.start, other.start)))
    .reduce((total, length) => total + Math.max(0, length), 0);
