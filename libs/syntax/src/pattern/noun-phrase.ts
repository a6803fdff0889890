import type { Span, Token } from '../document.js';
import { Memo, TokenMemo } from './memo.js';
import { antecedentOf, isRelativizer } from './relative.js';
import { leftEdge, trailingEdge } from './tree-edge.js';
import { phrasesOf, type PrepositionalPhrase } from './preposition.js';

/**
 * How an argument was found: as the verb's own dependent (`direct`), joined to one by "and" (`conjunct`), through a
 * relative pronoun or a shortened relative clause (`relative`), behind "by" (`agent`), from the verb that this one is
 * coordinated with (`coordination`), or from the clause that this one completes or modifies (`control`).
 */
export type ArgumentSource = 'direct' | 'conjunct' | 'relative' | 'agent' | 'coordination' | 'control';

const BEFORE_HEAD: ReadonlySet<string> = new Set([
  'det',
  'predet',
  'amod',
  'compound',
  'nmod',
  'poss',
  'nummod',
  'quantmod',
  'case',
]);
const NOBODY: ReadonlySet<string> = new Set(['nobody', 'none', 'nothing', 'neither']);
const NO: ReadonlySet<string> = new Set(['no', 'neither']);
/** Before the second of two: "Apple but not Google", "Apple instead of Google". */
const NOT: ReadonlySet<string> = new Set(['not', 'nor', 'instead of', 'rather than']);

/** A noun with what belongs to it. Spans lie inside the noun's sentence and hold the noun. */
export class NounPhrase {
  constructor(readonly head: Token) {}

  /** Determiner, possessor and what else stands before the noun, and the noun: "the app stores", "Alphabet Inc's Google". */
  get core(): Span {
    const { head } = this;
    let [from, to] = [head.index, head.index + 1];
    for (const child of head.children()) {
      if (child.index < head.index && BEFORE_HEAD.has(child.label)) from = Math.min(from, leftEdge(child));
      // "Jan 6", where a non-breaking space may be a token between them.
      const isNext = child.index === to || (child.index === to + 1 && child.previous?.isSpace === true);
      if (child.label === 'nummod' && isNext) to = child.index + 1;
    }
    return head.document.span(from, to);
  }

  /** The core with the prepositional phrases after it, up to the first comma, apposition, relative clause or conjunct. */
  get phrase(): Span {
    const { core, head } = this;
    return head.document.span(core.from, Math.max(core.to, trailingEdge(head) + 1));
  }

  /** The entity that the noun is in, else the run of proper nouns that ends with it. */
  get name(): Span | undefined {
    const { head } = this;
    if (head.entity) return head.entity;
    if (head.pos !== 'PROPN') return undefined;
    let from = head;
    while (from.previous?.pos === 'PROPN' && from.previous.head === head) from = from.previous;
    return head.document.span(from.index, head.index + 1);
  }

  /** What stands before a person's name without article and possessor: "US District Judge", "Parler Chief Executive Officer". */
  get title(): Span | undefined {
    const { head } = this;
    if (head.entity?.type !== 'PERSON') return undefined;
    let [from, to] = [this.core.from, head.entity.from];
    for (let i = from; i < to; i++) {
      if (['det', 'poss', 'case'].includes(head.document.token(i).label)) from = i + 1;
    }
    while (to > from && ['PUNCT', 'SPACE'].includes(head.document.token(to - 1).pos)) to -= 1;
    return from < to ? head.document.span(from, to) : undefined;
  }

  /** "Alphabet Inc" of "Alphabet Inc's Google"; "whose" is resolved. */
  get possessors(): readonly Argument[] {
    return argumentsOfAll(this.head.children('poss'), 'direct');
  }

  /** Nouns used as adjectives: "Amazon" of "a larger Amazon client". Parts of a name are among them. */
  get compounds(): readonly NounPhrase[] {
    return this.head.children('compound', 'nmod').map((child) => new NounPhrase(child));
  }

  /** What it is set beside, whichever of the two comes first: "Jeffrey Wernick, Parler's chief operating officer". */
  get appositions(): readonly Argument[] {
    const { head } = this;
    const below = head.children('appos').filter((child) => !followsNot(child));
    const above = head.label === 'appos' && !followsNot(head) ? [new Argument(head.head, 'direct')] : [];
    return [...above, ...argumentsOfAll(below, 'direct')];
  }

  /** Prepositional phrases that hang on the noun; only those with one of the prepositions, if any are given. */
  obliques(...prepositions: readonly string[]): readonly Oblique[] {
    return obliquesOf(this.head.children('prep'), prepositions);
  }

  /** The nouns behind some of its prepositions. */
  objectsOf(...prepositions: readonly string[]): readonly Argument[] {
    return objectsOf(this.obliques(...prepositions));
  }

  /** "no company", "nobody", "neither Apple nor Google", the second of "Apple but not Google". */
  get isNegated(): boolean {
    const { head } = this;
    if (NOBODY.has(head.lower) || (head.label === 'conj' && followsNot(head))) return true;
    return head.children().some(({ label, lower, index }) => {
      if (label === 'neg') return index < head.index;
      return (label === 'det' || label === 'preconj') && NO.has(lower);
    });
  }
}

/** A noun phrase in a role. */
export class Argument extends NounPhrase {
  constructor(
    head: Token,
    readonly source: ArgumentSource,
    /** The token in the role's place: the relative pronoun, else the head. */
    readonly surface: Token = head,
  ) {
    super(head);
  }
}

const passedOn = new Memo<readonly Argument[], ArgumentSource, readonly Argument[]>();

/** The same arguments for another clause. */
export const passOn = (passed: readonly Argument[], source: ArgumentSource): readonly Argument[] =>
  passedOn.get(passed, source, () => {
    if (passed.every((argument) => argument.source === source)) return passed;
    return passed.map(({ head }) => new Argument(head, source));
  });

/** A preposition with its objects, conjuncts included. */
export class Oblique {
  /** Lower case; "out of", "according to" for nested ones. */
  readonly preposition: string;
  /** The outer preposition. */
  readonly token: Token;
  readonly objects: readonly Argument[];

  constructor({ words, outer, objects }: PrepositionalPhrase, gap: readonly Argument[] = []) {
    this.preposition = words;
    this.token = outer;
    this.objects = objects.length === 0 ? gap : argumentsOfAll(objects, 'direct');
  }

  /** What the preposition hangs on: a verb, a noun, an adjective. */
  get attachedTo(): Token {
    return this.token.head;
  }
}

/** The list of one phrase is handed on as it is, however long. */
export const objectsOf = (obliques: readonly Oblique[]): readonly Argument[] => {
  return obliques.length > 1 ? obliques.flatMap(({ objects }) => objects) : (obliques[0]?.objects ?? NONE);
};

/** A preposition that has lost its object ("the site it was removed from"), and what fills its place. */
export interface Stranded {
  readonly preposition: Token | undefined;
  readonly filler: readonly Argument[];
}

/** Prepositional phrases that begin with some tokens; only those with one of the prepositions, if any are given. */
export function obliquesOf(
  tokens: readonly Token[],
  prepositions: readonly string[],
  stranded?: Stranded,
): readonly Oblique[] {
  let found: Oblique[] | undefined;
  for (const token of tokens) {
    for (const phrase of phrasesOf(token)) {
      if (prepositions.length > 0 && !prepositions.includes(phrase.words)) continue;
      const oblique = new Oblique(phrase, phrase.inner === stranded?.preposition ? stranded.filler : undefined);
      if (found) found.push(oblique);
      else found = [oblique];
    }
  }
  return found ?? NO_OBLIQUES;
}

const NO_OBLIQUES: readonly Oblique[] = [];

const argumentsAt = new TokenMemo<ArgumentSource, readonly Argument[]>();

/** A token in a role, with all that it is coordinated with; a relative pronoun gives what it stands for. */
export const argumentsOf = (token: Token, source: ArgumentSource): readonly Argument[] =>
  argumentsAt.get(token, source, readArguments);

function readArguments(token: Token, source: ArgumentSource): readonly Argument[] {
  const antecedent = isRelativizer(token) ? antecedentOf(token) : undefined;
  if (antecedent) return relativeArguments(antecedent, token);
  return conjunctsOf(token).map((head) => {
    const isOther = head !== token && source === 'direct';
    return new Argument(head, isOther ? 'conjunct' : source);
  });
}

/** The same of several tokens. The list of one is handed on as it is, however long. */
export function argumentsOfAll(tokens: readonly Token[], source: ArgumentSource): readonly Argument[] {
  const [first] = tokens;
  if (!first) return NONE;
  return tokens.length === 1 ? argumentsOf(first, source) : tokens.map((token) => argumentsOf(token, source)).flat();
}

const NONE: readonly Argument[] = [];

/** A noun as an argument of the relative clause that `surface` stands in, with those coordinated nouns that precede it. */
export function relativeArguments(antecedent: Token, surface: Token): readonly Argument[] {
  return conjunctsOf(antecedent)
    .filter((head) => head === antecedent || head.index < surface.index)
    .map((head) => new Argument(head, 'relative', surface));
}

/** A noun and the nouns coordinated with it, in the order of the text. */
function conjunctsOf(token: Token): readonly Token[] {
  const found = [token];
  // What was found opens what is joined to it.
  for (const joint of found)
    for (const child of joint.children()) {
      if (child.label === 'conj' && isNominal(child)) found.push(child);
      else if (child.label === 'appos' && joint.pos === 'PROPN') found.push(...joinedPast(child));
    }
  return found.length === 1 ? found : found.sort((a, b) => a.index - b.index);
}

/** "Ann Ray, a novelist, and Ben Lee": a parser joins the second name to what the first one is. */
const joinedPast = (described: Token): readonly Token[] =>
  described.tag === 'NN'
    ? described.children('conj').filter(({ pos, index }) => {
        const [and] = described.children('cc');
        return pos === 'PROPN' && and?.previous?.text === ',' && and.index < index;
      })
    : [];

/** A parser may join a clause to a noun by "and". */
const isNominal = (token: Token) =>
  !(token.pos === 'VERB' && token.tag !== 'VBG') &&
  token.pos !== 'AUX' &&
  token.children('nsubj', 'nsubjpass').length === 0;

function followsNot(token: Token): boolean {
  const last = token.document.token(leftEdge(token)).previous;
  return NOT.has(last?.lower ?? '') || NOT.has(`${last?.previous?.lower ?? ''} ${last?.lower ?? ''}`);
}
