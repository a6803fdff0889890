import type { Arc, Document, Token } from '@wiregraph/syntax/document';
import { flatMap } from '@wiregraph/kernel/flat-map';

/**
 * Trees without a mistake that parsers make with names: of "Google owns YouTube and Meta owns Instagram" they take "YouTube
 * and Meta" for one thing, which Google owns, or which owns Instagram.
 */
export function mended(document: Document): Document {
  const arcs = flatMap(document.tokens, (token) => (token.lower === 'and' ? torn(token) : []));
  return arcs.length > 0 ? document.rehung(arcs) : document;
}

/** What is right about "and", if it joins two sentences and the tree has it join the names beside it. */
function torn(and: Token): readonly Arc[] {
  const first = and.label === 'cc' ? and.head : undefined;
  const verb = first && verbBehind(and, first);
  const second = verb?.previous;
  if (!first || !verb || !second) return [];
  const subject = { token: second, head: verb, label: 'nsubj' } as const;
  if (isGoingOn(verb, first)) {
    const above = verb.head;
    return [{ token: and, head: above, label: 'cc' }, { token: verb, head: above, label: 'conj' }, subject];
  }
  const above = leftmost(first).previous;
  if (!above || !isOneSubject(above, first, verb)) return [];
  return [
    { token: first, head: above, label: 'dobj' },
    { token: and, head: above, label: 'cc' },
    { token: verb, head: above, label: 'conj' },
    subject,
  ];
}

/** A verb with nothing between it and "and" but a name that is joined to the first. */
function verbBehind(and: Token, first: Token): Token | undefined {
  const second = first.children('conj').find(({ index }) => index > and.index);
  const isName = second?.pos === 'PROPN' && leftmost(second).previous === and;
  const verb = isName ? second.next : undefined;
  return verb && FINITE.has(verb.tag) && verb.pos === 'VERB' && verb.sentence.contains(and) ? verb : undefined;
}

/** Google owns both and goes on to own Instagram. */
const isGoingOn = (verb: Token, first: Token): boolean =>
  (verb.label === 'conj' || (verb.label === 'advcl' && verb.children('mark', 'advmod').length === 0)) &&
  verb.head.index < first.index &&
  first.ancestors.includes(verb.head) &&
  verb.children('nsubj', 'nsubjpass').length === 0;

/** Google owns that both own Instagram. */
const isOneSubject = (above: Token, first: Token, verb: Token): boolean =>
  first.pos === 'PROPN' &&
  first.label === 'nsubj' &&
  first.head === verb &&
  verb.head === above &&
  verb.label === 'ccomp' &&
  (verb.lemma === above.lemma || OF_NAMES.has(above.lemma)) &&
  verb.children('mark').length === 0;

/** The first word of a name and of what stands before it. */
function leftmost(name: Token): Token {
  let first = name;
  for (const child of name.children('compound', 'det', 'amod', 'nmod')) if (child.index < first.index) first = child;
  return first;
}

const FINITE = new Set(['VBD', 'VBZ', 'VBP']);
/** What is done to somebody, and never to a fact. */
const OF_NAMES = new Set([
  'acquire',
  'advise',
  'appoint',
  'back',
  'buy',
  'defend',
  'fine',
  'fire',
  'found',
  'hire',
  'host',
  'own',
  'represent',
  'run',
  'sell',
  'succeed',
  'sue',
  'supply',
  'suspend',
]);
