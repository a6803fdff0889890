import type { ApolloServerPlugin } from '@apollo/server';
import {
  type FieldNode,
  type FragmentDefinitionNode,
  getArgumentValues,
  getNamedType,
  getNullableType,
  getVariableValues,
  type GraphQLCompositeType,
  type GraphQLField,
  GraphQLError,
  type GraphQLNamedType,
  type GraphQLSchema,
  isCompositeType,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import type { Ask } from '@wiregraph/editorial/ask';

/** What one request may ask for. Cost counts the nodes that its pages could yield. */
export const LIMITS = { tokens: 4_096, depth: 12, aliases: 30, roots: 10, cost: 5_000 } as const;

/** A list that has no pages counts as this many. */
const UNPAGED = 5;
/** Selections looked at, fragments opened: what needs more is a trap. */
const LOOKED_AT = 20_000;

export interface Weight {
  depth: number;
  aliases: number;
  roots: number;
  cost: number;
}

interface Operation {
  readonly schema: GraphQLSchema;
  readonly operation: OperationDefinitionNode;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly variables: Record<string, unknown>;
}

interface Place {
  readonly type: GraphQLNamedType;
  readonly depth: number;
  /** How many of the parent there may be. */
  readonly times: number;
}

/** What a valid operation asks for. Introspection is free. @throws GraphQLError TOO_COSTLY for one that unfolds without end */
export function weigh(of: Operation): Weight {
  const weight: Weight = { depth: 0, aliases: 0, roots: 0, cost: 0 };
  let lookedAt = 0;
  const walk = ({ selections }: SelectionSetNode, place: Place): void => {
    for (const selection of selections) {
      lookedAt += 1;
      if (lookedAt > LOOKED_AT) throw tooMuch('TOO_COSTLY', 'The request unfolds to too many fields.');
      if (selection.kind === Kind.FIELD) field(selection, place);
      else if (selection.kind === Kind.INLINE_FRAGMENT) {
        walk(selection.selectionSet, { ...place, type: conditioned(of, selection.typeCondition?.name.value, place) });
      } else spread(selection.name.value, place);
    }
  };
  const spread = (name: string, place: Place): void => {
    const fragment = of.fragments.get(name);
    if (!fragment) return;
    walk(fragment.selectionSet, { ...place, type: conditioned(of, fragment.typeCondition.name.value, place) });
  };
  const field = (node: FieldNode, { type, depth, times }: Place): void => {
    const name = node.name.value;
    if (name.startsWith('__')) return;
    if (node.alias) weight.aliases += 1;
    if (depth === 0) weight.roots += 1;
    weight.depth = Math.max(weight.depth, depth + 1);
    const definition = fieldsOf(type)[name];
    if (!definition || !node.selectionSet) return;
    const many = rowsOf(definition, node, of.variables);
    if (many !== undefined) weight.cost += times * many;
    walk(node.selectionSet, { type: getNamedType(definition.type), depth: depth + 1, times: times * (many ?? 1) });
  };
  const root = of.schema.getRootType(of.operation.operation);
  if (root) walk(of.operation.selectionSet, { type: root, depth: 0, times: 1 });
  return weight;
}

const conditioned = ({ schema }: Operation, name: string | undefined, { type }: Place): GraphQLNamedType =>
  (name === undefined ? undefined : schema.getType(name)) ?? type;

type Fields = Readonly<Record<string, GraphQLField<unknown, unknown> | undefined>>;
const fieldsOf = (type: GraphQLNamedType | GraphQLCompositeType): Fields =>
  isObjectType(type) || isInterfaceType(type) ? type.getFields() : {};

/** Of a page its size; of a list without pages a guess; undefined for one thing, and for the parts of a page. */
function rowsOf(definition: Fields[string] & object, node: FieldNode, variables: Record<string, unknown>) {
  if (definition.args.some(({ name }) => name === 'first')) {
    const { first } = getArgumentValues(definition, node, variables);
    return typeof first === 'number' ? Math.max(first, 1) : UNPAGED;
  }
  if (definition.name === 'edges' || definition.name === 'nodes') return undefined;
  const isList = isListType(getNullableType(definition.type)) && isCompositeType(getNamedType(definition.type));
  return isList ? UNPAGED : undefined;
}

const tooMuch = (code: 'TOO_DEEP' | 'TOO_COSTLY', message: string): GraphQLError =>
  new GraphQLError(message, { extensions: { code, http: { status: 400 } } });

/** @throws GraphQLError TOO_DEEP, TOO_COSTLY */
export function checkWeight({ depth, aliases, roots, cost }: Weight): void {
  if (depth > LIMITS.depth) throw tooMuch('TOO_DEEP', `The request is ${depth} levels deep: at most ${LIMITS.depth}.`);
  if (aliases > LIMITS.aliases) throw tooMuch('TOO_COSTLY', `${aliases} aliases: at most ${LIMITS.aliases}.`);
  if (roots > LIMITS.roots) throw tooMuch('TOO_COSTLY', `${roots} root fields: at most ${LIMITS.roots}.`);
  if (cost > LIMITS.cost) {
    throw tooMuch('TOO_COSTLY', `The pages could yield ${cost} nodes: at most ${LIMITS.cost}. Ask for smaller pages.`);
  }
}

/** Before a request runs: holds it against the limits, and waits until the graph has reached every `atLeast` in it. */
export const requestLimits = (ask: Pick<Ask, 'reach'>): ApolloServerPlugin => ({
  requestDidStart: () =>
    Promise.resolve({
      didResolveOperation: async ({ schema, operation, document, request }) => {
        if (!operation) return;
        const fragments = new Map(
          document.definitions.flatMap((one) =>
            one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one] as const] : [],
          ),
        );
        const given = getVariableValues(schema, operation.variableDefinitions ?? [], request.variables ?? {});
        // What is wrong with them, the execution tells.
        if (!given.coerced) return;
        const of = { schema, operation, fragments, variables: given.coerced };
        checkWeight(weigh(of));
        const position = Math.max(0, ...positionsOf(of));
        if (position > 0) await ask.reach(position);
      },
    }),
});

function positionsOf({ schema, operation, variables }: Operation): readonly number[] {
  const root = schema.getRootType(operation.operation);
  return operation.selectionSet.selections.flatMap((node) => {
    const definition = node.kind === Kind.FIELD && root?.getFields()[node.name.value];
    if (!definition) return [];
    const { atLeast } = getArgumentValues(definition, node, variables);
    return typeof atLeast === 'number' ? [atLeast] : [];
  });
}
