import { cleanLine } from '../text/clean.js';
import type { AgencyEntity, WireItem } from '../wire-item.js';
import { field, isObject, objectsField, textField } from './json-field.js';
import type { JsonObject } from './json-document.js';

const MOST_LINKS = 500;

const given = (object: JsonObject, ...keys: readonly string[]) => {
  const text = textField(object, ...keys);
  return text === undefined ? undefined : cleanLine(text) || undefined;
};

/** Codes as given; a subject with a name alone has its name. */
export function topics(story: JsonObject): WireItem['topics'] {
  return objectsField(story, 'subject', 'subjects').flatMap((subject) => {
    const code = given(subject, 'code', 'literal', 'uri', 'name');
    const scheme = given(subject, 'scheme');
    return code === undefined ? [] : [{ code, ...(scheme !== undefined && { scheme }) }];
  });
}

export const genres = (story: JsonObject): string[] =>
  objectsField(story, 'genre', 'genres').flatMap((genre) => given(genre, 'code', 'literal', 'uri', 'name') ?? []);

const NAMED = [
  { kind: 'Person', keys: ['person', 'people'] },
  { kind: 'Organization', keys: ['organisation', 'organisations'] },
  { kind: 'Place', keys: ['place', 'places'] },
] as const;

/** Whom the agency itself names: worth more than what any reader finds. */
export const agencyEntities = (story: JsonObject): AgencyEntity[] =>
  NAMED.flatMap(({ kind, keys }) =>
    objectsField(story, ...keys).flatMap((entity) => {
      const name = given(entity, 'name');
      return name === undefined ? [] : [{ kind, name, identifiers: identifiersOf(entity) }];
    }),
  );

function identifiersOf(entity: JsonObject): AgencyEntity['identifiers'] {
  const code = given(entity, 'code', 'literal');
  const uri = given(entity, 'uri');
  const symbols = objectsField(entity, 'symbols').flatMap(symbolsOf);
  return [
    ...(code === undefined ? [] : [{ scheme: given(entity, 'scheme') ?? 'code', value: code }]),
    ...(uri === undefined ? [] : [{ scheme: 'uri', value: uri }]),
    ...symbols,
  ];
}

/** `NASDAQ:AMZN` where the exchange is told; ISIN, RIC and the like under their own names. */
function symbolsOf(symbol: JsonObject): AgencyEntity['identifiers'] {
  const ticker = given(symbol, 'ticker');
  const exchange = given(symbol, 'exchange');
  const other = given(symbol, 'symbol');
  const type = given(symbol, 'symboltype', 'symbolType') ?? 'symbol';
  return [
    ...(ticker === undefined
      ? []
      : [{ scheme: 'ticker', value: exchange === undefined ? ticker : `${exchange}:${ticker}` }]),
    ...(other === undefined ? [] : [{ scheme: type.replace(/^.*[/:]/, '').toLowerCase() || 'symbol', value: other }]),
    ...['isin', 'ric', 'cusip', 'lei'].flatMap((scheme) => {
      const value = given(symbol, scheme);
      return value === undefined ? [] : [{ scheme, value }];
    }),
  ];
}

const SUPERDESK = {
  evolvedfrom: 'evolvedFrom',
  rewrite_of: 'rewriteOf',
  rewritten_by: 'rewrittenBy',
  translated_from: 'translationOf',
};

/** Other ids of the story, what it replaces, and its parts (pictures and the like): named, never followed. */
export function links(story: JsonObject): WireItem['links'] {
  const replaced = Object.entries(SUPERDESK).flatMap(([key, rel]) => {
    const id = given(story, key);
    return id === undefined ? [] : [{ rel, id }];
  });
  return [...replaced, ...altIds(story), ...associations(story)].slice(0, MOST_LINKS);
}

function altIds(story: JsonObject): WireItem['links'] {
  const value = field(story, 'altids', 'altIds');
  const pairs = isObject(value)
    ? Object.keys(value).map((role) => ({ role, id: given(value, role) }))
    : objectsField(story, 'altids', 'altIds').map((alt) => ({
        role: given(alt, 'role') ?? 'id',
        id: given(alt, 'value', 'id'),
      }));
  return pairs.flatMap(({ role, id }) => (id === undefined ? [] : [{ rel: `altid:${role}`, id }]));
}

function associations(story: JsonObject): WireItem['links'] {
  const value = field(story, 'associations');
  const named = isObject(value)
    ? Object.entries(value).map(([name, part]) => ({ name, part }))
    : objectsField(story, 'associations').map((part) => ({ name: given(part, 'name') ?? 'item', part }));
  return named.flatMap(({ name, part }) => {
    const id = isObject(part) ? given(part, 'uri', 'guid') : undefined;
    return id === undefined ? [] : [{ rel: `association:${name}`, id }];
  });
}
