import type { TextSpan } from '@wiregraph/kernel/text-span';
import type { Actor } from '../entity/cast.js';
import { type Attribution, attributionOf } from './attribution.js';
import type { CourtScene } from '../lawsuit/court-scene.js';
import { isBody, isPerson } from './scene.js';
import { isSaying, isTerm } from './saying.js';
import { sentenceBefore } from './lead-in.js';
import { endOf, type Framed, framesOf } from './speech-frame.js';
import type { Standing } from './standing.js';

export interface Quotation {
  readonly speakers: readonly Actor[];
  /** What stands between the marks, parts joined by a space. */
  readonly value: string;
  readonly spans: readonly TextSpan[];
  /** Of its being said: "will say" is expected; "Amazon, its rival said, had told ..." is told by the rival. */
  readonly standing: Standing;
}

interface Spoken {
  readonly framed: Framed;
  readonly by: Attribution;
}

/** Sayings in quotation marks whose speaker is known. Single terms in marks are no sayings. */
export function quotationsOf(scene: CourtScene): readonly Quotation[] {
  const groups: Spoken[][] = [];
  let last: Spoken | undefined;
  for (const framed of framesOf(scene)) {
    const by = spokenBy(scene, framed, last);
    const spoken = by && { framed, by };
    const group = groups.at(-1);
    const before = group?.at(-1);
    if (spoken && group && before && isInterrupted(scene, before, spoken)) group.push(spoken);
    else if (spoken) groups.push([spoken]);
    last = spoken ?? (isTerm(framed) ? last : undefined);
  }
  const isSaid = groups.map((parts) => parts.some(({ framed, by }) => isSaying(framed, by)));
  const isBeside = (parts: readonly Spoken[], i: number) =>
    [i - 1, i + 1].some((j) => isSaid[j] && isQuotedBeside(scene, parts, groups[j] ?? []));
  return groups
    .filter((parts, i) => isSaid[i] || isBeside(parts, i))
    .flatMap((parts) => quotationFrom(scene, parts) ?? []);
}

/** 'was "political" and "a threat to us all"': a word of who is quoted at length in the same sentence; no "Title". */
function isQuotedBeside(scene: CourtScene, [one]: readonly Spoken[], others: readonly Spoken[]): boolean {
  const [other] = others;
  if (!one || !other || !isSameSpeaker(one.by, other.by) || /^[^\p{Ll}]/u.test(one.framed.tokens[0]?.text ?? ''))
    return false;
  return sentenceAt(scene, one) === sentenceAt(scene, other);
}

const sentenceAt = (scene: CourtScene, { framed: { tokens } }: Spoken) => tokens[0] && scene.sentenceOf(tokens[0]);

const isSameSpeaker = (one: Attribution, other: Attribution): boolean =>
  one.speakers.length === other.speakers.length && one.speakers.every((actor, i) => actor === other.speakers[i]);

/** '"That event," she added, "was a tragic reminder."' is one saying; 'called him a "liar" who was not "honest"' are two. */
function isInterrupted(scene: CourtScene, before: Spoken, spoken: Spoken): boolean {
  const { framed, by } = spoken;
  if (!isSameSpeaker(by, before.by) || sentenceAt(scene, before) !== sentenceAt(scene, spoken)) return false;
  const { before: between } = framed;
  if (between.some(({ label, head }) => label === 'cc' && head.pos === 'VERB')) return false;
  const isOpen = /[,;:\u2014-]/.test(endOf(before.framed)) || between[0]?.text === ',';
  return framed.isAlone || (isOpen && [',', '-', '\u2013', '\u2014'].includes(between.at(-1)?.text ?? ''));
}

/** By the words around it, else whoever spoke last, where nothing else was told in between. */
function spokenBy(scene: CourtScene, framed: Framed, last: Spoken | undefined): Attribution | undefined {
  const own = attributionOf(scene, framed);
  if (own && last && isSamePerson(own, last, framed)) return { ...own, speakers: last.by.speakers };
  if (own) return own;
  const lead = framed.isFirst ? leadOf(scene, framed) : undefined;
  if (lead) return lead;
  if (last && goesOn(last.framed, framed)) return { ...last.by, frame: 'carried' };
  return framed.isAlone && framed.isApart && framed.after.length === 0 ? sentenceBefore(scene, framed) : undefined;
}

/** '"...," Matze said. "...," he added': the pronoun is left open, and nobody came in between. */
function isSamePerson(own: Attribution, last: Spoken, { passage, isApart, isFirst }: Framed): boolean {
  const [speaker, ...others] = last.by.speakers;
  if (own.speakers.length > 0 || others.length > 0 || isApart) return false;
  if (!own.pronoun || !(own.pronoun === 'person' ? isPerson(speaker) : isBody(speaker))) return false;
  return passage === last.framed.passage || (isFirst && passage === last.framed.passage + 1);
}

/** A passage that ends with a colon lets the next one speak. */
function leadOf(scene: CourtScene, framed: Framed): Attribution | undefined {
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

function quotationFrom(scene: CourtScene, parts: readonly Spoken[]): Quotation | undefined {
  const [first] = parts;
  if (!first || first.by.speakers.length === 0) return undefined;
  const spans = parts.map(({ framed: { passage, start, end } }) => ({
    start: (scene.story.passages[passage]?.start ?? 0) + start,
    end: (scene.story.passages[passage]?.start ?? 0) + end,
  }));
  const texts = spans.map((span) => scene.story.textOf(span));
  const { speakers } = first.by;
  return {
    speakers,
    value: texts.join(' ').trim().replace(/,$/, '').slice(0, 10_000),
    spans,
    standing: standingOf(scene, first.by),
  };
}

function standingOf(scene: CourtScene, { clause, speakers, isExpected }: Attribution): Standing {
  const heard = clause && scene.footing(clause)?.heard;
  if (heard?.by && !speakers.includes(heard.by))
    return { stance: heard.manner === 'sure' ? 'stated' : 'alleged', by: heard.by };
  return { stance: isExpected ? 'expected' : 'stated' };
}
