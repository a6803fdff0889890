import neo4j, { type Driver, type ManagedTransaction } from 'neo4j-driver';
import { graphConfig } from '@wiregraph/graph/config';
import { type Graph, openGraph } from '@wiregraph/graph/graph';
import { fold, type LoggedEvent } from '@wiregraph/graph/projection';
import { linkedStories } from './linked-stories.js';
import { type Compared, inTurns } from './turns.js';

const BATCHES = 5;
const STORIES = 60;
const ROUNDS = 5;
const MAX_ROWS = 2_000;

export interface Neo4jAddress {
  readonly url: string;
  readonly user: string;
  readonly password: string;
}

/** What one batch adds or changes, as rows of one statement for each kind of thing. */
type BareBatch = ReadonlyMap<string, readonly object[]>;

/**
 * Rows a second: drawing batches of stories beside a bare UNWIND of the very nodes and relationships that come out of it, a
 * transaction a batch, with no checkpoint and nothing worked out. Both end in graphs of one digest. The graph is wiped.
 */
export async function graphSpeed(address: Neo4jAddress): Promise<Compared> {
  const graph = openGraph(graphConfig.parse(address));
  const driver = neo4j.driver(address.url, neo4j.auth.basic(address.user, address.password));
  try {
    await graph.migrate();
    const events = batchesOf(linkedStories(BATCHES * STORIES));
    const { bare, digest } = await recordedBatches(driver, { graph, events });
    const rows = bare.flatMap((batch) => [...batch.values()]).reduce((sum, some) => sum + some.length, 0);
    const measured = async (work: () => Promise<void>) => {
      await graph.wipe();
      const start = performance.now();
      await work();
      const speed = rows / ((performance.now() - start) / 1_000);
      if ((await graph.digest()) !== digest) throw new Error('The two ways do not end in the same graph.');
      return speed;
    };
    return await inTurns(ROUNDS, {
      ours: () => measured(() => drawAll(graph, events)),
      bare: () => measured(() => writeAll(driver, bare)),
    });
  } finally {
    await graph.wipe();
    await graph.close();
    await driver.close();
  }
}

function batchesOf(events: readonly LoggedEvent[]): readonly (readonly LoggedEvent[])[] {
  const ends = events.flatMap((event, index) => (event.type === 'article.linked' ? [index + 1] : []));
  const cuts = ends.filter((_, story) => (story + 1) % STORIES === 0);
  return cuts.map((end, batch) => events.slice(cuts[batch - 1] ?? 0, end));
}

async function drawAll(graph: Graph, batches: readonly (readonly LoggedEvent[])[]): Promise<void> {
  for (const events of batches) await drawOne(graph, events);
}

const drawOne = (graph: Graph, events: readonly LoggedEvent[]) =>
  graph.apply(fold(events), { after: (events[0]?.position ?? 1) - 1, last: events.at(-1)?.position ?? 0 });

async function writeAll(driver: Driver, batches: readonly BareBatch[]): Promise<void> {
  for (const batch of batches) {
    const session = driver.session();
    await session.executeWrite((transaction) => writeOne(transaction, batch));
    await session.close();
  }
}

async function writeOne(transaction: ManagedTransaction, batch: BareBatch): Promise<void> {
  for (const [statement, rows] of batch) {
    for (let from = 0; from < rows.length; from += MAX_ROWS) {
      await transaction.run(statement, { rows: rows.slice(from, from + MAX_ROWS) });
    }
  }
}

/** Draws once and looks after each batch what is new. */
async function recordedBatches(
  driver: Driver,
  { graph, events }: { readonly graph: Graph; readonly events: readonly (readonly LoggedEvent[])[] },
): Promise<{ readonly bare: readonly BareBatch[]; readonly digest: string }> {
  await graph.wipe();
  const seen = new Map<string, string>();
  const bare: BareBatch[] = [];
  for (const batch of events) {
    await drawOne(graph, batch);
    bare.push(await newsOf(driver, seen));
  }
  return { bare, digest: await graph.digest() };
}

const NODES = `MATCH (n) WHERE NOT n:Checkpoint RETURN labels(n) AS labels, n.id AS id, properties(n) AS props ORDER BY id`;
const RELATIONSHIPS = `
  MATCH (a)-[r]->(b)
  RETURN labels(a)[0] AS from, a.id AS a, type(r) AS type, properties(r) AS props, labels(b)[0] AS to, b.id AS b
  ORDER BY a, b`;

async function newsOf(driver: Driver, seen: Map<string, string>): Promise<BareBatch> {
  const batch = new Map<string, object[]>();
  const isNews = (key: string, row: object) => {
    const text = JSON.stringify(row);
    const was = seen.get(key);
    seen.set(key, text);
    return was !== text;
  };
  const put = (statement: string, row: object) => {
    const rows = batch.get(statement) ?? [];
    rows.push(row);
    batch.set(statement, rows);
  };
  for (const node of (await driver.executeQuery(NODES)).records.map((record) => record.toObject())) {
    const { labels, id, props } = node as { labels: string[]; id: string; props: object };
    if (isNews(id, props)) put(mergeNode(labels), { id, props });
  }
  for (const found of (await driver.executeQuery(RELATIONSHIPS)).records.map((record) => record.toObject())) {
    const row = found as { from: string; a: string; type: string; props: { key?: string }; to: string; b: string };
    if (isNews(`${row.a} ${row.type} ${row.props.key ?? ''} ${row.b}`, row)) put(mergeRelationship(row), row);
  }
  return batch;
}

/** A merge by the key that has the constraint; a kind beside it is one more label. */
function mergeNode(labels: readonly string[]): string {
  const [key = '', ...kinds] = [...labels].sort((a, b) => Number(b === 'Entity') - Number(a === 'Entity'));
  const more = kinds.map((kind) => ` SET n:${kind}`).join('');
  return `UNWIND $rows AS row MERGE (n:${key} {id: row.id}) SET n += row.props${more}`;
}

const keyed = (label: string) => (label === 'Company' ? 'Entity' : label);

const mergeRelationship = ({ from, type, to }: { from: string; type: string; to: string }): string => `
  UNWIND $rows AS row
  MATCH (a:${keyed(from)} {id: row.a})
  MATCH (b:${keyed(to)} {id: row.b})
  MERGE (a)-[r:${type}]->(b)
  SET r = row.props`;
