import type { Token } from '@wiregraph/syntax/document';
import type { Clause } from '@wiregraph/syntax/pattern';
import type { Attribution, Frame } from './attribution.js';
import { endOf, type Framed } from './speech-frame.js';
import speech from './speech.json' with { type: 'json' };

const FEWEST_WORDS = 3;
const SPEAKING: ReadonlySet<Frame> = new Set<Frame>(['tag', 'before', 'above', 'after']);
/** Verbs whose speaker's a single word is, too: 'called it "historic"'. */
const OF_WORDS = new Set(speech.ofWords);
/** Where a word stands that says what something is or does. */
const PREDICATES = new Set(['acomp', 'attr', 'oprd']);
const CALLING = new Set(['call', 'brand', 'label', 'deem']);
/** Verbs whose object may be another's words. */
const CITING = new Set(speech.citing);
const MODIFIERS = new Set(['amod', 'compound', 'nmod', 'poss', 'nummod']);

/** A word or two in quotation marks. */
export const isTerm = (framed: Framed): boolean => wordsIn(framed).length < FEWEST_WORDS;

/**
 * Whether words in quotation marks are a saying: what is said in a tag of its own; else three words or more, that hold a
 * verb or end a sentence where nobody says them; or what something is said to be: 'said the settlement was "historic."'
 */
export function isSaying(framed: Framed, by: Attribution): boolean {
  const words = wordsIn(framed);
  if (words.length === 0) return false;
  if (by.frame === 'tag' && framed.isAlone) return true;
  if (words.length < FEWEST_WORDS) return SPEAKING.has(by.frame) && isPredicate(framed, by);
  return SPEAKING.has(by.frame) || words.some(({ pos }) => VERBAL.has(pos)) || /[.!?]/.test(endOf(framed));
}

const VERBAL = new Set(['VERB', 'AUX']);

/** 'said the changes would "harm users"', 'described the claims as "meritless"'; not 'its "Liquid Glass" design'. */
function isPredicate(framed: Framed, { clause }: Attribution): boolean {
  const words = wordsIn(framed);
  const before = framed.before.at(-1);
  const top = words.find(({ head, label }) => label === 'ROOT' || !words.includes(head));
  if (!top || /^\p{Lu}/u.test(words[0]?.text ?? '')) return false;
  if (before?.lower === 'as') return true;
  if (words.length > 1) return !CITING.has(clause?.lemma ?? '') && !MODIFIERS.has(top.label);
  return clause !== undefined && OF_WORDS.has(clause.lemma) && (before?.lemma === 'be' || isSaidOf(top, clause));
}

/** 'called it "wrong"', 'was "wrong" and "misleading"' */
function isSaidOf(top: Token, { lemma }: Clause): boolean {
  const { label } = top.label === 'conj' ? top.head : top;
  return PREDICATES.has(label) || (label === 'dobj' && CALLING.has(lemma));
}

const wordsIn = ({ tokens }: Framed): readonly Token[] =>
  tokens.filter(({ pos }) => pos !== 'PUNCT' && pos !== 'SPACE');
