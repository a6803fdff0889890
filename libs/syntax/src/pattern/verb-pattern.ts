import type { Clause } from './clause.js';
import type { Argument } from './noun-phrase.js';
import { lemmaOf } from './verb-lemma.js';
import vocabulary from './vocabulary.json' with { type: 'json' };

/** A clause that a verb pattern fits, with the pattern's subjects and objects. */
export interface VerbMatch {
  readonly clause: Clause;
  readonly subjects: readonly Argument[];
  /** Of "sue" the objects; of "file suit against" what follows "against"; of "take to court" who is taken. */
  readonly objects: readonly Argument[];
}

/** `VERB [particle] [NOUN] [preposition [NOUN]]`, alternatives with `|`: "sue", "cut off", "file|bring suit|case against". */
interface VerbPattern {
  readonly verbs: readonly string[];
  readonly nouns: readonly string[];
  /** The words "cut off" and "pull out of" end in, particle or preposition: only the tree tells. */
  readonly tail: string;
  readonly tailNouns: readonly string[];
}

const PREPOSITIONS: ReadonlySet<string> = new Set(vocabulary.prepositions);
const NONE: readonly VerbMatch[] = [];
const ARTICLES: ReadonlySet<string> = new Set(vocabulary.articles);

/** Clauses by their verbs, so that a pattern is tried at the few that may fit it, however many texts there are. */
export class VerbIndex {
  readonly #byLemma = new Map<string, Clause[]>();

  /** @param clauses in the order of the text */
  constructor(clauses: readonly Clause[]) {
    for (const clause of clauses) {
      const lemma = lemmaOf(clause.verb);
      const known = this.#byLemma.get(lemma);
      if (known) known.push(clause);
      else this.#byLemma.set(lemma, [clause]);
    }
  }

  /**
   * Clauses that fit one of the patterns, by pattern, then in the order of the text; each comes once: "sue", "cut off",
   * "file|bring suit|case against" (verb by lemma, then a particle, or an object's noun and a preposition whose objects
   * are meant; `|` between alternatives).
   */
  matching(...patterns: readonly string[]): readonly VerbMatch[] {
    // Most lists of patterns fit nothing in a text, and make nothing.
    let found: Map<Clause, VerbMatch> | undefined;
    for (const text of patterns) {
      const pattern = parsedPattern(text);
      for (const lemma of pattern.verbs) {
        const clauses = this.#byLemma.get(lemma);
        if (clauses) found = entered(found, pattern, clauses);
      }
    }
    return found ? [...found.values()] : NONE;
  }
}

function entered(
  known: Map<Clause, VerbMatch> | undefined,
  pattern: VerbPattern,
  clauses: readonly Clause[],
): Map<Clause, VerbMatch> {
  const found = known ?? new Map<Clause, VerbMatch>();
  for (const clause of clauses) {
    const objects = found.has(clause) ? undefined : objectsBy(pattern, clause);
    if (objects) found.set(clause, { clause, subjects: clause.subjects, objects });
  }
  return found;
}

/** Patterns are words of a program, so they are few and come again for each text. */
const parsed = new Map<string, VerbPattern>();
const MOST_PARSED = 10_000;

function parsedPattern(pattern: string): VerbPattern {
  const known = parsed.get(pattern);
  if (known) return known;
  const made = parsePattern(pattern);
  if (parsed.size < MOST_PARSED) parsed.set(pattern, made);
  return made;
}

function parsePattern(pattern: string): VerbPattern {
  const [verbs = '', ...rest] = pattern.split(' ').filter((word) => word !== '' && !ARTICLES.has(word));
  const isTail = rest.map((word) => PREPOSITIONS.has(word));
  const start = isTail.indexOf(true) === -1 ? rest.length : isTail.indexOf(true);
  const end = isTail.indexOf(false, start) === -1 ? rest.length : isTail.indexOf(false, start);
  const alternatives = (words: readonly string[]) => words.at(-1)?.split('|') ?? [];
  return {
    verbs: verbs.split('|'),
    nouns: alternatives(rest.slice(0, start)),
    tail: rest.slice(start, end).join(' '),
    tailNouns: alternatives(rest.slice(end)),
  };
}

/** The objects that a pattern means in a clause; undefined if it does not fit. */
function objectsBy(pattern: VerbPattern, clause: Clause): readonly Argument[] | undefined {
  const { nouns, tail, tailNouns } = pattern;
  const particle = particleOf(clause);
  const meant = nouns.length > 0 ? clause.objects.filter(isOneOf(nouns)) : clause.objects;
  if (nouns.length > 0 && meant.length === 0) return undefined;
  if (tail === particle && tailNouns.length === 0) return meant;
  if (particle !== '' && tail !== particle && !tail.startsWith(`${particle} `)) return undefined;
  const preposition = particle === '' || tail === particle ? tail : tail.slice(particle.length + 1);
  const objects = clause.obliquesNear(preposition).flatMap((oblique) => oblique.objects);
  if (tailNouns.length > 0) return objects.some(isOneOf(tailNouns)) ? meant : undefined;
  return objects.length > 0 ? objects : undefined;
}

const particleOf = ({ lemma }: Clause) => (lemma.includes(' ') ? lemma.slice(lemma.indexOf(' ') + 1) : '');

const isOneOf =
  (lemmas: readonly string[]) =>
  ({ head }: Argument) =>
    lemmas.includes(lemmaOf(head));
