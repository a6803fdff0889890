import type { SuitFact } from './suit-fact.js';

/** Suits that are told as like another, and not against whom. */
const LIKE = new Set(['similar', 'parallel', 'related', 'companion', 'own', 'comparable', 'identical', 'like']);
/** Sentences between the two. */
const NEAR = 4;

/**
 * "Oracle sued Google. A similar case brought by Microsoft is pending": it is against the same. "Lyft filed its own suit": that
 * is against who sued Lyft, or was sued by it.
 */
export function withLikeness(facts: readonly SuitFact[], others: readonly SuitFact[] = []): readonly SuitFact[] {
  const whole = [...others, ...facts].filter(
    ({ plaintiffs, defendants }) => plaintiffs.length > 0 && defendants.length > 0,
  );
  return facts.map((fact) => {
    const { token, plaintiffs, defendants } = fact;
    const word = token.children('amod').find(({ lower }) => LIKE.has(lower))?.lower;
    if (!word || plaintiffs.length === 0 || defendants.length > 0) return fact;
    const before = whole.findLast((other) => isBefore(other, fact));
    const sued = before && opponents(before, fact, word === 'own');
    return sued && sued.length > 0 ? { ...fact, defendants: sued, isNew: true, inferred: true } : fact;
  });
}

const isBefore = ({ sentence, token }: SuitFact, fact: SuitFact): boolean =>
  sentence.index <= fact.sentence.index &&
  fact.sentence.index - sentence.index <= NEAR &&
  (sentence !== fact.sentence || token.index < fact.token.index);

function opponents(before: SuitFact, { plaintiffs }: SuitFact, isOwn: boolean): SuitFact['defendants'] {
  const isIn = (side: SuitFact['defendants']) => side.some((actor) => plaintiffs.includes(actor));
  if (isIn(before.defendants)) return before.plaintiffs;
  return isIn(before.plaintiffs) ? (isOwn ? before.defendants : []) : isOwn ? [] : before.defendants;
}
