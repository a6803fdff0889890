import type { Actor } from './cast.js';
import type { Candidate } from './candidate.js';
import weights from './antecedent-weights.json' with { type: 'json' };

/** What a word may stand for: a person ("she"), a body ("it") or what a noun describes ("the carmaker"). */
export type Sought = keyof typeof weights.signs;

/** A word of the text, whom it may stand for, and what speaks for nobody of them. */
export interface Question {
  readonly sought: Sought;
  readonly candidates: readonly Candidate[];
  readonly nobody: readonly string[];
}

const weightsOf = (sought: Sought): ReadonlyMap<string, number> => new Map(Object.entries(weights.signs[sought]));
const WEIGHTS = { person: weightsOf('person'), body: weightsOf('body'), description: weightsOf('description') };

/** Who is meant, and how likely it is that it is he: 0 to 1. */
export interface Answer {
  readonly actor: Actor;
  readonly share: number;
}

/** The most likely one, if that is likely enough; the weights are found by `tools/antecedent-weights.mjs`. */
export function likeliest({ sought, candidates, nobody }: Question): Answer | undefined {
  const own = WEIGHTS[sought];
  const score = (signs: readonly string[]) => Math.exp(signs.reduce((sum, sign) => sum + (own.get(sign) ?? 0), 0));
  const scored = candidates.map(({ actor, signs }) => ({ actor, score: score(signs) }));
  const [first] = scored.toSorted((a, b) => b.score - a.score);
  const whole = scored.reduce((sum, one) => sum + one.score, score(nobody));
  const share = first ? first.score / whole : 0;
  return first && share >= weights.least[sought] ? { actor: first.actor, share } : undefined;
}
