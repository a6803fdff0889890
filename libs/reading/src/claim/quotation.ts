import type { TextSpan } from '@wiregraph/kernel/text-span';
import type { Actor } from '../entity/cast.js';
import type { Sentence } from '../story/story.js';
import { type Attribution, attributionOf, type Frame } from './attribution.js';
import { isPerson, type Scene } from './scene.js';
import { endOf, type Framed, framesOf } from './speech-frame.js';

export interface Quotation {
  readonly speaker: Actor;
  /** What stands between the marks, parts joined by a space. */
  readonly value: string;
  readonly spans: readonly TextSpan[];
  readonly frame: Frame;
  /** It has not been said yet: "he will say". */
  readonly isExpected: boolean;
}

interface Spoken {
  readonly framed: Framed;
  readonly by: Attribution;
}

const FEWEST_WORDS = 3;

/** Sayings in quotation marks whose speaker is known. Single terms in marks are no sayings. */
export function quotationsOf(scene: Scene): readonly Quotation[] {
  const groups: { readonly sentence: Sentence | undefined; readonly parts: Spoken[] }[] = [];
  let last: Spoken | undefined;
  for (const framed of framesOf(scene)) {
    const by = spokenBy(scene, framed, last);
    const spoken = by && { framed, by };
    const sentence = framed.tokens[0] && scene.sentenceOf(framed.tokens[0]);
    const group = groups.at(-1);
    const isSame = group?.sentence === sentence && group?.parts.at(-1)?.by.speaker === by?.speaker;
    if (spoken && group && isSame) group.parts.push(spoken);
    else if (spoken) groups.push({ sentence, parts: [spoken] });
    last = spoken ?? (isTerm(framed) ? last : undefined);
  }
  return groups.flatMap(({ parts }) => quotationFrom(scene, parts) ?? []);
}

/** By the words around it, else whoever spoke last, where nothing else was told in between. */
function spokenBy(scene: Scene, framed: Framed, last: Spoken | undefined): Attribution | undefined {
  const own = attributionOf(scene, framed);
  if (own && last && isSamePerson(own, last, framed)) return { ...own, speaker: last.by.speaker };
  if (own) return own;
  const lead = framed.isFirst ? leadOf(scene, framed) : undefined;
  if (lead) return lead;
  return last && goesOn(last.framed, framed) ? { ...last.by, frame: 'carried' } : undefined;
}

/** '"...," Matze said. "...," he added': the pronoun is left open, and nobody came in between. */
function isSamePerson(own: Attribution, last: Spoken, { passage, isApart, isFirst }: Framed): boolean {
  if (own.speaker || !own.isPronoun || !isPerson(last.by.speaker) || isApart) return false;
  return passage === last.framed.passage || (isFirst && passage === last.framed.passage + 1);
}

/** A passage that ends with a colon lets the next one speak. */
function leadOf(scene: Scene, framed: Framed): Attribution | undefined {
  const document = scene.story.documents[framed.passage - 1];
  const sentence = document?.sentences.findLast(({ text }) => text.trim() !== '');
  if (!sentence || !/:\s*$/.test(sentence.text)) return undefined;
  return attributionOf(scene, { ...framed, before: sentence.tokens.filter(({ isSpace }) => !isSpace), after: [] });
}

/** '"..., " he said. "..."', and a passage that is a quotation and goes on with the one before. */
function goesOn(known: Framed, next: Framed): boolean {
  if (known.passage === next.passage) return next.isAlone && !next.isApart;
  if (known.passage !== next.passage - 1 || !next.isFirst) return false;
  return known.isOpen || next.after.length === 0;
}

function quotationFrom(scene: Scene, parts: readonly Spoken[]): Quotation | undefined {
  const [first] = parts;
  const speaker = first?.by.speaker;
  if (!speaker || !parts.some(isSaying)) return undefined;
  const spans = parts.map(({ framed: { passage, start, end } }) => ({
    start: (scene.story.passages[passage]?.start ?? 0) + start,
    end: (scene.story.passages[passage]?.start ?? 0) + end,
  }));
  const texts = spans.map((span) => scene.story.textOf(span));
  const { frame, isExpected } = first.by;
  return { speaker, value: texts.join(' ').trim().replace(/,$/, '').slice(0, 10_000), spans, frame, isExpected };
}

/**
 * What is said in a tag of its own; else three words or more, that hold a verb or end a sentence
 * where nobody says them; or what something is said to be: 'said the settlement was "historic."'
 */
function isSaying({ framed, by }: Spoken): boolean {
  const words = wordsIn(framed);
  if (by.frame === 'tag' && framed.isAlone) return words.length > 0;
  const isSentence = words.some(({ pos }) => pos === 'VERB' || pos === 'AUX') || /[.!?]/.test(endOf(framed));
  const isWhole = words.length >= FEWEST_WORDS || (isSentence && framed.before.at(-1)?.lemma === 'be');
  return isWhole && words.length > 0 && (isSentence || SPEAKING.has(by.frame));
}

const SPEAKING: ReadonlySet<Frame> = new Set<Frame>(['tag', 'before', 'above', 'after']);

const isTerm = (framed: Framed): boolean => wordsIn(framed).length < FEWEST_WORDS;

const wordsIn = ({ tokens }: Framed) => tokens.filter(({ pos }) => pos !== 'PUNCT' && pos !== 'SPACE');
