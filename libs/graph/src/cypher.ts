declare const statement: unique symbol;
/** The text of one statement. Only `cypher` makes it, so that a text from outside cannot be run. */
export type Cypher = string & { readonly [statement]: true };

const NAME = /^[A-Za-z][A-Za-z_]*(\|[A-Za-z][A-Za-z_]*)*$/;

/**
 * One statement. Values go in as `$params`; `${}` takes names of the ontology alone (a label, a type of relationship, or
 * several joined by `|`).
 * @throws Error for anything else in `${}`: a bug, never input
 */
export function cypher(parts: TemplateStringsArray, ...names: readonly string[]): Cypher {
  const wrong = names.find((name) => !NAME.test(name));
  if (wrong !== undefined)
    throw new Error(`"${wrong}" is no name of the ontology and does not belong into a statement.`);
  return String.raw({ raw: parts.map(dedent) }, ...names).trim() as Cypher;
}

/**
 * A statement that draws: `UNWIND $given.rows` or `$given.ids`. It enters by keys, so the plan that it has first is kept,
 * however the graph grows: a pattern of more than one node says by which (`USING INDEX SEEK`), or the first plan, made when
 * there are few relationships, would walk them all for ever. And rows come within a map, since of a list Neo4j plans anew for each order of length. Planning
 * costs a hundred times what drawing a story does.
 */
export const drawing = (parts: TemplateStringsArray, ...names: readonly string[]): Cypher =>
  `CYPHER replan=skip\n${cypher(parts, ...names)}` as Cypher;

const dedent = (text: string): string => text.replace(/\n\s+/g, '\n');
