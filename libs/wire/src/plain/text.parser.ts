import { BadInput } from '@wiregraph/kernel/errors';
import type { Glance, Reading, WireDocument, WireParser, WireSource } from '../format/wire-parser.js';
import { assemble, leadOf } from '../text/assemble.js';
import { checked } from '../text/checked.js';
import { cleanText } from '../text/clean.js';
import { printedDateline, splitLead } from '../text/dateline.js';
import { charsetOf, decodeText } from '../text/decode.js';
import { derivedGuid } from '../text/derived-guid.js';
import { languageOf } from '../text/language.js';
import { LIMITS, textTooLong, tooManyElements } from '../text/limit.js';
import { headlineSignals } from '../text/signal.js';
import { printedWireTime } from '../text/wire-time.js';
import type { WireItem } from '../wire-item.js';
import { findHeadline } from './headline.js';
import { printedTime } from './line-kind.js';
import { paragraphsOf } from './paragraph.js';
import { storyPieces } from './story-piece.js';
import { pageLines, storyBelow, titleLines } from './page-line.js';
import { type Line, linesOf } from './story-run.js';

/**
 * Text without any markup: a wire story (headline, byline, dateline, wrapped lines) or a whole page of a portal as bare
 * text, with navigation, captions and promotion around the story. The story is the run of sentences; what is lost in
 * the copy (a linked word) stays lost.
 */
export const text: WireParser = { format: 'text', recognises, parse };

const MARKED_UP =
  /^(?:<[?!a-z]|%PDF|\{\\rtf|PK\x03\x04|\x1f\x8b|[\x01\x16]|ZCZC\b|(?:From|Received|Return-Path|Message-ID|MIME-Version|Delivered-To|Subject|Date|X-[\w-]+): )/i;

/** A page's bare text may begin with a picture that its script would have shown. */
const STRAY = /^<(?:img|iframe|a|p|br)[\s>]/i;

function recognises({ head, mediaType, extension }: Glance): boolean {
  if (MARKED_UP.test(head) && !(mediaType === 'text/plain' && STRAY.test(head))) return false;
  return (
    mediaType === 'text/plain' || mediaType === '' || mediaType === 'application/octet-stream' || extension === 'txt'
  );
}

function parse({ bytes, contentType, source }: WireDocument): Reading {
  const decoded = decodeText(bytes, charsetOf(contentType) ?? source.charset);
  if (decoded.length > LIMITS.textLength) throw textTooLong(decoded.length);
  const paragraphs = paragraphsOf(cleanText(decoded));
  if (paragraphs.length > LIMITS.elements) throw tooManyElements('The text');
  const lines = pageLines(linesOf(paragraphs));
  if (isBulletin(lines)) return { ignored: 'service bulletin' };
  const run = storyBelow(lines, titleLines(lines));
  if (!run) throw new BadInput('wire.no-text', 'There is no sentence in this text: a table, a list or nothing at all.');
  return [checked(itemOf(lines, run, source))];
}

/** A weather office's product number on top and a time of issue: data for services, no story. */
const isBulletin = (lines: readonly Line[]) =>
  /^[A-Z]{2,4}\d{4,6}$/.test(lines[0]?.text ?? '') &&
  lines.slice(0, 10).some(({ text: words }) => /^Issued at /.test(words));

function itemOf(lines: readonly Line[], run: { from: number; to: number }, source: WireSource): WireItem {
  const title = findHeadline(lines, run.from);
  const start = title?.at ?? 0;
  const from = title === undefined ? run.from : Math.max(run.from, title.at + 1);
  const story = splitLead(storyPieces(lines.slice(start), { from: from - start, to: run.to - start }, title?.text));
  const dateline = story.dateline ?? ownLine(lines.slice(start, from));
  const stored = assemble(story.pieces);
  const versionCreated = printedAbove(lines.slice(Math.max(0, from - 12), from), source.zone);
  return {
    format: 'text',
    guid: derivedGuid({
      headline: title?.text,
      lead: leadOf(stored),
      day: dayOf(dateline) ?? withoutClock(versionCreated?.raw),
    }),
    guidDerived: true,
    pubStatus: 'usable',
    signals: headlineSignals(title?.text ?? '').signals,
    headline: title?.text.replace(/\s*[=+]$/, ''),
    byline: lines.slice(0, from + 1).find(({ kind }) => kind === 'byline')?.text,
    dateline,
    ...languageOf([source.language], stored.text),
    topics: [],
    genres: [],
    versionCreated,
    links: [],
    agencyEntities: [],
    ...stored,
  };
}

/** A line that is nothing but a date, between headline and story. */
function printedAbove(above: readonly Line[], zone: string | undefined): WireItem['versionCreated'] {
  const line = above.find(({ kind, text: words }) => kind === 'time' && printedTime(words) !== undefined);
  return line && printedWireTime(printedTime(line.text), zone);
}

/** A dateline that stands on a line by itself. */
function ownLine(lines: readonly Line[]): WireItem['dateline'] {
  const found = lines.map(({ text: words }) => printedDateline(words)).find((printed) => printed?.rest === '');
  return found?.dateline;
}

/** The day of a dateline; of one without a year month and day, enough to tell two days' stories apart. */
const dayOf = (dateline: WireItem['dateline']) =>
  dateline?.date ?? /[A-Z][a-z]{2,8}\.? \d{1,2}\b/.exec(dateline?.raw ?? '')?.[0];

/** Versions of one day are one story: the time of day does not count. */
const withoutClock = (raw: string | undefined) => raw?.replace(/[T\s,]*\d{1,2}[:.]\d\d.*$/, '');
