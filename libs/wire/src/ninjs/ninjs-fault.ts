import { Ajv, type ValidateFunction } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { default as AjvDraft04 } from 'ajv-draft-04';
import { field, isObject, textField } from './json-field.js';
import { type Json, type JsonObject, parseJson } from './json-document.js';
import geojson from './geojson.json' with { type: 'json' };
import { draft04Of } from './schema-draft.js';
import schemas from './schemas.json' with { type: 'json' };

/** Versions of ninjs that have a schema here, oldest first. */
export const NINJS_VERSIONS = Object.keys(schemas).sort() as readonly NinjsVersion[];
export type NinjsVersion = keyof typeof schemas;

/** What a document breaks of its schema: where (a JSON Pointer, empty for the whole), and which rule. */
export interface NinjsFault {
  readonly at: string;
  readonly rule: string;
}

const MOST = 100;

/**
 * What a ninjs item breaks of the official schema of its version (source: github.com/iptc/newsinjson, MIT); empty if
 * nothing. A warning for people who run a feed, never a reason to refuse: agencies add properties of their own. The
 * version is the given one, else the one that the item names, else the newest that has its spelling. At most 100 faults;
 * formats of dates and uris are not looked at. @throws BadInput wire.not-json, wire.not-utf8, wire.too-deep
 */
export function ninjsFaults(bytes: Uint8Array, version?: NinjsVersion): NinjsFault[] {
  const json = parseJson(bytes);
  const validate = validatorOf(version ?? versionOf(json));
  if (validate(json)) return [];
  const faults = (validate.errors ?? []).map(({ instancePath, message, keyword }) => ({
    at: instancePath.slice(0, 300),
    rule: message ?? keyword,
  }));
  return faults.slice(0, MOST);
}

function versionOf(json: Json): NinjsVersion {
  const story = isObject(json) ? json : {};
  const standard = field(story, 'standard');
  const said = (isObject(standard) ? textField(standard, 'version') : undefined) ?? namedIn(story);
  return NINJS_VERSIONS.find((version) => version === said) ?? newestOf(story);
}

/** `$schema` or `standard.schema`: `.../ninjs-schema_1.3.json`. */
function namedIn(story: JsonObject): string | undefined {
  const standard = field(story, 'standard');
  const name = textField(story, '$schema') ?? (isObject(standard) ? textField(standard, 'schema') : undefined);
  return /ninjs-schema_(\d\.\d)/.exec((name ?? '').slice(0, 300))?.[1];
}

/** Names are in camel case since 3.0, texts in lists since 2.0. */
function newestOf(story: JsonObject): NinjsVersion {
  const keys = Object.keys(story);
  if (
    keys.some((key) => /^(?:pubStatus|versionCreated|firstCreated|contentCreated|edNote|infoSources|altIds)$/.test(key))
  ) {
    return '3.1';
  }
  return keys.some((key) => /^(?:bodies|headlines|descriptions|subjects|infosources)$/.test(key)) ? '2.2' : '1.6';
}

const compiled = new Map<NinjsVersion, ValidateFunction>();

function validatorOf(version: NinjsVersion): ValidateFunction {
  const known = compiled.get(version);
  if (known) return known;
  const validate = compile(version);
  compiled.set(version, validate);
  return validate;
}

const OPTIONS = { strict: false, validateFormats: false, allErrors: false, validateSchema: false } as const;

function compile(version: NinjsVersion): ValidateFunction {
  const schema: JsonObject = schemas[version];
  const draft = textField(schema, '$schema') ?? '';
  if (/draft-0[34]/.test(draft)) {
    const { $id, ...shape } = geojson;
    const ajv = new AjvDraft04.default(OPTIONS);
    ajv.addSchema({ ...shape, id: $id });
    return ajv.compile(/draft-03/.test(draft) ? draft04Of(schema) : schema);
  }
  const ajv = /2020-12/.test(draft) ? new Ajv2020(OPTIONS) : new Ajv(OPTIONS);
  ajv.addSchema(geojson);
  return ajv.compile(schema);
}
