import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  buildSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
} from 'graphql';
import { ENTITY_KINDS, PREDICATES } from '@wiregraph/newsroom/ontology';
import { schemaText } from './schema.js';

const schema = buildSchema(schemaText());
const types = Object.values(schema.getTypeMap()).filter((type) => !isIntrospectionType(type));

describe('the schema', () => {
  it('is the one in docs/schema.graphql', () => {
    const [, ...lines] = readFileSync(join(import.meta.dirname, '../../../docs/schema.graphql'), 'utf8').split('\n');
    expect(lines.join('\n').trim()).toBe(schemaText().trim());
  });

  it('describes every type, field and value', () => {
    interface Part {
      readonly name: string;
      readonly description?: string | null | undefined;
    }
    const parts = types.flatMap((type) => {
      const isOfFields = isObjectType(type) || isInterfaceType(type) || isInputObjectType(type);
      const inner: readonly Part[] = isOfFields
        ? Object.values(type.getFields())
        : isEnumType(type)
          ? type.getValues()
          : [];
      return [type as Part, ...inner].map((part) => [`${type.name}.${part.name}`, part.description] as const);
    });
    const own = parts.filter(([name]) => !/^(Boolean|Float|ID|Int|String)\./.test(name));
    expect(own.filter(([, description]) => !description).map(([name]) => name)).toEqual([]);
  });

  it('has a type for each kind and a role for each predicate of the ontology', () => {
    for (const kind of ENTITY_KINDS) expect(schema.getType(kind)?.toString()).toBe(kind);
    const roles = schema.getType('RelationRole');
    expect(isEnumType(roles) && roles.getValues().map(({ name }) => name)).toEqual([...PREDICATES].sort());
  });
});
