import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';
import { FuzzyDate, Instant } from '@wiregraph/kernel/time';
import { ENTITY_KINDS, STANCES } from '@wiregraph/newsroom/ontology';

type Parse = (text: string) => string | number | undefined;

function textScalar(name: string, wanted: string, parseText: Parse): GraphQLScalarType {
  const checked = (value: unknown) => {
    const parsed = typeof value === 'string' ? parseText(value) : undefined;
    if (parsed !== undefined) return parsed;
    throw new GraphQLError(`${name} must be ${wanted}.`, { extensions: { code: 'BAD_USER_INPUT' } });
  };
  return new GraphQLScalarType({
    name,
    serialize: String,
    parseValue: checked,
    parseLiteral: (node) => checked(node.kind === Kind.STRING ? node.value : undefined),
  });
}

function instantOf(text: string): string | undefined {
  const isMoment = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,3})?)?(Z|[+-]\d\d:\d\d)$/.test(text);
  const time = isMoment ? Date.parse(text) : Number.NaN;
  return Number.isNaN(time) ? undefined : Instant.parse(new Date(time).toISOString());
}

function positionOf(text: string): number | undefined {
  const position = /^\d{1,16}$/.test(text) ? Number(text) : Number.NaN;
  return Number.isSafeInteger(position) ? position : undefined;
}

const upper = (text: string): string => text.toUpperCase().replaceAll(' ', '_');
const byUpper = (values: readonly string[]) => Object.fromEntries(values.map((value) => [upper(value), value]));

const OUTCOMES = ['granted', 'denied', 'granted in part', 'affirmed', 'reversed', 'remanded', 'dismissed', 'voluntary'];

/** How values of scalars and enums look inside. */
export const VALUES = {
  DateTime: textScalar('DateTime', 'a moment with its zone, as "2021-01-21T18:05:00Z"', instantOf),
  FuzzyDate: textScalar('FuzzyDate', 'a year, a month, a day or a moment', (text) => FuzzyDate.safeParse(text).data),
  Position: textScalar('Position', 'decimal digits in quotes', positionOf),
  Lang: textScalar('Lang', 'a language tag', (text) => text),
  EntityKind: byUpper(ENTITY_KINDS),
  Stance: byUpper(STANCES),
  NameKind: byUpper(['canonical', 'alias', 'legal', 'former', 'acronym', 'trademark']),
  Outcome: byUpper([...OUTCOMES, 'other']),
  RulingScope: byUpper(['preliminary', 'merits', 'procedural']),
};
