import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  buildASTSchema,
  concatAST,
  type DefinitionNode,
  type DocumentNode,
  type GraphQLSchema,
  type InterfaceTypeDefinitionNode,
  Kind,
  lexicographicSortSchema,
  type ObjectTypeDefinitionNode,
  parse,
  printSchema,
  visit,
} from 'graphql';
import { ENTITY_KINDS, predicateEntry, PREDICATES } from '@wiregraph/newsroom/ontology';

/** The schema as SDL, sorted: fragments from beside the resolvers, and what follows from them and from the ontology. */
export const schemaText = (): string => printSchema(lexicographicSortSchema(builtSchema()));

function builtSchema(): GraphQLSchema {
  const fragments = readdirSync(import.meta.dirname).filter((name) => name.endsWith('.graphql'));
  const texts = fragments.map((name) => readFileSync(join(import.meta.dirname, name), 'utf8'));
  const written = concatAST([...texts, ontologyEnums()].map((text) => parse(text)));
  const whole = withEntityFields(written);
  return buildASTSchema(concatAST([whole, parse(connectionsOf(whole))]));
}

const upper = (name: string): string => name.toUpperCase();

function ontologyEnums(): string {
  const kinds = ENTITY_KINDS.map((kind) => `"See type ${kind}." ${upper(kind)}`);
  const roles = PREDICATES.map((role) => `${JSON.stringify(predicateEntry(role).means)} ${role}`);
  return `
    "What an entity can be. From the ontology."
    enum EntityKind { ${kinds.join('\n')} }
    "What a claim says of its subject. From the ontology."
    enum RelationRole { ${roles.join('\n')} }`;
}

const isEntityKind = (node: DefinitionNode): node is ObjectTypeDefinitionNode =>
  node.kind === Kind.OBJECT_TYPE_DEFINITION && node.interfaces?.some(({ name }) => name.value === 'Entity') === true;

/** SDL has no inheritance: every kind repeats the fields of Entity. */
function withEntityFields(written: DocumentNode): DocumentNode {
  const entity = written.definitions.find(
    (node): node is InterfaceTypeDefinitionNode =>
      node.kind === Kind.INTERFACE_TYPE_DEFINITION && node.name.value === 'Entity',
  );
  const definitions = written.definitions.map((node) =>
    isEntityKind(node) ? { ...node, fields: [...(entity?.fields ?? []), ...(node.fields ?? [])] } : node,
  );
  return { ...written, definitions };
}

/** Where the items of a connection are not called as it is. */
const ITEMS: Readonly<Record<string, string>> = { Revision: 'ArticleRevision' };

function connectionsOf(written: DocumentNode): string {
  const names = new Set<string>();
  visit(written, {
    NamedType: ({ name }) => {
      const item = /^(\w+)Connection$/.exec(name.value)?.[1];
      if (item !== undefined) names.add(item);
    },
  });
  return [...names].map((name) => connection(name, ITEMS[name] ?? name)).join('\n');
}

const connection = (name: string, item: string): string => `
  "A page of a list."
  type ${name}Connection {
    "The items, each with its cursor."
    edges: [${name}Edge!]!
    "The items."
    nodes: [${item}!]!
    "Where the page stands."
    pageInfo: PageInfo!
  }
  "An item of a list."
  type ${name}Edge {
    "The item."
    node: ${item}!
    "Its place: give it as \`after\` for what follows."
    cursor: String!
  }`;
