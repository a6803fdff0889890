import type { Token } from '@wiregraph/syntax/document';
import { type Clause, NounPhrase } from '@wiregraph/syntax/pattern';
import type { Actor } from '../entity/cast.js';
import { isPerson, type Scene } from './scene.js';
import { besideVerb, speakerAt, speakerIn, type Words } from './speaker.js';
import { clausesAt, endOf, type Framed } from './speech-frame.js';
import speech from './speech.json' with { type: 'json' };

/** Where the words stand that say whose a quotation is: `tag` is "..., Apple said", `carried` that they stand elsewhere. */
export type Frame = 'tag' | 'above' | 'before' | 'after' | 'loose' | 'carried';

/** What the words around a quotation say of its speaker. */
export interface Attribution {
  /** Undefined where they say that somebody else speaks, whom nobody of the story is known to be. */
  readonly speaker: Actor | undefined;
  readonly frame: Frame;
  /** "will say" */
  readonly isExpected: boolean;
  /** "he said" */
  readonly isPronoun: boolean;
}

const QUOTING = new Set(speech.quoting);
/** Of what is not speech, too ("was posting comments on behalf of ..."): speaking only right before the mark. */
const WEAK = new Set(speech.weak);
/** What a fragment after a quotation goes on with, if it is no tag. */
const GOING_ON = new Set(speech.goingOn);
const PERSONAL = new Set(['he', 'she']);
const MOST_LEVELS = 40;
const TAG_ENDS = new Set([',', '?', '!', '-', '\u2014', '\u2026', ':']);
const MOST_BEFORE_VERB = 6;

/** By the words around a quotation; undefined where these say nothing of a speaker. */
export function attributionOf(scene: Scene, framed: Framed): Attribution | undefined {
  const isTagEnd = TAG_ENDS.has(endOf(framed));
  const after = isTagEnd ? named(scene, framed.after, 'tag') : shortTag(scene, framed);
  const before = introducing(scene, framed);
  const isGoingOn = GOING_ON.has(framed.after[0]?.lower ?? '') || framed.after[0]?.tag === 'VBG';
  if (after && !(before && isGoingOn)) return after;
  return (
    before ??
    above(scene, framed) ??
    named(scene, framed.before.toReversed(), 'before') ??
    (isTagEnd ? undefined : named(scene, framed.after, 'after')) ??
    loose(scene, framed)
  );
}

/** Speaks, and is not said not to. */
function isQuoting(clause: Clause): boolean {
  const [verb = ''] = clause.lemma.split(' ');
  const { modal } = clause.form;
  const isHeld = modal === undefined || modal === 'will' || modal === 'could' || modal === 'can';
  return QUOTING.has(verb) && isHeld && !clause.form.isNegated;
}

const made = (speaker: Actor | undefined, clause: Clause | undefined, frame: Frame): Attribution => ({
  speaker,
  frame,
  isExpected: clause?.form.modal === 'will',
  isPronoun: clause?.subjects.length === 1 && PERSONAL.has(clause.subjects[0]?.head.lower ?? ''),
});

/** By the first verb of saying among the words, or by "according to". */
function named(scene: Scene, words: readonly Token[], frame: Frame): Attribution | undefined {
  const [clause] = clausesAt(scene, words).filter(isQuoting);
  const according = accordingTo(scene, words);
  if (according && (!clause || words.indexOf(according.word) < words.indexOf(clause.verb)))
    return made(according.speaker, undefined, frame);
  const within = { words: inOrder(words), isTag: frame !== 'before' };
  if (clause) return made(speakerAt(scene, clause, within), clause, frame);
  return byWordAlone(scene, within, frame);
}

const inOrder = (words: readonly Token[]) => words.toSorted((a, b) => a.index - b.index);

function accordingTo(scene: Scene, words: readonly Token[]) {
  const word = words.find(({ lower, next }) => lower === 'according' && next?.lower === 'to');
  const head = [...(word?.next?.children('pobj') ?? []), ...(word?.children('pobj') ?? [])][0];
  return word && { word, speaker: head && speakerIn(scene, new NounPhrase(head)) };
}

/** "Silverman said", where the tree has no clause of it. */
function byWordAlone(scene: Scene, within: Words, frame: Frame): Attribution | undefined {
  const verb = within.words.find(isFormOfSaying);
  const speaker = verb && besideVerb(scene, verb, within);
  return speaker && made(speaker, undefined, frame);
}

/** "said", and the "notes" that a tagger takes for a noun. */
const isFormOfSaying = ({ lemma, tag, lower }: Token): boolean => {
  if (tag === 'NNS' || tag === 'NN') return lower.endsWith('s') && QUOTING.has(lower.slice(0, -1));
  return (tag === 'VBD' || tag === 'VBZ') && QUOTING.has(lemma.toLowerCase());
};

/** '"We won." Apple said.': a full stop within the marks, and nothing else in the sentence behind them. */
function shortTag(scene: Scene, { after, tokens }: Framed): Attribution | undefined {
  const [clause] = clausesAt(scene, after).filter(isQuoting);
  if (!clause || clause.complements.some(({ verb }) => verb.index > (tokens.at(-1)?.index ?? 0))) return undefined;
  const at = after.indexOf(clause.verb);
  return at <= MOST_BEFORE_VERB && after.length - at <= MOST_BEFORE_VERB && !clause.objects.length
    ? made(speakerAt(scene, clause, { words: after, isTag: true }), clause, 'tag')
    : undefined;
}

/** The verb of saying that leads up to the mark: 'Apple said: "', 'Apple told Reuters that "', 'she added, "'. */
function introducing(scene: Scene, { before, tokens }: Framed): Attribution | undefined {
  const clauses = clausesAt(scene, before).filter(isQuoting);
  const over = new Set(ancestorsOf(tokens));
  const clause =
    clauses.findLast(({ verb }) => over.has(verb) && !WEAK.has(verb.lemma)) ??
    (isLedTo(before) ? clauses.at(-1) : undefined);
  return clause && made(speakerAt(scene, clause, { words: before, isTag: false }), clause, 'before');
}

const LEADING = new Set([',', ':', 'that', 'as', ';']);
const isLedTo = (before: readonly Token[]): boolean => {
  const last = before.at(-1);
  return last !== undefined && (LEADING.has(last.lower) || QUOTING.has(last.lemma.toLowerCase()));
};

/** The verb of saying that the words hang on. */
function above(scene: Scene, { tokens }: Framed): Attribution | undefined {
  const [first, last] = [tokens[0]?.index ?? 0, tokens.at(-1)?.index ?? 0];
  const clause = ancestorsOf(tokens)
    .filter(({ index }) => index < first || index > last)
    .flatMap((token) => scene.clauseAt(token) ?? [])
    .find((one) => isQuoting(one) && !WEAK.has(one.verb.lemma));
  return clause && made(speakerAt(scene, clause, { words: [clause.verb], isTag: false }), clause, 'above');
}

/** The nearest first; of the first and last words. */
function ancestorsOf(tokens: readonly Token[]): readonly Token[] {
  const found = [tokens[0], tokens.at(-1)].flatMap((token) => token?.ancestors.slice(0, MOST_LEVELS) ?? []);
  return [...new Set(found)];
}

/** 'Clinton shared her doubts with an audience: "..."': a colon or comma lets the sentence's own subject speak. */
function loose(scene: Scene, { before, tokens }: Framed): Attribution | undefined {
  const last = before.at(-1)?.text;
  const isSentence = /^\p{Lu}/u.test(tokens[0]?.text ?? '') && /[.?!]/.test(tokens.at(-1)?.text ?? '');
  if ((last !== ':' && last !== ',') || !isSentence) return undefined;
  const root = clausesAt(scene, before).find(({ relation }) => relation === 'root' || relation === 'parataxis');
  const speaker = root?.voice === 'active' ? root.subjects.map((noun) => speakerIn(scene, noun))[0] : undefined;
  return isPerson(speaker) ? made(speaker, root, 'loose') : undefined;
}
