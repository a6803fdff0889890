import type { Stance } from '@wiregraph/newsroom/ontology';
import type { Token } from '@wiregraph/syntax/document';
import type { Clause } from '@wiregraph/syntax/pattern';
import type { Draft } from '../claim/claim-rule.js';
import type { Actor } from '../entity/cast.js';
import type { CourtScene } from '../lawsuit/court-scene.js';

/** Words that hold something against somebody. */
export interface Accusation {
  readonly subject: Actor;
  readonly by: Actor | undefined;
  readonly value: readonly Token[];
  /** The word that the evidence begins or ends with. */
  readonly from: Token;
  /** How it is held; `alleged` unless a court found it or the accused denies it. */
  readonly stance?: Stance | undefined;
}

const LOOSE = /^[\s,;:]+|[\s,;:.]+$/g;

/** None where somebody would accuse himself, or where no words are left. */
export function accusationDrafts(scene: CourtScene, accusation: Accusation): readonly Draft[] {
  const { subject, by, from, stance = 'alleged' } = accusation;
  const value = withoutAsides(accusation.value);
  if (value.length === 0 || (by === subject && stance !== 'denied')) return [];
  const text = scene.story.textOf(scene.story.cover(value)).replace(LOOSE, '');
  if (text === '') return [];
  return [{ subject, value: text.slice(0, 10_000), standing: { stance, by }, evidence: [scene.cover(from, ...value)] }];
}

/** Up to the first aside: "... to benefit Twitter Inc, a larger client that ..." */
function withoutAsides(tokens: readonly Token[]): readonly Token[] {
  const start = tokens[0]?.index ?? 0;
  const aside = tokens.findIndex(
    ({ label, phrase }) =>
      // of "which misled investors" the verb itself is one
      (label === 'appos' || label === 'relcl') && phrase.from > start && phrase.tokens[0]?.previous?.text === ',',
  );
  const first = tokens[aside]?.phrase.from;
  return first === undefined ? tokens : tokens.filter(({ index }) => index < first);
}

/** The verb with its adverbs and what follows it, verbs that share its subject included, up to another subject or source. */
export function predicateOf(clause: Clause): readonly Token[] {
  const { verb } = clause;
  const shared = new Set(clause.conjuncts.filter(isShared).map((next) => next.verb.index));
  const parted = verb.children('conj', 'parataxis').filter(({ index }) => index > verb.index && !shared.has(index));
  const sources = verb.children('prep').filter(({ lower, index }) => lower === 'according' && index > verb.index);
  const ends = [...parted, ...sources].map((token) => token.subtree[0]?.index ?? token.index);
  const last = verb.subtree.at(-1) ?? verb;
  const stop = Math.max(verb.index + 1, Math.min(last.index + 1, ...ends));
  const tokens = verb.document.span(startOf(verb), stop).tokens;
  const dangling = tokens.findLastIndex(({ pos }) => pos !== 'CCONJ' && pos !== 'PUNCT' && pos !== 'SPACE');
  const isQuoteLeft = tokens[dangling + 1]?.tag === "''";
  return tokens.slice(0, dangling + (isQuoteLeft ? 2 : 1));
}

/** Juries that find something "and order" somebody to pay do both themselves. */
const OF_COURTS = new Set(['order', 'award', 'reject', 'dismiss', 'sentence', 'grant', 'deny', 'recommend']);

const isShared = ({ verb, lemma }: Clause): boolean =>
  verb.children('nsubj', 'nsubjpass', 'expl').length === 0 && !OF_COURTS.has(lemma);

/** The first of the auxiliaries and adverbs right before the verb. */
function startOf(verb: Token): number {
  const before = verb
    .children('aux', 'auxpass', 'advmod', 'neg')
    .filter(({ index, tag }) => index < verb.index && tag !== 'TO');
  return before.filter(({ index }) => index >= verb.index - before.length).at(0)?.index ?? verb.index;
}
