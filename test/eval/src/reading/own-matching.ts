import type { AnalysedClaim, AnalysedEntity, Analysis } from '@wiregraph/newsroom/analysis';
import type { ExpectedEntity } from '../seed/expected.js';
import { isEntity, Matching } from '../seed/matching.js';
import type { Gold, GoldClaim, GoldQuote } from './gold.js';

/** Who is partner, competitor or settles is so either way round. */
const MUTUAL: ReadonlySet<string> = new Set(['PARTNER_OF', 'COMPETES_WITH', 'SETTLED']);

/** Tells which claims and quotes of an analysis are those of an annotated story. */
export class OwnMatching {
  private readonly ends: Matching;

  constructor(
    private readonly analysis: Pick<Analysis, 'entities' | 'claims'>,
    private readonly gold: Gold,
  ) {
    this.ends = new Matching(analysis, gold);
  }

  /**
   * The annotated entity that each entity is, if any. One entity is found once: a second one that looks like it is a split,
   * and is nothing.
   */
  entities(): Map<AnalysedEntity, ExpectedEntity> {
    const found = new Map<AnalysedEntity, ExpectedEntity>();
    for (const wanted of this.gold.entities) {
      const entity = this.analysis.entities.find((one) => !found.has(one) && isEntity(one, wanted));
      if (entity) found.set(entity, wanted);
    }
    return found;
  }

  /** The same fact, whatever its stance, day or amount: type, ends, outcome, and for an accusation some of its words. */
  isFact(claim: AnalysedClaim, wanted: GoldClaim): boolean {
    if (claim.predicate !== wanted.type) return false;
    if (wanted.outcome !== undefined && claim.qualifiers.outcome !== wanted.outcome) return false;
    if (wanted.literal !== undefined && !wanted.literal.some((words) => says(claim, words))) return false;
    return (
      this.isBetween(claim, wanted.subject, wanted.object) ||
      (MUTUAL.has(wanted.type) && wanted.object !== undefined && this.isBetween(claim, wanted.object, wanted.subject))
    );
  }

  private isBetween({ subject, object }: AnalysedClaim, from: string, to: string | undefined): boolean {
    return this.ends.is(subject, from) && (to === undefined || this.ends.is(object, to));
  }

  /** Each sentence of the quote is in some words that this speaker says. */
  isQuoted({ text, speaker }: GoldQuote): boolean {
    const said = this.analysis.claims
      .filter(({ predicate, subject }) => predicate === 'SAID' && this.ends.is(subject, speaker))
      .map((claim) => plain(wordsOf(claim)));
    return sentencesOf(text).every((sentence) => said.some((words) => words.includes(plain(sentence))));
  }

  /** Whoever is taken to say it. */
  isNoticed({ text }: GoldQuote): boolean {
    const said = this.analysis.claims.filter(({ predicate }) => predicate === 'SAID').map((c) => plain(wordsOf(c)));
    return sentencesOf(text).every((sentence) => said.some((words) => words.includes(plain(sentence))));
  }

  is(key: string | undefined, id: string): boolean {
    return this.ends.is(key, id);
  }
}

const wordsOf = ({ value = '', evidence }: AnalysedClaim) => [value, ...evidence.map(({ quote }) => quote)].join('\n');

/** Either has the other's words: an editor marks the core of an accusation, a reader perhaps a clause more or less. */
const says = (claim: AnalysedClaim, words: string): boolean =>
  plain(wordsOf(claim)).includes(plain(words)) ||
  (claim.value !== undefined && claim.value.includes(' ') && plain(words).includes(plain(claim.value)));

const sentencesOf = (text: string) => text.split(/(?<=[.!?])\s+/);

/** Letters and digits alone: who punctuates how is not asked here. */
const plain = (text: string) => ` ${(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ')} `;
