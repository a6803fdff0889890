import { BadInput } from '@wiregraph/kernel/errors';
import type { Reading, WireDocument, WireParser, WireSource } from '../format/wire-parser.js';
import { assemble } from '../text/assemble.js';
import { checked } from '../text/checked.js';
import { cleanLine, cleanText } from '../text/clean.js';
import { splitLead } from '../text/dateline.js';
import { languageOf } from '../text/language.js';
import { headlineSignals, noteSignals } from '../text/signal.js';
import { markTrailers } from '../text/trailer.js';
import { wireTime } from '../text/wire-time.js';
import type { PubStatus, WireItem } from '../wire-item.js';
import { field, isObject, objectsField, textField, textsField } from './json-field.js';
import { type Json, type JsonObject, parseJson } from './json-document.js';
import { ninjsBody } from './ninjs-body.js';
import { agencyEntities, genres, links, topics } from './ninjs-list.js';

/**
 * ninjs 1.0 to 3.x, one item or an array of them, and what Superdesk makes of it (source: IPTC newsinjson schemas).
 * Never refuses for a property that is not known or of an unexpected type: that property is absent. Only an item
 * without `uri` (or `guid`) is refused.
 */
export const ninjs: WireParser = {
  format: 'ninjs',
  recognises: ({ head, mediaType, extension }) =>
    /^[[{]/.test(head) && (extension === 'json' || /[/+]json$/.test(mediaType) || /^(?:\[\s*)?\{\s*"/.test(head)),
  parse: ({ bytes, source }: WireDocument): Reading => {
    const items = storiesOf(parseJson(bytes)).map(foldedKeys);
    const stories = items.filter((item) => !isPlan(item));
    const [first] = items;
    if (stories.length === 0 && first) return { ignored: textField(first, 'type') ?? 'planning' };
    return stories.map((story) => ninjsItem('ninjs', story, source));
  },
};

function storiesOf(json: Json): readonly JsonObject[] {
  const stories = Array.isArray(json) ? (json as readonly Json[]) : [json];
  if (stories.length === 0 || !stories.every(isStory)) {
    throw new BadInput(
      'wire.unknown-format',
      'This JSON is not ninjs: a story has a "uri" and a headline, a body or a type.',
    );
  }
  return stories;
}

const STORY_KEY = /^(?:headline|body|description|bodies|headlines|descriptions|pubstatus|type$|title$|renditions$)/;
/** Envelopes of other formats (AP, JSON Feed) have these. */
const FOREIGN_KEY = /^(?:data|items|feed_url)$/;

/** All that ninjs demands is a `uri`; one without is ninjs too if it has the words of one, and is refused for it. */
function isStory(value: Json): value is JsonObject {
  if (!isObject(value)) return false;
  const keys = Object.keys(value);
  return (
    !keys.some((key) => FOREIGN_KEY.test(key)) &&
    (typeof value['uri'] === 'string' || keys.some((key) => STORY_KEY.test(key)))
  );
}

/** Names are in camel case since 3.0; the first of two that differ in nothing else counts. */
const foldedKeys = (story: JsonObject): JsonObject =>
  Object.fromEntries(
    Object.entries(story)
      .reverse()
      .map(([key, value]) => [key.toLowerCase(), value]),
  );

/** Since 3.0 an item may be an event or its coverage. */
const isPlan = (item: JsonObject) => /^(?:event|planning)$/.test(textField(item, 'type') ?? '');

/** An embargo of a wrong type is one all the same: it stays closed. */
function embargoOf(story: JsonObject, zone: string | undefined): WireItem['embargo'] {
  const value = field(story, 'embargoed', 'embargoeduntil');
  if (value === undefined || value === false || value === '') return undefined;
  return (
    wireTime(textField(story, 'embargoed', 'embargoeduntil'), zone) ?? { raw: JSON.stringify(value).slice(0, 200) }
  );
}

/** A story in the words of ninjs, its keys in lower case, in whichever envelope it came. @throws BadInput wire.no-guid, wire.field-out-of-bounds */
export function ninjsItem(format: string, story: JsonObject, { zone, language }: WireSource): WireItem {
  const guid = textField(story, 'uri', 'guid');
  if (guid === undefined) {
    throw new BadInput('wire.no-guid', 'The ninjs item has no "uri". Without one its versions cannot be told apart.');
  }
  const { pieces, dateline } = splitLead(markTrailers(ninjsBody(story)));
  const { text, blocks } = assemble(pieces);
  const headline = lineOf(headlineOf(story));
  const editorialNote = noteOf(textField(story, 'ednote', 'edNote'));
  const { status, odd } = pubStatusOf(story);
  const item = {
    format,
    guid: cleanLine(guid),
    guidDerived: false,
    type: lineOf(textField(story, 'type')),
    provider: lineOf(providerOf(story)),
    version: lineOf(textField(story, 'version')),
    pubStatus: status,
    embargo: embargoOf(story, zone),
    signals: signalsOf(story, [...headlineSignals(headline ?? '').signals, ...noteSignals(editorialNote), ...odd]),
    headline,
    byline: lineOf(bylineOf(story)),
    dateline: datelineOf(lineOf(textField(story, 'located')), dateline),
    slug: lineOf(textField(story, 'slugline')),
    ...languageOf([textField(story, 'language'), language], text),
    urgency: urgencyOf(textField(story, 'urgency')),
    topics: topics(story),
    genres: genres(story),
    firstCreated: wireTime(textField(story, 'firstcreated', 'contentcreated'), zone),
    versionCreated: wireTime(textField(story, 'versioncreated'), zone),
    editorialNote,
    usageTerms: noteOf(textField(story, 'usageterms')),
    links: links(story),
    agencyEntities: agencyEntities(story),
    text,
    blocks,
  } satisfies Partial<Record<keyof WireItem, unknown>>;
  return checked(item);
}

const lineOf = (text: string | undefined) => (text === undefined ? undefined : cleanLine(text) || undefined);
const noteOf = (text: string | undefined) => (text === undefined ? undefined : cleanText(text).trim() || undefined);

/** The item's own words of version, and those that its texts bear. */
const signalsOf = (story: JsonObject, found: readonly string[]): string[] =>
  [
    ...new Set([
      ...textsField(story, 'signals', 'editorialtypes').map((word) => cleanLine(word).slice(0, 200)),
      ...found,
    ]),
  ]
    .filter((word) => word !== '')
    .slice(0, 50);

/** What nobody knows is not published. */
function pubStatusOf(story: JsonObject): { status: PubStatus; odd: string[] } {
  const given = textField(story, 'pubstatus', 'pubStatus');
  if (given === undefined) return { status: isAbsent(story, 'pubstatus') ? 'usable' : 'withheld', odd: [] };
  const word = given
    .trim()
    .toLowerCase()
    .replace(/^stat:/, '');
  if (word === 'usable' || word === 'withheld' || word === 'canceled') return { status: word, odd: [] };
  if (word === 'cancelled') return { status: 'canceled', odd: [] };
  return { status: 'withheld', odd: [`pubstatus:${cleanLine(given).slice(0, 100)}`] };
}

const isAbsent = (story: JsonObject, key: string) => !Object.hasOwn(story, key) || story[key] === null;

const LONGEST_TITLE = 1_000;

/** Of ninjs 2 and later the headline of role `main`, else the first. */
function headlineOf(story: JsonObject): string | undefined {
  const headlines = objectsField(story, 'headlines');
  const main = headlines.find((headline) => textField(headline, 'role') === 'main') ?? headlines[0];
  const other = Object.keys(story).filter((key) => key.startsWith('headline_'));
  return (
    (main && textField(main, 'value')) ?? textField(story, 'headline', 'headline_main', ...other) ?? titleOf(story)
  );
}

/** A name for the item rather than a headline, so that one that is none is left out. */
function titleOf(story: JsonObject): string | undefined {
  const title = textField(story, 'title');
  return title !== undefined && title.length <= LONGEST_TITLE ? title : undefined;
}

/** Who the story is from, as the item says. */
function providerOf(story: JsonObject): string | undefined {
  const [first] = objectsField(story, 'infosources', 'infosource');
  return textField(story, 'source', 'provider') ?? (first && textField(first, 'name'));
}

function bylineOf(story: JsonObject): string | undefined {
  const byline = textField(story, 'byline', 'by');
  if (byline !== undefined) return byline;
  const names = objectsField(story, 'authors').map((author) => textField(author, 'name'));
  return names.filter((name) => name !== undefined).join(', ') || undefined;
}

function datelineOf(located: string | undefined, printed: WireItem['dateline']): WireItem['dateline'] {
  if (located === undefined) return printed;
  return { raw: located, ...printed, place: located.slice(0, 200) };
}

const urgencyOf = (given: string | undefined) => (/^[1-9]$/.test(given ?? '') ? Number(given) : undefined);
