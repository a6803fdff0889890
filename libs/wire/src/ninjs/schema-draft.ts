import type { Json, JsonObject } from './json-document.js';
import { isObject } from './json-field.js';

/**
 * A schema of draft 3 as one of draft 4, which says of an object what it requires where draft 3 says it of each property
 * (source: JSON Schema draft 3, 5.7; draft 4, 5.4.3). Its references to itself stay.
 */
export function draft04Of(schema: JsonObject): JsonObject {
  const entries = Object.entries(schema).flatMap(([key, value]): [string, Json][] => {
    if (value === undefined || typeof value === 'boolean' ? key === 'required' : false) return [];
    return value === undefined
      ? []
      : [[key, key === '$schema' ? 'http://json-schema.org/draft-04/schema#' : deep(value)]];
  });
  const required = requiredOf(schema['properties']);
  return Object.fromEntries(required.length === 0 ? entries : [...entries, ['required', required]]);
}

const deep = (value: Json): Json => {
  if (Array.isArray(value)) return (value as readonly Json[]).map(deep);
  return isObject(value) ? draft04Of(value) : value;
};

function requiredOf(properties: Json | undefined): string[] {
  if (!isObject(properties)) return [];
  return Object.keys(properties).filter((name) => {
    const property = properties[name];
    return isObject(property) && property['required'] === true;
  });
}
