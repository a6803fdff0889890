import { type ParsedMail, simpleParser } from 'mailparser';
import { BadInput } from '@wiregraph/kernel/errors';
import type { Reading, WireDocument, WireParser, WireSource } from '../format/wire-parser.js';
import { assemble, leadOf, type Piece } from '../text/assemble.js';
import { checked } from '../text/checked.js';
import { cleanLine } from '../text/clean.js';
import { splitLead } from '../text/dateline.js';
import { derivedGuid } from '../text/derived-guid.js';
import { languageOf } from '../text/language.js';
import { headlineSignals, noteSignals } from '../text/signal.js';
import { markTrailers } from '../text/trailer.js';
import { wireTime } from '../text/wire-time.js';
import { isByline, isNote } from '../teletype/wire-text.js';
import type { WireItem } from '../wire-item.js';
import { labelled, type Labels } from './mail-label.js';
import { checkedMail } from './mail-limit.js';
import { mailPieces } from './mail-text.js';

const FIELD =
  /^(?:delivered-to|received|return-path|from|to|date|subject|message-id|mime-version|content-type|x-[\w-]{1,60}|reply-to|sender|dkim-signature|arc-[\w-]{1,40}|authentication-results):/gim;
const FIRST = /^(?:From \S+@\S+ .*\r?\n)?[A-Za-z][\w-]{1,60}:[ \t\r\n]/;

/**
 * A story sent by mail (source: RFC 5322 and MIME). Its words are the plain part or the page; attachments and whatever a
 * page points at are never opened. Answers of machines and invitations are no stories.
 */
export const mail: WireParser = {
  format: 'mail',
  recognises: ({ head, mediaType }) =>
    mediaType === 'message/rfc822' ||
    (FIRST.test(head) &&
      /^(?:from|received|return-path|delivered-to):/im.test(head) &&
      new Set(
        head
          .split(/\r?\n[ \t]*\r?\n/, 1)[0]
          ?.toLowerCase()
          .match(FIELD),
      ).size >= 2),
  parse: async ({ bytes, source }: WireDocument): Promise<Reading> => {
    const parsed = await read(checkedMail(bytes));
    const kind = noStory(parsed);
    return kind === undefined ? [itemOf(parsed, source)] : { ignored: kind };
  },
};

async function read(bytes: Buffer): Promise<ParsedMail> {
  try {
    return await simpleParser(bytes, {
      skipHtmlToText: true,
      skipTextToHtml: true,
      skipImageLinks: true,
      skipTextLinks: true,
    });
  } catch (cause) {
    throw new BadInput('wire.not-mail', 'The mail breaks a rule of MIME and cannot be taken apart. Send it again.', {
      cause,
    });
  }
}

function noStory(parsed: ParsedMail): string | undefined {
  const { headers, text, html, attachments } = parsed;
  if (/^auto-(?:replied|notified)/i.test(headerText(parsed, 'auto-submitted') ?? '')) return 'automatic answer';
  const type = headers.get('content-type');
  if (typeof type === 'object' && 'value' in type && type.value === 'multipart/report') return 'delivery report';
  const isBare = (text ?? '').trim() === '' && typeof html !== 'string';
  return isBare && attachments.some(({ contentType }) => contentType === 'text/calendar') ? 'invitation' : undefined;
}

const HOLD =
  /^\W{0,4}(?:strictly |under )?(?:embargo(?:ed)?|hold for release|not for (?:release|publication) (?:before|until))\b/i;
const RELEASE = /^\W{0,4}for immediate release\b.{0,40}$/i;

function itemOf(parsed: ParsedMail, source: WireSource): WireItem {
  const { labels, rest } = labelled(mailPieces(parsed));
  const subject = cleanLine(parsed.subject ?? '') || undefined;
  const headline = labels.headline ?? subject;
  const { body, byline, note, hold } = partsOf(rest, headline);
  const story = splitLead(markTrailers(body));
  const stored = assemble(story.pieces);
  const editorialNote = [labels.note, note].filter(Boolean).join('\n') || undefined;
  const sent = wireTime(rawDate(parsed), source.zone);
  return checked({
    format: 'mail',
    ...idOf(parsed, { headline, lead: leadOf(stored), day: (sent?.at ?? sent?.raw)?.slice(0, 10) }),
    type: 'text',
    provider: addressOf(parsed),
    pubStatus: 'usable',
    embargo: embargoOf(labels.embargo ?? hold ?? heldBy(subject), source.zone),
    signals: signalsOf([subject, editorialNote, hold?.slice(0, 200)]),
    headline,
    byline: labels.byline ?? byline,
    dateline: story.dateline ?? placeOf(labels),
    ...deskOf(labels),
    ...languageOf([headerText(parsed, 'content-language'), source.language], stored.text),
    topics: [],
    genres: [],
    sent,
    editorialNote: editorialNote?.slice(0, 20_000),
    links: [],
    agencyEntities: [],
    ...stored,
  });
}

/** @throws BadInput wire.no-text if nothing tells this mail from another */
function idOf(
  { messageId }: ParsedMail,
  known: Parameters<typeof derivedGuid>[0],
): Pick<WireItem, 'guid' | 'guidDerived'> {
  const given = cleanLine(messageId ?? '').replace(/^<|>$/g, '');
  if (given !== '') return { guid: given, guidDerived: false };
  if (known.headline === undefined && known.lead === '') {
    throw new BadInput('wire.no-text', 'The mail has neither id nor subject nor words. Send the story itself.');
  }
  return { guid: derivedGuid(known), guidDerived: true };
}

const heldBy = (subject: string | undefined) => (HOLD.test(subject ?? '') ? subject : undefined);

const signalsOf = ([subject = '', note, hold]: readonly (string | undefined)[]): string[] => [
  ...new Set([...headlineSignals(subject).signals, ...noteSignals(note), ...(hold === undefined ? [] : [hold])]),
];

const deskOf = ({ slug, takeKey, category, urgency }: Labels) => ({
  slug,
  takeKey: takeKey?.slice(0, 200),
  category: category?.slice(0, 100),
  urgency: /^[1-9]$/.test(urgency ?? '') ? Number(urgency) : undefined,
});

/** A time to the minute and its zone open it; anything else keeps it closed. */
const embargoOf = (line: string | undefined, zone: string | undefined): WireItem['embargo'] =>
  line === undefined ? undefined : (wireTime(line, zone) ?? { raw: line.slice(0, 200) });

const placeOf = ({ dateline }: Labels): WireItem['dateline'] =>
  dateline === undefined || dateline === ''
    ? undefined
    : { raw: dateline.slice(0, 500), place: dateline.slice(0, 200) };

interface Parts {
  readonly body: readonly Piece[];
  readonly byline: string | undefined;
  readonly note: string | undefined;
  readonly hold: string | undefined;
}

const HEAD = 6;

/** Lines on top that are no text: an embargo, the headline again, the byline, words to editors. */
function partsOf(pieces: readonly Piece[], headline: string | undefined): Parts {
  const head = pieces.slice(0, HEAD).map(({ text }) => cleanLine(text));
  const hold = head.find((line) => line.length < 200 && HOLD.test(line));
  const byline = head.find(isByline);
  const notes = head.filter((line) => line !== hold && line.length < 600 && isNote(line));
  const dropped = new Set([hold, byline, ...notes, headline, ...head.filter((line) => RELEASE.test(line))]);
  const body = pieces.filter(({ text }, at) => at >= HEAD || !dropped.has(cleanLine(text)));
  return { body, byline, note: notes.join('\n') || undefined, hold };
}

const addressOf = ({ from }: ParsedMail): string | undefined => {
  const [sender] = from?.value ?? [];
  return cleanLine(sender?.address ?? sender?.name ?? '').slice(0, 300) || undefined;
};

const rawDate = (parsed: ParsedMail): string | undefined =>
  parsed.headerLines.find(({ key }) => key === 'date')?.line.replace(/^date:\s*/i, '');

const headerText = ({ headers }: ParsedMail, name: string): string | undefined => {
  const value = headers.get(name);
  return typeof value === 'string' ? value : undefined;
};
