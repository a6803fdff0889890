import neo4j, { type Driver, type Plan } from 'neo4j-driver';
import { openGraph } from '@wiregraph/graph/graph';
import { fold } from '@wiregraph/graph/projection';
import { aHistory } from '../testing/history.js';
import { testServer } from '../testing/server.js';
import { ENTITY_NAMED, LIST_STATEMENTS, THING_STATEMENTS } from './questions.js';

const events = aHistory(7, 120);
let driver: Driver;
beforeAll(async () => {
  const config = testServer();
  driver = neo4j.driver(config.url, neo4j.auth.basic(config.user, config.password.reveal()));
  const graph = openGraph(config);
  await graph.migrate();
  // By what the graph holds the plan is made: not by what the spec before this one left.
  await graph.wipe();
  await graph.apply(fold(events), { after: 0, last: events.length });
  await graph.close();
  await driver.executeQuery('CALL db.prepareForReplanning(60)');
}, 120_000);
afterAll(() => driver.close());

const operators = (plan: Plan): readonly string[] => [
  plan.operatorType.replace(/@.*/, ''),
  ...plan.children.flatMap(operators),
];

const STATEMENTS = Object.entries({ ...THING_STATEMENTS, ...LIST_STATEMENTS, named: ENTITY_NAMED });

describe('a question to the graph', () => {
  it.each(STATEMENTS)('enters the graph by an index: %s', async (_, { text, enters }) => {
    const params = { limit: neo4j.int(10), ids: [], parents: [], after: null };
    const { summary } = await driver.executeQuery(`EXPLAIN ${text}`, params);
    const plan = summary.plan ? operators(summary.plan) : [];
    expect(plan).toEqual(expect.arrayContaining([...enters]));
    expect(plan.filter((operator) => /AllNodesScan|LabelScan|RelationshipTypeScan/.test(operator))).toEqual([]);
  });
});
