import { BadInput } from '@wiregraph/kernel/errors';
import type { WireDocument, WireParser, WireSource } from '../format/wire-parser.js';
import { type Json, type JsonObject, parseJson } from '../ninjs/json-document.js';
import { field, isObject, objectsField, textField, textsField } from '../ninjs/json-field.js';
import { ninjsItem } from '../ninjs/ninjs.parser.js';
import { keywordParts } from '../teletype/take-key.js';
import type { WireItem } from '../wire-item.js';

/**
 * AP Media API 1.x and 2.x: one item, a page of a feed or of a search, or an item without its envelope (source: AP Media
 * API's documentation of its responses). In essence ninjs 1 with AP's ids; renditions that are only linked are not opened.
 */
export const apJson: WireParser = {
  format: 'ap-json',
  recognises: ({ head }) =>
    /^\[?\s*\{/.test(head) &&
    (/"api_version"\s*:/.test(head) ||
      /"altids"\s*:\s*\{[^{}]{0,400}"itemid"\s*:\s*"[0-9a-f]{32}"/.test(head) ||
      ENVELOPE.test(head)),
  parse: ({ bytes, source }: WireDocument) => {
    const items = itemsIn(parseJson(bytes));
    return items.length === 0 ? { ignored: 'empty feed' } : items.map((item) => apItem(item, source));
  },
};

const ENVELOPE = /^\{\s*"data"\s*:\s*\{\s*"(?:meta|item|items|query|updated|current_item_count)"/;

/** @throws BadInput wire.unknown-format if it is an envelope of something else */
function itemsIn(json: Json): readonly JsonObject[] {
  if (Array.isArray(json)) return (json as readonly Json[]).flatMap(itemsIn);
  const data = isObject(json) ? (field(json, 'data') ?? json) : undefined;
  if (!isObject(data)) throw unknown();
  const entries = field(data, 'items') === undefined ? [data] : objectsField(data, 'items');
  return entries.map((entry) => {
    const item = field(entry, 'item') ?? entry;
    if (!isObject(item) || idOf(item) === undefined) throw unknown();
    return item;
  });
}

const unknown = () =>
  new BadInput('wire.unknown-format', 'This JSON is no answer of the AP Media API: no "item" with an id in "altids".');

const idOf = (item: JsonObject): string | undefined => {
  const ids = field(item, 'altids');
  return (isObject(ids) ? textField(ids, 'itemid') : undefined) ?? textField(item, 'itemid', 'uri');
};

function apItem(item: JsonObject, source: WireSource): WireItem {
  const story = ninjsItem('ap-json', asNinjs(item), source);
  const { takeKey } = keywordParts(story.slug ?? '');
  if (takeKey === undefined) return story;
  return { ...story, takeKey, signals: [...new Set([...story.signals, takeKey])].slice(0, 50) };
}

/** The same story in the words of ninjs 1. */
function asNinjs(item: JsonObject): JsonObject {
  const body = inlineBody(item);
  return {
    ...item,
    uri: idOf(item),
    byline: bylineOf(item),
    located: textField(item, 'located') ?? cityOf(item),
    usageterms: [...textsField(item, 'usageterms'), textField(item, 'usageterms') ?? ''].filter(Boolean).join('\n'),
    associations: associationsOf(item),
    person: direct(item, 'person'),
    organisation: [...direct(item, 'organisation'), ...direct(item, 'company')],
    place: direct(item, 'place'),
    ...(body !== undefined && { body_xhtml: body }),
  };
}

/** Names alone: a title is no part of who wrote it. */
const bylineOf = (item: JsonObject): string | undefined =>
  textField(item, 'byline') ??
  (objectsField(item, 'bylines')
    .flatMap((line) => textField(line, 'by', 'byline', 'name') ?? [])
    .join(', ') ||
    undefined);

function cityOf(item: JsonObject): string | undefined {
  const [location] = objectsField(item, 'datelinelocation');
  return location && textField(location, 'city', 'countryareaname', 'countryname');
}

/** Whom the story speaks of, without what merely lies around it (`North America` around `Utah`). */
const direct = (item: JsonObject, key: string): readonly JsonObject[] =>
  objectsField(item, key).filter((entity) => !textsField(entity, 'rels').includes('ancestor'));

function associationsOf(item: JsonObject): JsonObject {
  const value = field(item, 'associations');
  const named = isObject(value) ? Object.entries(value) : [];
  return Object.fromEntries(
    named.flatMap(([name, part]) => {
      const id = isObject(part) ? idOf(part) : undefined;
      return id === undefined ? [] : [[name, { uri: id }] as const];
    }),
  );
}

const INLINE = ['content', 'value', 'body', 'data', 'text'];

/** The text, where a rendition brings it along: HTML, or the content of a NITF body. */
function inlineBody(item: JsonObject): string | undefined {
  const renditions = field(item, 'renditions');
  const parts = isObject(renditions) ? Object.values(renditions).filter(isObject) : [];
  const bodies = [textField(item, 'body_nitf', 'nitf', 'story'), ...parts.map((part) => textField(part, ...INLINE))];
  const marked = bodies.find((body) => body !== undefined && /<(?:p|block|nitf|hl2)[\s>]/i.test(body));
  return marked && contentOf(marked);
}

function contentOf(body: string): string {
  const start = body.indexOf('<body.content');
  const end = body.indexOf('</body.content>', start);
  return start < 0 || end < 0 ? body : body.slice(body.indexOf('>', start) + 1, end);
}
