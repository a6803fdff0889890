import type { z } from 'zod';
import type { Settings } from './read-config.js';
import { describeSchema } from './setting-schema.js';

/** One setting, for people. */
export interface SettingEntry {
  /** The name that the group gives to the lib. */
  readonly group: string;
  readonly variable: string;
  readonly description: string;
  /** As text; undefined for what must be set, or may stay away. Of a machine (`cores - 1`) where the schema's meta has `defaultText`. */
  readonly preset: string | undefined;
  readonly unit: string | undefined;
  readonly isRequired: boolean;
  readonly isSecret: boolean;
  /** What a value must be, where the schema can say it: `a number from 1 to 65535`. */
  readonly expected: string | undefined;
}

const UNITS: readonly (readonly [RegExp, string])[] = [
  [/Ms$/, 'milliseconds'],
  [/Seconds$/, 'seconds'],
  [/Bytes$/, 'bytes'],
  [/Threads$/, 'threads'],
  [/(Rows|Events|Jobs|Appends)$/, 'count'],
];

/** Every setting of a group, sorted by group and variable: what docs/config.md is made of. */
export function listSettings(group: Readonly<Record<string, Settings>>): readonly SettingEntry[] {
  const entries = Object.entries(group).flatMap(([name, { schema, variables }]) =>
    Object.entries(variables).flatMap(([key, variable]) => {
      const field = schema.shape[key] as z.ZodType | undefined;
      return field ? [{ group: name, variable, ...entryOf(key, field) }] : [];
    }),
  );
  const sorted = entries.map((entry) => [`${entry.group} ${entry.variable}`, entry] as const);
  return sorted.sort(([a], [b]) => (a < b ? -1 : 1)).map(([, entry]) => entry);
}

function entryOf(key: string, field: z.ZodType) {
  const { description, isSecret, expected } = describeSchema(field);
  const absent = field.safeParse(undefined);
  const meta = field.meta() ?? {};
  const text = meta['defaultText'] ?? (absent.success ? absent.data : undefined);
  const unit = meta['unit'] ?? UNITS.find(([suffix]) => suffix.test(key))?.[1];
  return {
    description: description ?? '',
    preset: text === undefined ? undefined : typeof text === 'string' ? text : JSON.stringify(text),
    unit: typeof unit === 'string' ? unit : undefined,
    isRequired: !absent.success,
    isSecret,
    expected,
  };
}
