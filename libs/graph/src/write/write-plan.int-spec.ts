import neo4j, { type Driver, type Plan } from 'neo4j-driver';
import { openGraph } from '@wiregraph/graph/graph';
import { testServer } from '../testing/server.js';
import { WRITE_STATEMENTS } from '../testing/write-statements.js';
import { KEYED } from './schema.cypher.js';

let driver: Driver;
beforeAll(async () => {
  const config = testServer();
  driver = neo4j.driver(config.url, neo4j.auth.basic(config.user, config.password.reveal()));
  const graph = openGraph(config);
  await graph.migrate();
  await graph.close();
}, 120_000);
afterAll(() => driver.close());

const operators = (plan: Plan): readonly string[] => [
  plan.operatorType.replace(/@.*/, ''),
  ...plan.children.flatMap(operators),
];

const SCAN = /AllNodesScan|NodeByLabelScan|UnionNodeByLabelsScan|RelationshipTypeScan/;

describe('a statement that draws the graph', () => {
  it.each(WRITE_STATEMENTS)(
    'enters by an index:%s',
    async (_, text) => {
      const params = { given: { rows: [], ids: [] }, position: 0, wiping: false, after: '', limit: neo4j.int(10) };
      const { summary } = await driver.executeQuery(`EXPLAIN ${text}`, params);
      const plan = summary.plan ? operators(summary.plan) : [];
      expect(plan.some((operator) => /IndexSeek/.test(operator))).toBe(true);
      expect(plan.filter((operator) => SCAN.test(operator))).toEqual([]);
    },
    30_000,
  );
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
