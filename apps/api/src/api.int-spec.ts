import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { memoryEventLog } from '@wiregraph/archive/memory-event-log';
import { memoryReceipts } from '@wiregraph/archive/memory-receipts';
import { type GraphConfig, graphConfig, graphVariables } from '@wiregraph/graph/config';
import { openGraph } from '@wiregraph/graph/graph';
import { fold, type LoggedEvent } from '@wiregraph/graph/projection';
import { type GraphReader, openGraphReader } from '@wiregraph/graph/read';
import { createLog } from '@wiregraph/runtime/log';
import type { RunningProcess } from '@wiregraph/runtime/process';
// Nest needs the compiler's decorator metadata, so the app is tested as it is built.
import { serveApi } from '../dist/api.js';
import { parlerEvents } from './testing/parler.js';

const ROOT = join(import.meta.dirname, '../../..');
const lines: string[] = [];
const journal = createLog({ name: 'api', level: 'info', to: { write: (line: string) => void lines.push(line) } });

function neo4j(): GraphConfig {
  const given = (['url', 'user', 'password'] as const).map((part) => {
    const value = process.env[graphVariables[part]];
    if (value === undefined) throw new Error(`This spec needs ${graphVariables[part]}; "npm test" sets it.`);
    return [part, value] as const;
  });
  return graphConfig.parse(Object.fromEntries(given));
}

let api: RunningProcess;
let reader: GraphReader;

beforeAll(async () => {
  const log = memoryEventLog();
  await log.append(parlerEvents().map((event) => ({ events: [event], correlation: 'test' })));
  const events = (await log.read({ after: 0, limit: 1_000 })) as unknown as readonly LoggedEvent[];
  const graph = openGraph(neo4j());
  await graph.migrate();
  await graph.wipe();
  await graph.apply(fold(events), { after: 0, last: events.length });
  await graph.close();
  reader = openGraphReader(neo4j());
  const put: unknown[] = [];
  const queue = { put: (jobs: readonly unknown[]) => Promise.resolve(void put.push(...jobs)) };
  const stores = { graph: reader, log, receipts: memoryReceipts(log), queue, checks: {} };
  api = await serveApi(stores, { host: '127.0.0.1', port: 0 }, journal);
}, 120_000);
afterAll(async () => {
  await api.stop();
  await reader.close();
});

interface Answer {
  // What comes back has as many shapes as there are questions.
  readonly data?: Record<string, Any> | null;
  readonly errors?: readonly { readonly message: string; readonly extensions: Record<string, unknown> }[];
}
// eslint-disable-next-line @typescript-eslint/no-explicit-any
type Any = any;

async function ask(query: string, variables: object = {}, headers: Record<string, string> = {}): Promise<Answer> {
  const body = JSON.stringify({ query, variables });
  const all = { 'content-type': 'application/json', ...headers };
  const answer = await fetch(`${api.url}/graphql`, { method: 'POST', headers: all, body });
  return (await answer.json()) as Answer;
}
const codeOf = ({ errors }: Answer) => errors?.[0]?.extensions['code'];

const TOUR = [...readFileSync(join(ROOT, 'docs/tour.md'), 'utf8').matchAll(/^```graphql\n(.*?)^```/gms)].map(
  ([, query = '']) => query,
);

describe('the tour, as it stands in docs/tour.md', () => {
  it('tells who is in the story', async () => {
    const { data, errors } = await ask(TOUR[0] ?? '');
    expect(errors).toBeUndefined();
    const [story] = data?.['company'].articles.nodes ?? [];
    expect(story.headline).toMatch(/^Judge refuses/);
    const names = story.entities.nodes.map(({ name }: { name: string }) => name);
    expect(names.slice(0, 2)).toEqual(['Parler', 'Parler v. Amazon']);
    expect(names).toEqual(expect.arrayContaining(['Amazon', 'Barbara Rothstein']));
  });

  it('tells which lawsuit it is, who is in it, and what was ruled', async () => {
    const { data, errors } = await ask(TOUR[1] ?? '');
    expect(errors).toBeUndefined();
    expect(data?.['entities'].nodes).toEqual([
      expect.objectContaining({
        caseName: 'Parler v. Amazon',
        docketNumber: '2:21-cv-00031',
        status: 'PENDING',
        filedOn: '2021-01-11',
        parties: [
          { role: 'PLAINTIFF', inferred: false, entity: { name: 'Parler' } },
          { role: 'DEFENDANT', inferred: false, entity: { name: 'Amazon' } },
        ],
        court: { inferred: true, to: { name: 'US District Court in Seattle' } },
        judges: [{ from: { name: 'Barbara Rothstein' } }],
      }),
    ]);
    const ruling = data?.['entities'].nodes[0].events.nodes.find(({ type }: { type: string }) => type === 'RULING');
    expect(ruling).toMatchObject({
      on: '2021-01-21',
      motion: 'PRELIMINARY_INJUNCTION',
      outcome: 'DENIED',
      scope: 'PRELIMINARY',
    });
    expect(ruling.claims[0].evidence.nodes[0].sentence.text).toMatch(/^US District Judge/);
  });

  it('tells who sued whom, with the sentence', async () => {
    const { data, errors } = await ask(TOUR[2] ?? '');
    expect(errors).toBeUndefined();
    expect(data?.['claims'].nodes).toHaveLength(1);
    const sentence = { text: 'Parler sued Amazon in Seattle on Jan 11.' };
    expect(data?.['claims'].nodes[0]).toMatchObject({
      text: 'Parler sued Amazon (on 2021-01-11)',
      evidence: { nodes: [{ quote: sentence.text, sentence }] },
    });
  });

  it('tells what each side says, and how it is put', async () => {
    const { data, errors } = await ask(TOUR[3] ?? '');
    expect(errors).toBeUndefined();
    expect(data?.['parler'].says.nodes).toEqual([
      expect.objectContaining({ stance: 'ALLEGED', text: 'Amazon is accused of “political animus”, Parler alleges' }),
    ]);
    expect(data?.['amazon'].says.nodes.map(({ text }: { text: string }) => text)).toEqual([
      'Amazon said “repeated warnings”',
    ]);
  });

  it('tells all that is known of Amazon, with evidence', async () => {
    const { data, errors } = await ask(TOUR[4] ?? '');
    expect(errors).toBeUndefined();
    const { relations, claims, mentionCount } = data?.['company'];
    expect(mentionCount).toBe(4);
    expect(relations.nodes.map(({ role }: { role: string }) => role)).toEqual(['DEFENDANT_IN', 'HOSTS', 'SUED']);
    expect(claims.nodes).toHaveLength(5);
    for (const { evidence } of claims.nodes) expect(evidence.nodes[0].quote).toMatch(/Amazon/);
  });
});

describe('the GraphQL interface', () => {
  it('pages through all claims without loss and nothing twice', async () => {
    const query = `query ($after: String) { claims(first: 2, after: $after) {
      edges { cursor node { id } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`;
    const seen: string[] = [];
    let pages = 0;
    for (let after: string | null = null; ; pages += 1) {
      const { edges, pageInfo }: Any = (await ask(query, { after })).data?.['claims'];
      seen.push(...edges.map(({ node }: { node: { id: string } }) => node.id));
      expect(pageInfo).toMatchObject({ hasPreviousPage: pages > 0, endCursor: edges.at(-1)?.cursor });
      if (!pageInfo.hasNextPage) break;
      after = pageInfo.endCursor;
    }
    expect(pages).toBe(4);
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen).toHaveLength(9);
  });

  it('finds each thing again by its id', async () => {
    const { data } =
      await ask(`{ articles { nodes { id current { id mentions { id } claims { id evidence { nodes { id } } } } } }
      lawsuits { nodes { id events { nodes { id } } } } }`);
    const [article] = data?.['articles'].nodes;
    const [suit] = data?.['lawsuits'].nodes;
    const [claim] = article.current.claims;
    const things = [
      article,
      article.current,
      article.current.mentions[0],
      claim,
      claim.evidence.nodes[0],
      suit,
      suit.events.nodes[0],
    ];
    const wanted = things.map(({ id }: { id: string }) => id);
    const again = await ask('query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id } }', { ids: wanted });
    const types = ['Article', 'ArticleRevision', 'Mention', 'Claim', 'Evidence', 'Lawsuit', 'CourtEvent'];
    expect(again.data?.['nodes']).toEqual(wanted.map((id, at) => ({ __typename: types[at], id })));
  });

  it('gives mentions, evidence and sentences the place at which they stand in the text', async () => {
    const { data } = await ask(`{ articles { nodes { current { text sentences { text start end }
      mentions { text start end } claims { evidence { nodes { quote start end } } } } } } }`);
    const { text, sentences, mentions, claims } = data?.['articles'].nodes[0].current;
    const quotes = claims.flatMap(({ evidence }: Any) =>
      evidence.nodes.map((one: Any) => ({ ...one, text: one.quote })),
    );
    expect([sentences.length, mentions.length, quotes.length]).toEqual([5, 8, 9]);
    for (const one of [...sentences, ...mentions, ...quotes]) expect(text.slice(one.start, one.end)).toBe(one.text);
  });

  it('answers null for what is not there', async () => {
    const query =
      '{ node(id: "claim-0") { id } article(id: "x") { id } company(name: "Nobody Inc") { id } receipt(id: "y") { id } }';
    expect((await ask(query)).data).toEqual({ node: null, article: null, company: null, receipt: null });
  });

  it('answers a company as what it was asked for, with all its kinds', async () => {
    const { data } = await ask(
      '{ platform(name: "PARLER") { __typename kinds } company(name: "Barbara Rothstein") { id } }',
    );
    expect(data).toEqual({ platform: { __typename: 'Platform', kinds: ['COMPANY', 'PLATFORM'] }, company: null });
  });

  it('refuses what is too deep, too costly or too long', async () => {
    const deep = `{ entities { nodes ${'{ claims { nodes { subject '.repeat(5)} { id } ${'} } }'.repeat(5)} } }`;
    expect(codeOf(await ask(deep))).toBe('TOO_DEEP');
    const costly = '{ entities(first: 100) { nodes { claims(first: 100) { nodes { id } } } } }';
    expect(codeOf(await ask(costly))).toBe('TOO_COSTLY');
    const many = Array.from({ length: 31 }, (_, at) => `a${at}: __typename`).join(' ');
    expect(
      codeOf(await ask(`{ graph { position ${Array.from({ length: 31 }, (_, at) => `a${at}: lagMs`).join(' ')} } }`)),
    ).toBe('TOO_COSTLY');
    expect(codeOf(await ask(`{ ${many} }`))).toBeUndefined();
    expect(codeOf(await ask(`{ ${'graph { lagMs } '.repeat(1_100)} }`))).toBe('GRAPHQL_PARSE_FAILED');
    const roots = Array.from({ length: 11 }, (_, at) => `a${at}: graph { lagMs }`).join(' ');
    expect(codeOf(await ask(`{ ${roots} }`))).toBe('TOO_COSTLY');
  });

  it('ends a request whose fragments unfold without end', async () => {
    const fragments = Array.from({ length: 60 }, (_, at) => `fragment f${at} on Query { ...f${at + 1} ...f${at + 1} }`);
    const query = `{ ...f0 } ${fragments.join('\n')} fragment f60 on Query { graph { lagMs } }`;
    expect(codeOf(await ask(query))).toBe('TOO_COSTLY');
  });

  it.each([
    ['{ claims(after: "nonsense") { nodes { id } } }', 'BAD_CURSOR'],
    ['{ claims(first: 101) { nodes { id } } }', 'BAD_USER_INPUT'],
    ['{ claims(first: 0) { nodes { id } } }', 'BAD_USER_INPUT'],
    ['{ company { id } }', 'BAD_USER_INPUT'],
    ['{ entity(id: "x", atLeast: 7) { id } }', 'GRAPHQL_VALIDATION_FAILED'],
    ['{ nope }', 'GRAPHQL_VALIDATION_FAILED'],
    ['{', 'GRAPHQL_PARSE_FAILED'],
  ])('says what is wrong with %s', async (query, code) => expect(codeOf(await ask(query))).toBe(code));

  it('waits for a position, and says where the graph is if it does not get there', async () => {
    const { data } = await ask('{ graph { position logPosition lagMs } }');
    const position: string = data?.['graph'].position;
    expect(data?.['graph']).toEqual({ position, logPosition: position, lagMs: 0 });
    const query = 'query ($at: Position) { entity(id: "x", atLeast: $at) { id } }';
    expect((await ask(query, { at: position })).data).toEqual({ entity: null });
    const behind = await ask(query, { at: '999999' });
    expect(behind.errors?.[0]?.extensions).toEqual({ code: 'BEHIND', position });
  });

  it('files an article once, however often it is sent, and says what is wrong with another', async () => {
    const query = `mutation ($input: FileArticleInput!) { fileArticle(input: $input) {
      receipt { id state } position clientMutationId userErrors { __typename code path } } }`;
    const input = { source: 'desk', body: 'A story.', idempotencyKey: 'k1', clientMutationId: 'c1' };
    const first = (await ask(query, { input })).data?.['fileArticle'];
    expect(first).toMatchObject({ receipt: { state: 'ACCEPTED' }, clientMutationId: 'c1', userErrors: [] });
    expect((await ask(query, { input })).data?.['fileArticle'].receipt).toEqual(first.receipt);
    const wrong = async (given: object) =>
      (await ask(query, { input: { ...input, ...given } })).data?.['fileArticle'].userErrors;
    expect(await wrong({ body: 'Another.' })).toEqual([
      { __typename: 'KeyReused', code: 'KEY_REUSED', path: ['input', 'idempotencyKey'] },
    ]);
    expect(await wrong({ source: 'NO NO' })).toMatchObject([{ code: 'INVALID', path: ['input', 'source'] }]);
    expect(await wrong({ body: null, bodyBase64: '%' })).toMatchObject([
      { code: 'INVALID', path: ['input', 'bodyBase64'] },
    ]);
    expect(await wrong({ body: '' })).toMatchObject([{ code: 'INVALID', path: ['input', 'body'] }]);
    expect(await wrong({ body: 'x'.repeat(2_000_001) })).toMatchObject([{ code: 'TOO_LARGE' }]);
  });

  it('masks a bug and tells the whole of it to the log alone', async () => {
    const spoilt = `{ nodes(ids: ["claim-x"]) { id } }`;
    const things = reader.things;
    Object.assign(reader, { things: () => Promise.reject(new Error('MATCH (n) is secret')) });
    const answer = await ask(spoilt, {}, { 'x-correlation-id': 'call-7' });
    Object.assign(reader, { things });
    expect(answer.errors?.[0]?.extensions).toEqual({ code: 'INTERNAL', requestId: 'call-7' });
    expect(JSON.stringify(answer)).not.toContain('secret');
    expect(lines.find((line) => line.includes('call-7'))).toContain('MATCH (n) is secret');
  });

  it('takes no request that a page of another site can send by itself', async () => {
    const answer = await fetch(`${api.url}/graphql?query=${encodeURIComponent('{ graph { lagMs } }')}`);
    expect(answer.status).toBe(400);
    const simple = await fetch(`${api.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'text/plain' },
      body: '{}',
    });
    expect(simple.ok).toBe(false);
  });

  it('serves GraphiQL from its own files alone, with the tour in its tabs', async () => {
    const page = await fetch(`${api.url}/graphiql`);
    const html = await page.text();
    expect(page.headers.get('content-security-policy')).toContain("script-src 'self'");
    expect(html).not.toMatch(/https?:\/\//);
    const script = await (await fetch(`${api.url}/graphiql/page.js`)).text();
    for (const name of TOUR.map((query) => /query (\w+)/.exec(query)?.[1] ?? '?')) expect(script).toContain(name);
  });
});
