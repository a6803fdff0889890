import type { Document, Span, Token } from '../document.js';
import { Clause } from './clause.js';
import { understoodSubjects } from './control.js';
import { Dependents } from './dependents.js';
import { type Gap, gapOf } from './gap.js';
import { placeOf } from './place.js';
import { ownSubjects, rolesOf } from './role.js';
import { formOf } from './verb-form.js';

/** Dependents that make any word the head of a clause: "Google guilty" in "found Google guilty". */
const PREDICATE_MARKS: ReadonlySet<string> = new Set([
  'nsubj',
  'nsubjpass',
  'csubj',
  'csubjpass',
  'dobj',
  'agent',
  'expl',
  'auxpass',
]);
const CLAUSE_LABELS: ReadonlySet<string> = new Set([
  'ROOT',
  'conj',
  'ccomp',
  'xcomp',
  'advcl',
  'acl',
  'relcl',
  'pcomp',
  'csubj',
  'csubjpass',
  'parataxis',
  'dep',
]);
/** A participle before a noun and a word of function are no clauses, whatever hangs on them. */
const NEVER: ReadonlySet<string> = new Set([
  'amod',
  'compound',
  'nmod',
  'npadvmod',
  'quantmod',
  'nummod',
  'prep',
  'agent',
  'dative',
  'prt',
  'case',
  'mark',
  'aux',
  'auxpass',
  'det',
  'punct',
  'cc',
  'poss',
]);
const NO_PREDICATES: ReadonlySet<string> = new Set(['ADP', 'PUNCT', 'SPACE', 'DET', 'CCONJ', 'SCONJ', 'SYM']);

/** The clauses of a document. */
export class ClauseTable {
  /** In the order of their verbs. */
  readonly clauses: readonly Clause[];
  /** The innermost clause that each token stands in. */
  readonly #over: (Clause | undefined)[];
  readonly #gaps = new Map<number, Gap>();

  constructor(document: Document) {
    this.#over = new Array<Clause | undefined>(document.length).fill(undefined);
    const isHead = clauseHeads(document);
    const found: Clause[] = [];
    for (const index of document.children.preorder()) {
      const token = document.token(index);
      const above = token.isRoot ? undefined : this.#over[token.head.index];
      const clause = isHead[index] ? this.#read(token, above) : undefined;
      this.#over[index] = clause ?? above;
      if (clause) found.push(clause);
    }
    this.clauses = found.sort((a, b) => a.verb.index - b.verb.index);
  }

  /** The innermost clause that a token stands in. */
  over(token: Token): Clause | undefined {
    return this.#over[token.index];
  }

  within(span: Span | Document): readonly Clause[] {
    return 'from' in span ? this.clauses.slice(this.#firstAt(span.from), this.#firstAt(span.to)) : this.clauses;
  }

  /** How many clauses have their verb before a token. Callers ask sentence by sentence, so it must not look at all. */
  #firstAt(token: number): number {
    let [low, high] = [0, this.clauses.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.clauses[middle].verb.index < token) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** Reads one clause; those above it and those before it beside it have been read. */
  #read(verb: Token, above: Clause | undefined): Clause {
    const dependents = new Dependents(verb);
    const place = placeOf(verb, dependents, above);
    const form = formOf({ verb, dependents }, place.conjunctOf?.form);
    const opened = gapOf(verb, dependents);
    if (opened) this.#gaps.set(opened.verb.index, opened);
    const gap = this.#gaps.get(verb.index);
    const predicate = { verb, dependents, form, gap };
    const own = ownSubjects(predicate);
    const isOwn = own.length > 0 || dependents.has('csubj', 'csubjpass', 'expl');
    const roles = rolesOf(predicate, isOwn ? own : understoodSubjects({ verb, form, place, above }));
    return new Clause(verb, dependents, { form, place, roles, stranded: gap?.preposition ? gap : undefined });
  }
}

function clauseHeads(document: Document): readonly boolean[] {
  const { tokens } = document;
  const isMarked = new Uint8Array(tokens.length);
  for (const token of tokens) {
    if (PREDICATE_MARKS.has(token.label) && !token.isRoot) isMarked[token.head.index] = 1;
  }
  return tokens.map(
    (token) =>
      (isMarked[token.index] === 1 || isClausalVerb(token)) && !NEVER.has(token.label) && !NO_PREDICATES.has(token.pos),
  );
}

function isClausalVerb({ pos, label, tag, head }: Token): boolean {
  const isVerb = (pos === 'VERB' || pos === 'AUX') && (tag.startsWith('VB') || tag === 'MD');
  return isVerb && CLAUSE_LABELS.has(label) && !(label === 'conj' && NEVER.has(head.label));
}
