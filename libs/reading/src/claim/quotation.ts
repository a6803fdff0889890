import type { Token } from '@wiregraph/syntax/document';
import type { Clause } from '@wiregraph/syntax/pattern';
import type { TextSpan } from '@wiregraph/kernel/text-span';
import type { Actor } from '../entity/cast.js';
import type { Sentence } from '../story/story.js';
import type { Scene } from './scene.js';
import speech from './speech.json' with { type: 'json' };

export interface Quotation {
  readonly speaker: Actor;
  /** What stands between the marks, parts joined by a space. */
  readonly value: string;
  readonly spans: readonly TextSpan[];
}

/** What stands between a pair of marks, the marks left out. */
interface Quoted {
  readonly passage: number;
  readonly start: number;
  readonly end: number;
  readonly tokens: readonly Token[];
  /** The passage ends without a closing mark: the next goes on. */
  readonly isOpen: boolean;
}

const QUOTING = new Set(speech.quoting);
const FEWEST_WORDS = 3;

/** Sayings in quotation marks whose speaker is known. Single terms in marks are no sayings. */
export function quotationsOf(scene: Scene): readonly Quotation[] {
  const found: Quotation[] = [];
  let carried: Actor | undefined;
  let group: { readonly sentence: Sentence | undefined; readonly speaker: Actor; readonly parts: Quoted[] } | undefined;
  const close = () => {
    if (group && group.parts.some(isSaying)) found.push(quotationFrom(scene, group.speaker, group.parts));
    group = undefined;
  };
  for (const quoted of quotedIn(scene)) {
    const speaker = speakerOf(scene, quoted) ?? carried;
    const sentence = quoted.tokens[0] && sentenceOver(scene, quoted);
    if (group && (group.speaker !== speaker || group.sentence !== sentence)) close();
    if (group) group.parts.push(quoted);
    else if (speaker) group = { sentence, speaker, parts: [quoted] };
    carried = quoted.isOpen ? speaker : undefined;
  }
  close();
  return found;
}

function quotationFrom(scene: Scene, speaker: Actor, parts: readonly Quoted[]): Quotation {
  const spans = parts.map(({ passage, start, end }) => ({
    start: (scene.story.passages[passage]?.start ?? 0) + start,
    end: (scene.story.passages[passage]?.start ?? 0) + end,
  }));
  const texts = spans.map((span) => scene.story.textOf(span));
  return { speaker, value: texts.join(' ').replace(/,$/, '').slice(0, 10_000), spans };
}

function quotedIn({ story }: Scene): readonly Quoted[] {
  return story.passages.flatMap(({ text }, passage) => {
    const marks = [...text.matchAll(/"/g)].map(({ index }) => index);
    const found: Quoted[] = [];
    for (let i = 0; i < marks.length; i += 2) {
      const start = (marks[i] ?? 0) + 1;
      const end = marks[i + 1] ?? text.trimEnd().length;
      const tokens = story.documents[passage]?.tokens.filter((token) => token.start >= start && token.end <= end) ?? [];
      if (tokens.length > 0) found.push({ passage, start, end, tokens, isOpen: marks[i + 1] === undefined });
    }
    return found;
  });
}

/** Three words or more that hold a verb or end a sentence. */
function isSaying({ tokens }: Quoted): boolean {
  const words = tokens.filter(({ pos }) => pos !== 'PUNCT' && pos !== 'SPACE');
  const isSentence =
    tokens.some(({ pos }) => pos === 'VERB' || pos === 'AUX') || /[.!?]$/.test(tokens.at(-1)?.text ?? '');
  return words.length >= FEWEST_WORDS && isSentence;
}

const sentenceOver = (scene: Scene, { tokens }: Quoted) => tokens[0] && scene.sentenceOf(tokens[0]);

/** The subject of the verb of saying that the words hang on, or of the sentence's own one. */
function speakerOf(scene: Scene, quoted: Quoted): Actor | undefined {
  const [first] = quoted.tokens;
  const sentences = new Set([first, quoted.tokens.at(-1)].map((token) => token && scene.sentenceOf(token)));
  const outside = [...sentences, ...attached(scene, quoted)]
    .flatMap((sentence) => sentence?.clauses ?? [])
    .filter(({ verb }) => !quoted.tokens.includes(verb));
  const saying = outside.filter(isQuoting);
  const over = new Set(quoted.tokens.flatMap((token) => token.ancestors));
  const above = saying.filter(({ verb }) => over.has(verb)).toReversed();
  for (const clause of [...above, ...saying.filter((clause) => !above.includes(clause) && isBeside(clause, quoted))]) {
    return scene.speakerOf(clause);
  }
  return undefined;
}

const isQuoting = (clause: Clause) =>
  QUOTING.has(clause.lemma.split(' ')[0] ?? '') && clause.subjects.length > 0 && clause.form.modal === undefined;

/** "..." X said: a parser may make a sentence of "X said." */
function attached(scene: Scene, { passage, end }: Quoted): readonly (Sentence | undefined)[] {
  const document = scene.story.documents[passage];
  const next = document?.tokenAt(end + 1) ?? document?.tokenAt(end + 2);
  return next && scene.story.passages[passage]?.text[end - 1] === ',' ? [scene.sentenceOf(next)] : [];
}

const isBeside = ({ verb, relation }: Clause, { tokens }: Quoted): boolean => {
  const first = tokens[0]?.index ?? 0;
  const last = tokens.at(-1)?.index ?? 0;
  const distance = verb.index < first ? first - verb.index : verb.index - last;
  return relation === 'root' || relation === 'parataxis' ? distance < 40 : distance < 8;
};
