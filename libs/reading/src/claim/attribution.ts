import type { Token } from '@wiregraph/syntax/document';
import type { Clause } from '@wiregraph/syntax/pattern';
import type { Actor } from '../entity/cast.js';
import type { CourtScene } from '../lawsuit/court-scene.js';
import { isPerson } from './scene.js';
import { besideVerb, maySpeak, speakersAt, speakersIn, type Words } from './speaker.js';
import { clausesAt, endOf, type Framed } from './speech-frame.js';
import speech from './speech.json' with { type: 'json' };
import { remarkOf, wordsOf } from './words-of.js';

/** Where the words stand that say whose a quotation is: `tag` is "..., Apple said", `carried` that they stand elsewhere. */
export type Frame = 'tag' | 'above' | 'before' | 'after' | 'loose' | 'carried';

/** What the words around a quotation say of its speaker. */
export interface Attribution {
  /** None where they say that somebody else speaks, whom nobody of the story is known to be. */
  readonly speakers: readonly Actor[];
  readonly frame: Frame;
  /** "will say" */
  readonly isExpected: boolean;
  /** What says that it is said; undefined for "according to". */
  readonly clause: Clause | undefined;
  /** "he said", "it added" */
  readonly pronoun: 'person' | 'body' | undefined;
}

const QUOTING = new Set(speech.quoting);
/** "held up a shirt" */
const NO_SPEECH = new Set(speech.noSpeech);
/** Of what is not speech, too ("was posting comments on behalf of ..."): speaking only right before the mark. */
const WEAK = new Set(speech.weak);
/** What a fragment after a quotation goes on with, if it is no tag. */
const GOING_ON = new Set(speech.goingOn);
const REFUSING = new Set(['decline', 'refuse', 'fail']);
const DENYING = new Set(['deny', 'dispute', 'refute', 'rebut']);
const REJECTING = new Set(['reject', 'dismiss']);
const CLAIMS = new Set(['claim', 'allegation', 'accusation', 'charge', 'assertion', 'report']);
const PRONOUNS = new Map([
  ['he', 'person' as const],
  ['she', 'person' as const],
  ['it', 'body' as const],
]);
const MOST_LEVELS = 40;
const TAG_ENDS = new Set([',', '?', '!', '-', '\u2014', '\u2026', ':']);
const MOST_BEFORE_VERB = 6;

/** By the words around a quotation; undefined where these say nothing of a speaker. */
export function attributionOf(scene: CourtScene, framed: Framed): Attribution | undefined {
  const isTagEnd = TAG_ENDS.has(endOf(framed));
  const after = isTagEnd ? named(scene, framed.after, 'tag') : shortTag(scene, framed);
  const before = introducing(scene, framed);
  if (after && !(before && isTold(framed, before.clause, after.clause))) return after;
  return (
    before ?? above(scene, framed) ?? byNoun(scene, framed) ?? byNameAlone(scene, framed) ?? byOthers(scene, framed)
  );
}

/** 'Amazon told Parler that it was "a risk", Reuters reported', '... "a risk" after it said ...': the first of two verbs has it. */
function isTold({ tokens, after, isAlone }: Framed, first: Clause | undefined, other: Clause | undefined): boolean {
  const [next] = after;
  if (next && (GOING_ON.has(next.lower) || next.tag === 'VBG')) return true;
  const nearest = ancestorsOf(tokens).find((token) => token === first?.verb || token === other?.verb);
  return !isAlone && nearest !== undefined && nearest === first?.verb;
}

/** By words farther off. */
function byOthers(scene: CourtScene, framed: Framed): Attribution | undefined {
  const isOwn = clausesAt(scene, framed.before).every((one) => isOwnWord(one, framed));
  return (
    (isOwn ? named(scene, framed.before.toReversed(), 'before') : undefined) ??
    (TAG_ENDS.has(endOf(framed)) ? undefined : named(scene, framed.after, 'after')) ??
    loose(scene, framed)
  );
}

/** Speaks, and is not said not to. */
export function isQuoting(clause: Clause): boolean {
  const [verb = ''] = clause.lemma.split(' ');
  const { modal } = clause.form;
  const isHeld = modal === undefined || modal === 'will' || modal === 'could' || modal === 'can';
  const isRefused = clause.form.isInfinitive && REFUSING.has(clause.parent?.lemma ?? '');
  return QUOTING.has(verb) && !NO_SPEECH.has(clause.lemma) && isHeld && !clause.form.isNegated && !isRefused;
}

/** 'denied that it had "stolen the idea"' are the words of others; 'dismissed the claims as "absurd"' are its own. */
function isOwnWord({ lemma, objects }: Clause, { before }: Framed): boolean {
  const isOfOthers = DENYING.has(lemma) || (REJECTING.has(lemma) && objects.some(({ head }) => CLAIMS.has(head.lemma)));
  return !isOfOthers || [':', 'as'].includes(before.at(-1)?.lower ?? '');
}

const made = (speakers: readonly Actor[], clause: Clause | undefined, frame: Frame): Attribution => ({
  speakers,
  frame,
  clause,
  isExpected: clause?.form.modal === 'will',
  pronoun: clause?.subjects.length === 1 ? PRONOUNS.get(clause.subjects[0]?.head.lower ?? '') : undefined,
});

/** By the first verb of saying among the words, or by "according to" and the like. */
function named(scene: CourtScene, words: readonly Token[], frame: Frame): Attribution | undefined {
  const [clause] = clausesAt(scene, words).filter(isQuoting);
  const according = wordsOf(scene, words);
  if (according && (!clause || words.indexOf(according.word) < words.indexOf(clause.verb)))
    return made(according.speakers, undefined, frame);
  const within = { words: inOrder(words), isTag: frame !== 'before' };
  if (clause) return made(speakersAt(scene, clause, within), clause, frame);
  return byWordAlone(scene, within, frame);
}

const inOrder = (words: readonly Token[]) => words.toSorted((a, b) => a.index - b.index);

/** "Silverman said", where the tree has no clause of it. */
function byWordAlone(scene: CourtScene, within: Words, frame: Frame): Attribution | undefined {
  const verb = within.words.find(isFormOfSaying);
  const speakers = verb ? besideVerb(scene, verb, within) : [];
  return speakers.length > 0 ? made(speakers, undefined, frame) : undefined;
}

/** "said", and the "notes" that a tagger takes for a noun. */
const isFormOfSaying = ({ lemma, tag, lower }: Token): boolean => {
  if (tag === 'NNS' || tag === 'NN') return lower.endsWith('s') && QUOTING.has(lower.slice(0, -1));
  return (tag === 'VBD' || tag === 'VBZ') && QUOTING.has(lemma.toLowerCase());
};

/** '"We won." Apple said.': a full stop within the marks, and nothing else in the sentence behind them. */
function shortTag(scene: CourtScene, { after, tokens }: Framed): Attribution | undefined {
  const [clause] = clausesAt(scene, after).filter(isQuoting);
  if (!clause || clause.complements.some(({ verb }) => verb.index > (tokens.at(-1)?.index ?? 0))) return undefined;
  const at = after.indexOf(clause.verb);
  return at <= MOST_BEFORE_VERB && after.length - at <= MOST_BEFORE_VERB && !clause.objects.length
    ? made(speakersAt(scene, clause, { words: after, isTag: true }), clause, 'tag')
    : undefined;
}

/** 'Cook's answer: "', '"Never," was the answer from Cook'. */
function byNoun(scene: CourtScene, framed: Framed): Attribution | undefined {
  const speakers = remarkOf(scene, framed);
  return speakers.length > 0 ? made(speakers, undefined, framed.before.length > 0 ? 'before' : 'tag') : undefined;
}

/** The verb of saying that leads up to the mark: 'Apple said: "', 'Apple told Reuters that "', 'she added, "'. */
function introducing(scene: CourtScene, framed: Framed): Attribution | undefined {
  const { before, tokens } = framed;
  const clauses = clausesAt(scene, before).filter((one) => isQuoting(one) && isOwnWord(one, framed));
  const over = new Set(ancestorsOf(tokens));
  const clause =
    clauses.findLast(({ verb }) => over.has(verb) && !WEAK.has(verb.lemma)) ??
    (isLedTo(before) ? clauses.at(-1) : undefined);
  return clause && made(speakersAt(scene, clause, { words: before, isTag: false }), clause, 'before');
}

const LEADING = new Set([',', ':', 'that', 'as', ';']);
const isLedTo = (before: readonly Token[]): boolean => {
  const last = before.at(-1);
  return last !== undefined && (LEADING.has(last.lower) || QUOTING.has(last.lemma.toLowerCase()));
};

/** The verb of saying that the words hang on. */
function above(scene: CourtScene, framed: Framed): Attribution | undefined {
  const { tokens } = framed;
  const [first, last] = [tokens[0]?.index ?? 0, tokens.at(-1)?.index ?? 0];
  const clause = ancestorsOf(tokens)
    .filter(({ index }) => index < first || index > last)
    .flatMap((token) => scene.clauseAt(token) ?? [])
    .find((one) => isQuoting(one) && isOwnWord(one, framed) && !WEAK.has(one.verb.lemma));
  return clause && made(speakersAt(scene, clause, { words: [clause.verb], isTag: false }), clause, 'above');
}

/** The nearest first; of the first and last words. */
function ancestorsOf(tokens: readonly Token[]): readonly Token[] {
  const found = [tokens[0], tokens.at(-1)].flatMap((token) => token?.ancestors.slice(0, MOST_LEVELS) ?? []);
  return [...new Set(found)];
}

/** 'Reed Hastings: "..."', 'Tim Sweeney, in a tweet: "..."' */
function byNameAlone(scene: CourtScene, { before }: Framed): Attribution | undefined {
  if (before.at(-1)?.text !== ':' || before.some(({ pos }) => pos === 'VERB' || pos === 'AUX')) return undefined;
  const own = before.filter(({ label }) => !BELOW.has(label));
  const speakers = [...new Set(own.flatMap((token) => scene.at(token) ?? []))].filter((actor) => maySpeak(actor));
  return speakers.length === 1 ? made(speakers, undefined, 'before') : undefined;
}

const BELOW = new Set(['pobj', 'poss', 'compound', 'appos', 'conj', 'nmod', 'amod']);

/** 'Clinton shared her doubts with an audience: "..."': a colon or comma lets the sentence's own subject speak. */
function loose(scene: CourtScene, { before, tokens }: Framed): Attribution | undefined {
  const last = before.at(-1)?.text;
  const isSentence = /^\p{Lu}/u.test(tokens[0]?.text ?? '') && /[.?!]/.test(tokens.at(-1)?.text ?? '');
  if ((last !== ':' && last !== ',') || !isSentence) return undefined;
  const root = clausesAt(scene, before).find(
    ({ relation, verb }) => relation === 'root' || relation === 'parataxis' || tokens.includes(verb.head),
  );
  const speakers = root?.voice === 'active' ? root.subjects.flatMap((noun) => speakersIn(scene, noun)) : [];
  return isPerson(speakers[0]) ? made(speakers, root, 'loose') : undefined;
}
