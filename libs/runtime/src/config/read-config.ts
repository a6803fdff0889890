import type { z } from 'zod';
import { Fault } from '@wiregraph/kernel/errors';
import { describeSchema } from './setting-schema.js';

/** What a lib can be told: a schema of its own names, and the environment variable of each. */
export interface Settings<Schema extends z.ZodObject = z.ZodObject> {
  readonly schema: Schema;
  readonly variables: Readonly<Record<keyof Schema['shape'] & string, string>>;
}

/** The configurations of a group of settings, by the names that the group gives them. */
export type ConfigOf<Group extends Readonly<Record<string, Settings>>> = {
  readonly [Name in keyof Group]: z.infer<Group[Name]['schema']>;
};

/** The environment does not do. `faults` are sentences, each of which names its variable; no secret is in them. */
export class ConfigFault extends Fault {
  constructor(readonly faults: readonly string[]) {
    super('runtime.config', faults.join('\n'));
  }
}

/**
 * Reads the configurations of several libs from the environment, once, at start. An empty variable counts as not set.
 * @throws ConfigFault with all that is wrong
 */
export function readConfig<const Group extends Readonly<Record<string, Settings>>>(
  group: Group,
  environment: Readonly<Record<string, string | undefined>>,
): ConfigOf<Group> {
  const faults = new Set<string>();
  const configs: [string, unknown][] = [];
  for (const [name, settings] of Object.entries(group)) {
    const given = valuesOf(settings, environment);
    const parsed = settings.schema.safeParse(given);
    if (parsed.success) configs.push([name, Object.freeze(parsed.data)]);
    else for (const issue of parsed.error.issues) faults.add(faultOf(settings, given, issue));
  }
  if (faults.size > 0) throw new ConfigFault([...faults]);
  return Object.fromEntries(configs) as ConfigOf<Group>;
}

function valuesOf({ variables }: Settings, environment: Readonly<Record<string, string | undefined>>) {
  const values: Record<string, string> = {};
  for (const [key, variable] of Object.entries(variables)) {
    const value = environment[variable]?.trim();
    if (value) values[key] = value;
  }
  return values;
}

function faultOf({ schema, variables }: Settings, given: Record<string, string>, issue: z.core.$ZodIssue): string {
  const key = String(issue.path[0] ?? '');
  const field = schema.shape[key] as z.ZodType | undefined;
  const variable = variables[key];
  if (!field || variable === undefined) return `${Object.values(variables).join(', ')}: ${issue.message}.`;
  const { description, isSecret, expected } = describeSchema(field);
  const rule = expected ?? (issue.code === 'custom' || given[key] !== undefined ? issue.message : undefined);
  const wanted = [rule, description].filter((part) => part !== undefined).join('; ');
  const must = /^must /.test(wanted) ? `it ${wanted}` : `expected ${wanted}`;
  const value = given[key];
  if (value === undefined) return `${variable} is not set: ${must}.`;
  return `${variable} is ${isSecret ? 'a secret that does not do' : JSON.stringify(value)}: ${must}.`;
}
