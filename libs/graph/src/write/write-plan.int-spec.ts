import neo4j, { type Driver, type Plan } from 'neo4j-driver';
import { openGraph } from '@wiregraph/graph/graph';
import { testServer } from '../testing/server.js';
import { WRITE_STATEMENTS } from '../testing/write-statements.js';
import { type Cypher, cypher } from '../cypher.js';
import { KEYED } from './schema.cypher.js';

let driver: Driver;
beforeAll(async () => {
  const config = testServer();
  driver = neo4j.driver(config.url, neo4j.auth.basic(config.user, config.password.reveal()));
  const graph = openGraph(config);
  await graph.migrate();
  await graph.close();
}, 120_000);

const operators = (plan: Plan): readonly string[] => [
  plan.operatorType.replace(/@.*/, ''),
  ...plan.children.flatMap(operators),
];

const SCAN = /AllNodesScan|NodeByLabelScan|UnionNodeByLabelsScan|RelationshipTypeScan/;

/**
 * What the graph may hold when a statement is first planned, and its plan kept: by the number of nodes and relationships
 * the planner would enter elsewhere.
 */
const FIRST_MET: Readonly<Record<string, readonly Cypher[]>> = {
  'an empty graph': [],
  'a graph of nodes alone': KEYED.map(
    (label) => cypher`UNWIND range(1, 300) AS i CREATE (:${label} {id: toString(i)})`,
  ),
  'a graph of few nodes and many relationships': [
    cypher`
      CREATE (c:Claim {id: 'c'}), (v:Evidence {id: 'v'}), (r:ArticleRevision {id: 'r'}), (a:Article {id: 'a'}),
        (m:Mention {id: 'm'}), (e:Entity {id: 'e'}), (t:CourtEvent {id: 't'})
      WITH * UNWIND range(1, 300) AS i
      CREATE (c)-[:EVIDENCE]->(v), (v)-[:IN]->(r), (m)-[:IN]->(r), (r)-[:OF]->(a), (r)-[:RESOLVED]->(e),
        (m)-[:REFERS_TO]->(e), (a)-[:MENTIONS]->(e), (c)-[:REPORTS]->(t), (c)-[:SUBJECT]->(e)`,
  ],
  'a graph of one long story': [
    cypher`
      CREATE (r:ArticleRevision {id: 'r'})-[:OF]->(a:Article {id: 'a'}), (t:CourtEvent {id: 't'})
      WITH * UNWIND range(1, 300) AS i
      CREATE (e:Entity {id: 'e' + i})<-[:SUBJECT]-(c:Claim {id: 'c' + i})-[:EVIDENCE]->(v:Evidence {id: 'v' + i})-[:IN]->(r),
        (e)<-[:REFERS_TO]-(m:Mention {id: 'm' + i})-[:IN]->(r), (r)-[:RESOLVED]->(e), (a)-[:MENTIONS]->(e),
        (c)-[:REPORTS]->(t)`,
  ],
};

describe.each(Object.entries(FIRST_MET))('over %s, a statement that draws', (_, made) => {
  beforeAll(async () => {
    await driver.executeQuery('MATCH (n) DETACH DELETE n');
    for (const statement of made) await driver.executeQuery(statement);
    // Else what was planned, and what was counted, before stays.
    await driver.executeQuery('CALL db.prepareForReplanning(60)');
  }, 60_000);

  it.each(WRITE_STATEMENTS)(
    'enters by an index:%s',
    async (_name, text) => {
      const params = { given: { rows: [], ids: [] }, position: 0, wiping: false, after: '', limit: neo4j.int(10) };
      const { summary } = await driver.executeQuery(`EXPLAIN ${text}`, params);
      const plan = summary.plan ? operators(summary.plan) : [];
      expect(plan.some((operator) => /IndexSeek/.test(operator))).toBe(true);
      expect(plan.filter((operator) => SCAN.test(operator))).toEqual([]);
    },
    30_000,
  );
});

afterAll(async () => {
  await driver.executeQuery('MATCH (n) DETACH DELETE n');
  await driver.close();
});

describe('the schema', () => {
  it('has a uniqueness constraint on every key that is merged', async () => {
    const { records } = await driver.executeQuery(
      `SHOW CONSTRAINTS YIELD labelsOrTypes, properties, type WHERE type = 'UNIQUENESS' RETURN labelsOrTypes[0] + '.' + properties[0] AS key`,
    );
    const keys = records.map((record) => record.get('key') as string);
    expect(keys).toEqual(expect.arrayContaining(KEYED.map((label) => `${label}.id`)));
    const merged = WRITE_STATEMENTS.flatMap(([, text]) => [...text.matchAll(/MERGE \(\w*:(\w+) \{id:/g)]);
    expect(merged.length).toBeGreaterThan(5);
    for (const [, label] of merged) expect(keys).toContain(`${label ?? ''}.id`);
  });

  it('may be made again', async () => {
    const graph = openGraph(testServer());
    await graph.migrate();
    await graph.close();
  }, 60_000);
});
