import type { AnalysedClaim, Disagreement, SecondClaim, SecondEnd } from '@wiregraph/newsroom/analysis';
import { type Predicate, predicateEntry } from '@wiregraph/newsroom/ontology';
import { ASKED } from './question.js';

const MOST = 2_000;

/** Says who does what to whom. What a claim without an object is about is put in words, which two readers choose differently. */
interface Fact {
  readonly predicate: Predicate;
  readonly subject: string;
  readonly object: string;
  readonly stance: AnalysedClaim['stance'];
}

const endOf = (end: SecondEnd | undefined): string => (!end ? '' : 'key' in end ? end.key : `"${end.name}"`);

const factOf = ({ predicate, subject, object, stance }: SecondClaim): Fact => {
  return { predicate, subject: endOf(subject), object: endOf(object), stance };
};

const isMutual = (predicate: Predicate): boolean => {
  const [one, other] = predicateEntry(predicate).reads;
  return one === other;
};

/**
 * Where a second reading differs from the rules' one.
 * @param rules claims of the rules
 * @param upTo how much of the text the second reader was shown; of what stands after it nothing is said
 */
export function disagreementsOf(
  rules: readonly AnalysedClaim[],
  second: readonly SecondClaim[],
  upTo: number,
): readonly Disagreement[] {
  const asked = rules.flatMap((claim, index) => (ASKED.includes(claim.predicate) ? [{ claim, index }] : []));
  const met = new Set<number>();
  const found: Disagreement[] = [];
  for (const [index, claim] of second.entries()) {
    const same = asked.filter(({ claim: one }) => isSame(one, factOf(claim)));
    const turned = asked.filter(({ claim: one }) => isSame(one, turnedRound(factOf(claim))));
    for (const { index: at } of [...same, ...turned]) met.add(at);
    const [first] = same.length > 0 ? same : turned;
    if (!first) found.push({ about: 'only-second', second: index });
    else if (same.length === 0 && !isMutual(claim.predicate))
      found.push({ about: 'direction', rules: first.index, second: index });
    else if (![...same, ...turned].some(({ claim: { stance } }) => stance === claim.stance))
      found.push({ about: 'stance', rules: first.index, second: index });
  }
  const missed = asked.filter(({ claim, index }) => !met.has(index) && isWordedIn(claim, upTo));
  return [...found, ...missed.map(({ index }) => ({ about: 'only-rules' as const, rules: index }))].slice(0, MOST);
}

const turnedRound = ({ subject, object, ...fact }: Fact): Fact => ({ ...fact, subject: object, object: subject });

const isSame = (one: AnalysedClaim, fact: Fact): boolean =>
  one.predicate === fact.predicate && one.subject === fact.subject && (one.object ?? '') === fact.object;

/** What is inferred no words say, so nobody can be asked to find it. */
const isWordedIn = ({ inferred, evidence }: AnalysedClaim, upTo: number): boolean =>
  !inferred && evidence.some(({ end }) => end <= upTo);
