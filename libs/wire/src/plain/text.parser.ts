import { BadInput } from '@wiregraph/kernel/errors';
import type { Glance, WireDocument, WireParser, WireSource } from '../format/wire-parser.js';
import { assemble } from '../text/assemble.js';
import { checked } from '../text/checked.js';
import { cleanText } from '../text/clean.js';
import { splitLead } from '../text/dateline.js';
import { charsetOf, decodeText } from '../text/decode.js';
import { derivedGuid } from '../text/derived-guid.js';
import { languageOf } from '../text/language.js';
import { LIMITS, tooManyElements } from '../text/limit.js';
import { headlineSignals } from '../text/signal.js';
import { printedWireTime } from '../text/wire-time.js';
import type { WireItem } from '../wire-item.js';
import { findHeadline } from './headline.js';
import { printedTime } from './line-kind.js';
import { paragraphsOf } from './paragraph.js';
import { storyPieces } from './story-piece.js';
import { type Line, linesOf, storyRun } from './story-run.js';

/**
 * Text without any markup: a wire story (headline, byline, dateline, wrapped lines) or a whole page of a portal as bare
 * text, with navigation, captions and promotion around the story. The story is the run of sentences; what is lost in
 * the copy (a linked word) stays lost.
 */
export const text: WireParser = { format: 'text', recognises, parse: (document) => [parse(document)] };

const MARKED_UP =
  /^(?:<[?!a-z]|%PDF|\{\\rtf|PK\x03\x04|\x1f\x8b|[\x01\x16]|ZCZC\b|(?:From|Received|Return-Path|Message-ID|MIME-Version|Delivered-To|Subject|Date|X-[\w-]+): )/i; // eslint-disable-line no-control-regex

function recognises({ head, mediaType, extension }: Glance): boolean {
  if (MARKED_UP.test(head)) return false;
  return (
    mediaType === 'text/plain' || mediaType === '' || mediaType === 'application/octet-stream' || extension === 'txt'
  );
}

function parse({ bytes, contentType, source }: WireDocument): WireItem {
  const lines = linesOf(paragraphsOf(cleanText(decodeText(bytes, charsetOf(contentType)))));
  if (lines.length > LIMITS.elements) throw tooManyElements('The text');
  const run = storyRun(lines);
  if (!run) throw new BadInput('wire.no-text', 'There is no sentence in this text: a table, a list or nothing at all.');
  return checked(itemOf(lines, run, source));
}

function itemOf(lines: readonly Line[], run: { from: number; to: number }, source: WireSource): WireItem {
  const title = findHeadline(lines, run.from);
  const from = Math.max(run.from, title === undefined ? 0 : title.at + 1);
  const start = title?.at ?? 0;
  const split = splitLead(storyPieces(lines.slice(start), { from: from - start, to: run.to - start }, title?.text));
  const { text: stored, blocks } = assemble(split.pieces);
  const lead = split.pieces.find(({ kind }) => kind === 'paragraph')?.text ?? '';
  const byline = lines.slice(0, from + 1).find(({ kind }) => kind === 'byline')?.text;
  const time = lines.slice(Math.max(0, from - 12), from).find(({ kind }) => kind === 'time')?.text;
  const versionCreated = printedWireTime(time && printedTime(time), source.zone);
  const day = split.dateline?.date ?? dayOf(split.dateline?.raw) ?? versionCreated?.raw.slice(0, 30);
  return {
    format: 'text',
    guid: derivedGuid({ headline: title?.text, lead, day }),
    guidDerived: true,
    pubStatus: 'usable',
    signals: headlineSignals(title?.text ?? '').signals,
    headline: title?.text.replace(/\s*[=+]$/, ''),
    byline,
    dateline: split.dateline,
    ...languageOf([source.language], stored),
    topics: [],
    genres: [],
    versionCreated,
    links: [],
    agencyEntities: [],
    text: stored,
    blocks,
  };
}

/** Month and day of a dateline without a year: enough to tell two days' stories apart. */
const dayOf = (raw: string | undefined) => /[A-Z][a-z]{2,8}\.? \d{1,2}\b/.exec(raw ?? '')?.[0];
