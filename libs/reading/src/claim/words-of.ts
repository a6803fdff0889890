import type { Token } from '@wiregraph/syntax/document';
import { NounPhrase } from '@wiregraph/syntax/pattern';
import type { Actor } from '../entity/cast.js';
import type { CourtScene } from '../lawsuit/court-scene.js';
import { maySpeak, speakersIn } from './speaker.js';
import { clausesAt, type Framed } from './speech-frame.js';
import speech from './speech.json' with { type: 'json' };
import { voicesIn } from './voice.js';
import voices from './voice.json' with { type: 'json' };

/** Whose words these are, by a phrase that is no verb of saying, and where it stands. */
export interface WordsOf {
  readonly word: Token;
  readonly speakers: readonly Actor[];
}

/** "in X's view", "in the words of X" */
const VIEWS = new Set(speech.views);
/** "X's response", "the verdict of X" */
const REMARKS = new Set(voices.remarks);
const COPULAS = new Set(['be', 'run', 'go', 'come', 'remain']);

/** "according to X", "in the words of X", "in X's view", "as X put it", "to X, it was": the first of these. */
export function wordsOf(scene: CourtScene, words: readonly Token[]): WordsOf | undefined {
  return accordingTo(scene, words) ?? inWordsOf(scene, words) ?? asPut(scene, words) ?? toWhom(scene, words);
}

function accordingTo(scene: CourtScene, words: readonly Token[]): WordsOf | undefined {
  const word = words.find(({ lower, next }) => lower === 'according' && next?.lower === 'to');
  const head = [...(word?.next?.children('pobj') ?? []), ...(word?.children('pobj') ?? [])][0];
  return word && { word, speakers: head ? speakersIn(scene, new NounPhrase(head)) : [] };
}

function inWordsOf(scene: CourtScene, words: readonly Token[]): WordsOf | undefined {
  const word = words.find(({ lower, head }) => VIEWS.has(lower) && head.lower === 'in');
  if (!word) return undefined;
  const noun = new NounPhrase(word);
  const [whose] = [...noun.possessors, ...noun.objectsOf('of')];
  return whose && { word, speakers: speakersIn(scene, whose) };
}

function asPut(scene: CourtScene, words: readonly Token[]): WordsOf | undefined {
  const put = clausesAt(scene, words).find(
    ({ lemma, objects, marker }) =>
      marker === 'as' && lemma === 'put' && objects.some(({ head }) => head.lower === 'it'),
  );
  return put && { word: put.verb, speakers: put.subjects.flatMap((noun) => speakersIn(scene, noun)) };
}

/** 'To Bates, it was "an insult"', 'For Bates, the ruling is "a gift"': at the head of the sentence, behind it a "be". */
function toWhom(scene: CourtScene, words: readonly Token[]): WordsOf | undefined {
  const word = words.find(
    ({ lower, index, sentence }) => (lower === 'to' || lower === 'for') && index === sentence.from,
  );
  const [head] = word?.children('pobj') ?? [];
  const actor = word?.head.lemma === 'be' && head ? scene.at(head) : undefined;
  return word && maySpeak(actor) ? { word, speakers: [actor] } : undefined;
}

/** 'Cook's response was blunt: "', '"Never" was the verdict of Cook': by a noun of what is said, without a verb of it. */
export function remarkOf(scene: CourtScene, { before, after }: Framed): readonly Actor[] {
  const { length } = before;
  const isLed = length > 0 && (before[length - 1]?.text === ':' || COPULAS.has(before[length - 1]?.lemma ?? ''));
  const lead = isLed ? before.findLast((token) => isRemark(token)) : undefined;
  if (lead) return voicesIn(scene, new NounPhrase(lead));
  const isCopula = [after[0], after[1]].some((token) => token && COPULAS.has(token.lemma) && token.pos !== 'NOUN');
  const tag = isCopula && length === 0 ? after.find((token) => isRemark(token)) : undefined;
  return tag ? voicesIn(scene, new NounPhrase(tag)) : [];
}

const isRemark = ({ lemma, pos }: Token): boolean => pos === 'NOUN' && REMARKS.has(lemma.toLowerCase());
