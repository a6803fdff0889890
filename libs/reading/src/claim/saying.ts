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
const CALLING = new Set(['call', 'brand', 'label', 'deem', 'term']);
const NAMING = new Set([...CALLING, 'describe', 'dub', 'say', 'characterize', 'characterise', 'see', 'regard']);
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
  if (SPEAKING.has(by.frame) && (isAfterColon(framed, by) || isWhatIsCalled(framed, by))) return true;
  if (isTitle(framed, words)) return false;
  if (words.length < FEWEST_WORDS) return SPEAKING.has(by.frame) && isPredicate(framed, by);
  return SPEAKING.has(by.frame) || words.some(({ pos }) => VERBAL.has(pos)) || /[.!?]/.test(endOf(framed));
}

const VERBAL = new Set(['VERB', 'AUX']);

/** 'said the changes would "harm users"', 'described the claims as "meritless"'; not 'its "Liquid Glass" design'. */
function isPredicate(framed: Framed, { clause }: Attribution): boolean {
  const words = wordsIn(framed);
  const before = framed.before.at(-1);
  const top = words.find(({ head, label }) => label === 'ROOT' || !words.includes(head));
  if (!top || /^\p{Lu}/u.test(words[0]?.text ?? '') || MENTIONED.has(before?.lower ?? '')) return false;
  if (before?.lower === 'as') return true;
  return words.length > 1 ? !CITING.has(clause?.lemma ?? '') && !isModifier(top) : isWordOf(top, before, clause);
}

/** A single word: 'the claims were "false"', 'called it "wrong"'. */
function isWordOf(top: Token, before: Token | undefined, clause: Clause | undefined): boolean {
  if (before?.lemma === 'be' && !clause) return true;
  return clause !== undefined && OF_WORDS.has(clause.lemma) && (before?.lemma === 'be' || isSaidOf(top, clause));
}

/** 'Apple said: "Never"', 'Apple said, "Never."' */
function isAfterColon(framed: Framed, { clause }: Attribution): boolean {
  const last = framed.before.at(-1)?.text;
  const isLed = last === ':' || (last === ',' && /[.!?]/.test(endOf(framed)));
  return isLed && !WEAK.has(clause?.lemma ?? '');
}

/** "Meet the Press" */
function isTitle({ tokens }: Framed, words: readonly Token[]): boolean {
  const names = words.filter(({ text }) => /^\p{Lu}/u.test(text));
  const isName = (word: Token) => names.includes(word) || word.text.length <= 3;
  const isOne = !tokens.slice(0, -1).some(({ text }) => /^[.!?]/.test(text));
  return isOne && names.length > 1 && words.length <= MOST_OF_TITLE && words.every(isName);
}

/** 'its "Liquid Glass" design' */
const isModifier = ({ label, head, index }: Token): boolean => MODIFIERS.has(label) && head.index > index;

/** 'for what it called "lax" checks', 'against what she calls the "Oslo cartel"' */
const isWhatIsCalled = ({ before }: Framed, { clause }: Attribution): boolean =>
  clause !== undefined &&
  NAMING.has(clause.lemma) &&
  before.some(({ lower, head }) => lower === 'what' && (head === clause.verb || head.head === clause.verb));

const WEAK = new Set(speech.weak);
/** 'what the word "modify" means' */
const MENTIONED = new Set(speech.mentioned);
const MOST_OF_TITLE = 6;
const OF_ACTS = new Set(['accuse']);

/** 'called it "wrong"', 'was "wrong" and "misleading"', 'said they "looted" it', 'accused it of "theft"' */
function isSaidOf(top: Token, { lemma }: Clause): boolean {
  const { label, pos } = top.label === 'conj' ? top.head : top;
  if (PREDICATES.has(label) || pos === 'VERB') return true;
  return (label === 'dobj' && CALLING.has(lemma)) || OF_ACTS.has(lemma);
}

const wordsIn = ({ tokens }: Framed): readonly Token[] =>
  tokens.filter(({ pos }) => pos !== 'PUNCT' && pos !== 'SPACE');
