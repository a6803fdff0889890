import { binarySearch } from './document/binary-search.js';
import { ChildIndex } from './document/child-index.js';
import { type Columns, entityRuns, featureValue, Flag, type Names, runsFrom } from './document/columns.js';
import { labelled } from './document/labelled.js';
import type { DependencyLabel, EntityType, Tag, UniversalPos } from './document/labels.js';
import { heldBy } from './document/held-by.js';
import { Kept } from './document/kept.js';
import { range } from './document/range.js';
import { type Arc, rehung } from './document/rehang.js';
export type { DependencyLabel, EntityType, Tag, UniversalPos } from './document/labels.js';
export type { Arc } from './document/rehang.js';

/**
 * A read text: tokens, sentences, trees, entities. Immutable. All offsets are UTF-16 units of `text`, `[start, end)`,
 * and tokens with the single spaces after them tile it: `text.slice(token.start, token.end) === token.text`.
 */
export class Document {
  readonly #columns: Columns;
  readonly #names: Names;
  readonly #made: (Token | undefined)[];
  /** What is made of the trees once for all who ask. */
  readonly kept = new Kept();
  /** Number of tokens. */
  readonly length: number;
  #tokens: readonly Token[] | undefined;
  #children: ChildIndex | undefined;
  #sentences: readonly Span[] | undefined;
  #sentenceAt: readonly Span[] | undefined;
  #entities: readonly Entity[] | undefined;
  #entityAt: readonly Entity[] | undefined;

  /** Made by readers; see english.ts and pool.ts. */
  constructor(
    readonly text: string,
    columns: Columns,
    names: Names,
  ) {
    this.#columns = columns;
    this.#names = names;
    this.length = columns.heads.length;
    this.#made = new Array<Token | undefined>(this.length).fill(undefined);
  }

  /** The same text with some tokens hung elsewhere: see `rehung`. */
  rehung(arcs: readonly Arc[]): Document {
    return new Document(this.text, rehung(this.#columns, arcs, this.#names), this.#names);
  }

  get tokens(): readonly Token[] {
    return (this.#tokens ??= range(0, this.length, (i) => this.token(i)));
  }
  /** @throws RangeError if there is no such token */
  token(index: number): Token {
    return this.#made[index] ?? this.#make(index);
  }
  #make(index: number): Token {
    if (!Number.isInteger(index) || index < 0 || index >= this.length) {
      throw new RangeError(`There is no token ${index}: the document has ${this.length}.`);
    }
    return (this.#made[index] = new Token(this, this.#columns, { index, names: this.#names }));
  }
  /** The token that covers the UTF-16 unit at `offset`; undefined on a space between tokens or outside the text. */
  tokenAt(offset: number): Token | undefined {
    const { starts, ends } = this.#columns;
    const found = binarySearch(this.length, (i) => (ends[i] <= offset ? -1 : starts[i] > offset ? 1 : 0));
    return found < 0 ? undefined : this.token(found);
  }
  /** Tokens `[from, to)`, at least one. */
  span(from: number, to: number): Span {
    return new Span(this, from, to);
  }
  /** Sentences in order; they tile the tokens. */
  get sentences(): readonly Span[] {
    return (this.#sentences ??= runsFrom(this.#columns, Flag.SentenceStart).map(
      ([from, to]) => new Span(this, from, to),
    ));
  }
  /** The sentence that a token is in. */
  sentenceOf(token: Token): Span {
    return (this.#sentenceAt ??= heldBy(this.sentences))[token.index] ?? new Span(this, token.index, token.index + 1);
  }

  /** Named entities in order; they do not overlap. */
  get entities(): readonly Entity[] {
    return (this.#entities ??= entityRuns(this.#columns).map(
      ({ type, ...at }) => new Entity(this, at, this.#names.entityTypes[type] as EntityType),
    ));
  }
  entityOf(token: Token): Entity | undefined {
    return (this.#entityAt ??= heldBy(this.entities))[token.index];
  }
  /** Indices of tokens' children and subtrees. */
  get children(): ChildIndex {
    return (this.#children ??= new ChildIndex(this.#columns.heads));
  }
}

/** One token of a document, and its place in the tree. Two of the same place are the same object. */
export class Token {
  readonly #columns: Columns;
  readonly index: number;
  readonly start: number;
  readonly end: number;
  readonly lemma: string;
  readonly isRoot: boolean;
  readonly isSpace: boolean;
  /** Fine-grained tag (Penn Treebank). */
  readonly tag: Tag;
  readonly pos: UniversalPos;
  /** Dependency label towards the head. `ROOT` for roots (but `dep` where a root is white space). */
  readonly label: DependencyLabel;
  // Rules ask for words and children over and over; the columns alone would have them made anew each time.
  #text: string | undefined;
  #lower: string | undefined;
  #children: readonly Token[] | undefined;

  constructor(
    readonly document: Document,
    columns: Columns,
    at: { index: number; names: Names },
  ) {
    this.#columns = columns;
    const { index, names } = at;
    this.index = index;
    this.start = columns.starts[index];
    this.end = columns.ends[index];
    this.lemma = columns.lemmaTable[columns.lemmas[index]];
    this.isRoot = columns.heads[index] === index;
    this.tag = names.tags[columns.tags[index]] as Tag;
    this.pos = names.pos[columns.pos[index]] as UniversalPos;
    this.isSpace = this.pos === 'SPACE';
    this.label = names.labels[columns.labels[index]] as DependencyLabel;
  }

  get text(): string {
    return (this.#text ??= this.document.text.slice(this.start, this.end));
  }
  get lower(): string {
    return (this.#lower ??= this.text.toLowerCase());
  }
  /** Whether a plain space follows, which belongs to no token. */
  get spaceAfter(): boolean {
    return (this.#columns.flags[this.index] & Flag.SpaceAfter) !== 0;
  }
  /** Whether WordNet's lists of nouns, verbs, adjectives and adverbs have it, as it is or in its base form: few names. */
  get isListed(): boolean {
    return (this.#columns.flags[this.index] & Flag.Listed) !== 0;
  }
  /** Universal features as `Name=Value|Name=Value`, in alphabetical order; "" for none. */
  get features(): string {
    return this.#columns.featureTable[this.#columns.features[this.index]];
  }
  /** The value of one universal feature, such as `Number` or `VerbForm`. */
  feature(name: string): string | undefined {
    return featureValue(this.features, name);
  }
  /** The head; a root is its own. */
  get head(): Token {
    return this.document.token(this.#columns.heads[this.index]);
  }
  get previous(): Token | undefined {
    return this.index > 0 ? this.document.token(this.index - 1) : undefined;
  }
  get next(): Token | undefined {
    return this.index + 1 < this.document.length ? this.document.token(this.index + 1) : undefined;
  }
  get sentence(): Span {
    return this.document.sentenceOf(this);
  }
  get entity(): Entity | undefined {
    return this.document.entityOf(this);
  }
  /** Direct dependents in the order of the text; only those with one of the labels, if any are given. */
  children(...labels: readonly DependencyLabel[]): readonly Token[] {
    const all = (this.#children ??= this.document.children.of(this.index, this.document));
    return labels.length === 0 ? all : labelled(all, labels);
  }
  /** The token and all below it, in the order of the text. */
  get subtree(): readonly Token[] {
    return this.document.children.subtree(this.index).map((index) => this.document.token(index));
  }
  /** The heads above, the nearest first. */
  get ancestors(): readonly Token[] {
    const { heads } = this.#columns;
    const found: Token[] = [];
    for (let at = this.index; heads[at] !== at; at = heads[at]) found.push(this.document.token(heads[at]));
    return found;
  }
  /** From the leftmost to the rightmost token of the subtree. */
  get phrase(): Span {
    const [first, last] = this.document.children.reach(this.index);
    return this.document.span(first, last + 1);
  }
}

/** Consecutive tokens of a document, `[from, to)`. */
export class Span {
  #tokens: readonly Token[] | undefined;

  /** @throws RangeError if it is empty or leaves the document */
  constructor(
    readonly document: Document,
    readonly from: number,
    readonly to: number,
  ) {
    if (from >= to) throw new RangeError(`A span has at least one token; [${from}, ${to}) has none.`);
    document.token(from);
    document.token(to - 1);
  }

  get length(): number {
    return this.to - this.from;
  }
  get start(): number {
    return this.document.token(this.from).start;
  }
  get end(): number {
    return this.document.token(this.to - 1).end;
  }
  get text(): string {
    return this.document.text.slice(this.start, this.end);
  }
  get tokens(): readonly Token[] {
    return (this.#tokens ??= this.document.tokens.slice(this.from, this.to));
  }
  /** The first token whose head lies outside, or that is a root. */
  get root(): Token {
    return this.document.token(this.document.children.rootOf(this.from, this.to));
  }
  contains(token: Token): boolean {
    return token.index >= this.from && token.index < this.to;
  }
}

/** A named entity. */
export class Entity extends Span {
  constructor(
    document: Document,
    { from, to }: { from: number; to: number },
    readonly type: EntityType,
  ) {
    super(document, from, to);
  }
}
