import { z } from 'zod';
import { Secret } from '@wiregraph/kernel/secret';

/** What can be told of a setting from its schema alone. */
export interface SettingSchema {
  readonly description: string | undefined;
  readonly isSecret: boolean;
  /** What a value must be, as it stands after "expected"; undefined where only a message of the schema can say. */
  readonly expected: string | undefined;
}

// Any text that some secret takes: a schema is of a secret if it makes a Secret of one of them.
const PROBES = ['x', 'x://user:x@localhost:1/x', 'postgres://x:x@x:1/x', 'redis://x:1', 'bolt://x:1'];

const Json = z.looseObject({
  type: z.string().optional(),
  enum: z.array(z.unknown()).optional(),
  minimum: z.number().optional(),
  maximum: z.number().optional(),
  description: z.string().optional(),
});

export function describeSchema(schema: z.ZodType): SettingSchema {
  const json = Json.parse(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }));
  const isSecret = PROBES.some((probe) => schema.safeParse(probe).data instanceof Secret);
  return { description: schema.description ?? json.description, isSecret, expected: expectation(json) };
}

function expectation({ type, minimum, maximum, ...json }: z.infer<typeof Json>): string | undefined {
  if (json.enum) return `one of ${json.enum.map(String).join(', ')}`;
  if (type !== 'number' && type !== 'integer') return undefined;
  const least = minimum === undefined || minimum <= Number.MIN_SAFE_INTEGER ? undefined : minimum;
  const most = maximum === undefined || maximum >= Number.MAX_SAFE_INTEGER ? undefined : maximum;
  if (least !== undefined && most !== undefined) return `a number from ${least} to ${most}`;
  if (least !== undefined) return `a number of at least ${least}`;
  return most === undefined ? 'a number' : `a number of at most ${most}`;
}
