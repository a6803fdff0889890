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
  readonly verbs: readonly PatternVerb[];
  readonly nouns: readonly string[];
  /** The words "cut off" and "pull out of" end in, particle or preposition: only the tree tells. */
  readonly tail: string;
  readonly tailNouns: readonly string[];
}

/** A verb of patterns. All are numbered from 0, so that a look in a list finds its clauses, not one in a map. */
interface PatternVerb {
  readonly lemma: string;
  readonly number: number;
}

const PREPOSITIONS: ReadonlySet<string> = new Set(vocabulary.prepositions);
const NONE: readonly VerbMatch[] = [];
const ARTICLES: ReadonlySet<string> = new Set(vocabulary.articles);

/** Clauses by their verbs, so that a pattern is tried at the few that may fit it, however many texts there are. */
export class VerbIndex {
  readonly #byLemma = new Map<string, Clause[]>();
  /** The same by the number of the verb, for those that had one when the index was made. */
  readonly #byNumber: (Clause[] | undefined)[];

  /** @param clauses in the order of the text */
  constructor(clauses: readonly Clause[]) {
    for (const clause of clauses) {
      const lemma = lemmaOf(clause.verb);
      const known = this.#byLemma.get(lemma);
      if (known) known.push(clause);
      else this.#byLemma.set(lemma, [clause]);
    }
    this.#byNumber = new Array<Clause[] | undefined>(numbers.size).fill(undefined);
    for (const [lemma, found] of this.#byLemma) {
      const number = numbers.get(lemma);
      if (number !== undefined) this.#byNumber[number] = found;
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
    for (const pattern of parsedPatterns(patterns)) {
      for (const verb of pattern.verbs) {
        const clauses = this.#clausesOf(verb);
        if (clauses) found = entered(found, pattern, clauses);
      }
    }
    return found ? [...found.values()] : NONE;
  }

  #clausesOf({ lemma, number }: PatternVerb): readonly Clause[] | undefined {
    return number < this.#byNumber.length ? this.#byNumber[number] : this.#byLemma.get(lemma);
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

interface ParsedList {
  readonly texts: readonly string[];
  readonly patterns: readonly VerbPattern[];
}

/** Lists of patterns are words of a program, so they are few and come again for each text. Kept by their first pattern. */
const parsed = new Map<string, ParsedList[]>();
const numbers = new Map<string, number>();
const MOST_PARSED = 10_000;
/** Lists that begin alike; of more than these, which no program has, none is kept. */
const MOST_ALIKE = 20;

function parsedPatterns(texts: readonly string[]): readonly VerbPattern[] {
  const [first = ''] = texts;
  const alike = parsed.get(first);
  if (alike) for (const known of alike) if (isSameList(known.texts, texts)) return known.patterns;
  const patterns = texts.map(parsePattern);
  if (alike && alike.length < MOST_ALIKE) alike.push({ texts, patterns });
  else if (!alike && parsed.size < MOST_PARSED) parsed.set(first, [{ texts, patterns }]);
  return patterns;
}

function isSameList(one: readonly string[], other: readonly string[]): boolean {
  if (one.length !== other.length) return false;
  for (let i = 0; i < one.length; i++) if (one[i] !== other[i]) return false;
  return true;
}

function numbered(lemma: string): PatternVerb {
  const known = numbers.get(lemma);
  if (known !== undefined) return { lemma, number: known };
  const isKept = numbers.size < MOST_PARSED;
  const number = isKept ? numbers.size : Infinity;
  if (isKept) numbers.set(lemma, number);
  return { lemma, number };
}

function parsePattern(pattern: string): VerbPattern {
  const [verbs = '', ...rest] = pattern.split(' ').filter((word) => word !== '' && !ARTICLES.has(word));
  const isTail = rest.map((word) => PREPOSITIONS.has(word));
  const start = isTail.indexOf(true) === -1 ? rest.length : isTail.indexOf(true);
  const end = isTail.indexOf(false, start) === -1 ? rest.length : isTail.indexOf(false, start);
  const alternatives = (words: readonly string[]) => words.at(-1)?.split('|') ?? [];
  return {
    verbs: verbs.split('|').map(numbered),
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
