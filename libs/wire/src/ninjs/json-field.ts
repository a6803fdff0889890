import type { Json, JsonObject } from './json-document.js';

export const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What an object itself has under the first of these keys that it has: nothing inherited, null as nothing. */
export function field(object: JsonObject, ...keys: readonly string[]): Json | undefined {
  const key = keys.find((name) => Object.hasOwn(object, name) && object[name] !== null);
  return key === undefined ? undefined : object[key];
}

/** A text or number as text; a value of another type is as good as absent, and so is an empty text. */
export function textField(object: JsonObject, ...keys: readonly string[]): string | undefined {
  for (const key of keys) {
    const value = field(object, key);
    if (typeof value === 'string' && value.trim() !== '') return value;
    if (typeof value === 'number' && Number.isFinite(value)) return String(value);
  }
  return undefined;
}

/** The objects of a list under the first of these keys; of a single object, that one. */
export function objectsField(object: JsonObject, ...keys: readonly string[]): readonly JsonObject[] {
  const value = field(object, ...keys);
  if (Array.isArray(value)) return (value as readonly Json[]).filter(isObject);
  return isObject(value) ? [value] : [];
}

/** The texts of the lists under these keys. */
export const textsField = (object: JsonObject, ...keys: readonly string[]): string[] =>
  keys.flatMap((key) => {
    const value = field(object, key);
    return Array.isArray(value) ? (value as readonly Json[]).filter((one) => typeof one === 'string') : [];
  });
