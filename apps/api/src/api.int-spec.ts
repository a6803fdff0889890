import { parseSources } from '@wiregraph/newsroom/source';
import { type Answer, openApi, type RunningApi } from './testing/running-api.js';

let api: RunningApi;
beforeAll(
  async () => (api = await openApi({ sources: parseSources('sources: [{ id: slow, throttle: { perMinute: 1 } }]') })),
  120_000,
);
afterAll(() => api.close());

const codeOf = ({ errors }: Answer<unknown>) => errors?.[0]?.extensions['code'];
const code = async (query: string, variables?: object) => codeOf(await api.ask(query, variables));
const times = (count: number, make: (at: number) => string) =>
  Array.from({ length: count }, (_, at) => make(at)).join(' ');

interface Id {
  readonly id: string;
}
interface Spot {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

describe('a list', () => {
  it('pages through to its end without loss and nothing twice', async () => {
    const query = `query ($after: String) { claims(first: 2, after: $after) {
      nodes { id } edges { cursor } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`;
    interface Claims {
      readonly nodes: readonly Id[];
      readonly edges: readonly { readonly cursor: string }[];
      readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
    }
    const seen: string[] = [];
    let pages = 0;
    for (let after: string | undefined; ; pages += 1) {
      const { claims } = (await api.ask<{ claims: Claims }>(query, { after })).data;
      const { nodes, edges, pageInfo } = claims;
      seen.push(...nodes.map(({ id }) => id));
      expect(pageInfo).toMatchObject({ hasPreviousPage: pages > 0, endCursor: edges.at(-1)?.cursor });
      if (!pageInfo.hasNextPage) break;
      after = pageInfo.endCursor;
    }
    expect([pages, seen.length, new Set(seen).size]).toEqual([4, 9, 9]);
  });

  it.each([
    ['{ claims(after: "nonsense") { nodes { id } } }', 'BAD_CURSOR'],
    ['{ claims(first: 101) { nodes { id } } }', 'BAD_USER_INPUT'],
    ['{ claims(first: 0) { nodes { id } } }', 'BAD_USER_INPUT'],
  ])('refuses a page that cannot be: %s', async (query, wanted) => expect(await code(query)).toBe(wanted));
});

describe('a thing', () => {
  it('is found again by its id', async () => {
    interface Things {
      articles: {
        nodes: (Id & { current: Id & { mentions: Id[]; claims: (Id & { evidence: { nodes: Id[] } })[] } })[];
      };
      lawsuits: { nodes: (Id & { events: { nodes: Id[] } })[] };
    }
    const query = `{ articles { nodes { id current { id mentions { id } claims { id evidence { nodes { id } } } } } }
      lawsuits { nodes { id events { nodes { id } } } } }`;
    const { articles, lawsuits } = (await api.ask<Things>(query)).data;
    const [article, suit] = [articles.nodes[0], lawsuits.nodes[0]];
    const { current } = article ?? {};
    const claim = current?.claims[0];
    const found = [
      article,
      current,
      current?.mentions[0],
      claim,
      claim?.evidence.nodes[0],
      suit,
      suit?.events.nodes[0],
    ];
    const types = ['Article', 'ArticleRevision', 'Mention', 'Claim', 'Evidence', 'Lawsuit', 'CourtEvent'];
    const ids = found.map((thing) => thing?.id ?? '-');
    const again = await api.ask('query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id } }', { ids });
    expect(again.data).toEqual({ nodes: ids.map((id, at) => ({ __typename: types[at], id })) });
  });

  it('that is in a text stands there letter for letter', async () => {
    type Claims = readonly { evidence: { nodes: readonly (Omit<Spot, 'text'> & { quote: string })[] } }[];
    type Current = { text: string; sentences: readonly Spot[]; mentions: readonly Spot[]; claims: Claims };
    const { data } = await api.ask<{ articles: { nodes: { current: Current }[] } }>(`{ articles { nodes { current {
      text sentences { text start end } mentions { text start end } claims { evidence { nodes { quote start end } } } } } } }`);
    const { text, sentences, mentions, claims } = data.articles.nodes[0]?.current ?? ({} as Current);
    const quotes = claims.flatMap(({ evidence }) => evidence.nodes.map((one) => ({ ...one, text: one.quote })));
    expect([sentences.length, mentions.length, quotes.length]).toEqual([5, 8, 9]);
    for (const one of [...sentences, ...mentions, ...quotes]) expect(text.slice(one.start, one.end)).toBe(one.text);
  });

  it('that is not there is null', async () => {
    const query = `{ node(id: "claim-0") { id } article(id: "x") { id } company(name: "Nobody Inc") { id }
      receipt(id: "y") { id } }`;
    expect((await api.ask(query)).data).toEqual({ node: null, article: null, company: null, receipt: null });
  });

  it('of two kinds answers as what it was asked for', async () => {
    const query = '{ platform(name: "PARLER") { __typename kinds } company(name: "Barbara Rothstein") { id } }';
    const platform = { __typename: 'Platform', kinds: ['COMPANY', 'PLATFORM'] };
    expect((await api.ask(query)).data).toEqual({ platform, company: null });
  });

  it('is asked for by id or name, not by neither', async () =>
    expect(await code('{ company { id } }')).toBe('BAD_USER_INPUT'));
});

describe('a request', () => {
  it.each([
    [
      'deep',
      `{ entities { nodes ${'{ claims { nodes { subject '.repeat(5)} { id } ${'} } }'.repeat(5)} } }`,
      'TOO_DEEP',
    ],
    ['wide', '{ entities(first: 100) { nodes { claims(first: 100) { nodes { id } } } } }', 'TOO_COSTLY'],
    ['full of aliases', `{ graph { ${times(31, (at) => `a${at}: lagMs`)} } }`, 'TOO_COSTLY'],
    ['full of roots', `{ ${times(11, (at) => `a${at}: graph { lagMs }`)} }`, 'TOO_COSTLY'],
    ['long', `{ ${'graph { lagMs } '.repeat(1_100)} }`, 'GRAPHQL_PARSE_FAILED'],
    ['unknown', '{ nope }', 'GRAPHQL_VALIDATION_FAILED'],
    ['torn', '{', 'GRAPHQL_PARSE_FAILED'],
  ])('that is too %s is refused', async (_, query, wanted) => expect(await code(query)).toBe(wanted));

  it('whose fragments unfold without end is ended', async () => {
    const fragments = times(60, (at) => `fragment f${at} on Query { ...f${at + 1} ...f${at + 1} }`);
    expect(await code(`{ ...f0 } ${fragments} fragment f60 on Query { graph { lagMs } }`)).toBe('TOO_COSTLY');
  });

  it('waits for a position, and is told where the graph is if that does not get there', async () => {
    const { graph } = (await api.ask<{ graph: { position: string } }>('{ graph { position logPosition lagMs } }')).data;
    const { position } = graph;
    expect(graph).toEqual({ position, logPosition: position, lagMs: 0 });
    const query = 'query ($at: Position) { entity(id: "x", atLeast: $at) { id } }';
    expect((await api.ask(query, { at: position })).data).toEqual({ entity: null });
    const behind = await api.ask(query, { at: '999999' });
    expect(behind.errors?.[0]?.extensions).toEqual({ code: 'BEHIND', position });
  });

  it('that meets a bug is told nothing of it, and the log all', async () => {
    const { seeing } = api.reader as { seeing: unknown };
    const things = () => Promise.reject(new Error('MATCH (n) is secret'));
    Object.assign(api.reader, { seeing: () => ({ ...api.reader, things }) });
    const answer = await api.ask('{ nodes(ids: ["claim-x"]) { id } }', {}, { 'x-correlation-id': 'call-7' });
    Object.assign(api.reader, { seeing });
    expect(answer.errors?.[0]?.extensions).toEqual({ code: 'INTERNAL', requestId: 'call-7' });
    expect(JSON.stringify(answer)).not.toContain('secret');
    expect(api.lines.find((line) => line.includes('call-7'))).toContain('MATCH (n) is secret');
  });

  it('that a page of another site can send by itself is refused', async () => {
    const read = await fetch(`${api.url}/graphql?query=${encodeURIComponent('{ graph { lagMs } }')}`);
    expect(read.status).toBe(400);
    const plain = { 'content-type': 'text/plain' };
    const write = await fetch(`${api.url}/graphql`, { method: 'POST', headers: plain, body: '{}' });
    expect(write.ok).toBe(false);
  });
});

describe('filing an article', () => {
  const query = `mutation ($input: FileArticleInput!) { fileArticle(input: $input) {
    receipt { id state } position clientMutationId userErrors { __typename code path } } }`;
  interface Payload {
    readonly receipt: Id | null;
    readonly userErrors: readonly object[];
  }
  const input = { source: 'desk', body: 'A story.', idempotencyKey: 'k1', clientMutationId: 'c1' };
  const file = async (given: object) =>
    (await api.ask<{ fileArticle: Payload }>(query, { input: { ...input, ...given } })).data.fileArticle;

  it('gives the same receipt however often it is sent', async () => {
    const first = await file({});
    expect(first).toMatchObject({ receipt: { state: 'ACCEPTED' }, clientMutationId: 'c1', userErrors: [] });
    expect((await file({})).receipt).toEqual(first.receipt);
  });

  it.each([
    [{ body: 'Another.' }, { __typename: 'KeyReused', code: 'KEY_REUSED', path: ['input', 'idempotencyKey'] }],
    [{ source: 'NO NO' }, { __typename: 'InvalidInput', code: 'INVALID', path: ['input', 'source'] }],
    [
      { body: null, bodyBase64: '%' },
      { code: 'INVALID', path: ['input', 'bodyBase64'] },
    ],
    [{ body: null, bodyBase64: null }, { code: 'INVALID' }],
    [{ body: '' }, { code: 'INVALID', path: ['input', 'body'] }],
    [{ body: 'x'.repeat(2_000_001) }, { code: 'TOO_LARGE' }],
  ])('says what the sender can mend (%#)', async (given, error) => {
    await file({});
    expect(await file(given)).toMatchObject({ receipt: null, userErrors: [error] });
  });

  it('takes no more of a source than its throttle lets through', async () => {
    const more = (body: string) => file({ source: 'slow', body, idempotencyKey: null });
    expect(await more('One.')).toMatchObject({ userErrors: [] });
    const error = { __typename: 'InvalidInput', code: 'TOO_FAST', path: ['input', 'source'] };
    expect(await more('Two.')).toMatchObject({ receipt: null, userErrors: [error] });
  });
});
