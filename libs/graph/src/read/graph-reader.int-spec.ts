import { openGraph } from '@wiregraph/graph/graph';
import { fold } from '@wiregraph/graph/projection';
import { type GraphReader, type Lists, type ListRequest, openGraphReader, searchQuery } from '@wiregraph/graph/read';
import { aHistory } from '../testing/history.js';
import { testServer } from '../testing/server.js';

let reader: GraphReader;
/** Nothing is closed at its end, so that there is much to page through. */
const CLOSING: ReadonlySet<string> = new Set([
  'article.killed',
  'article.held',
  'article.withheld',
  'article.embargoed',
]);
const events = aHistory(7, 120).filter(({ type }) => !CLOSING.has(type));

beforeAll(async () => {
  const graph = openGraph(testServer());
  await graph.migrate();
  await graph.wipe();
  await graph.apply(fold(events), { after: 0, last: events.length });
  await graph.close();
  reader = openGraphReader(testServer());
}, 120_000);
afterAll(() => reader.close());

/** All of a list in pages of two. */
async function paged<List extends keyof Lists>(list: List, request: Omit<ListRequest<List>, 'limit'>) {
  const rows: { readonly id?: string; readonly key: readonly (string | number)[] }[] = [];
  for (;;) {
    const found = await reader.list(list, { ...request, after: rows.at(-1)?.key, limit: 2 });
    rows.push(...found);
    if (found.length < 2) return rows;
  }
}

const claimsBy = { live: null, roles: null, stances: null };
const endsBy = {
  subjectRoles: null,
  subjectId: null,
  objectId: null,
  attributedToId: null,
  ends: ['SUBJECT', 'OBJECT'] as const,
};

describe('the reader of the graph', () => {
  it('knows how far the graph is', async () => expect(await reader.checkpoint()).toBe(events.length));

  it.each<[keyof Lists, object]>([
    ['entities', { kinds: null }],
    ['matches', { query: searchQuery('entity'), kinds: null }],
    ['claims', claimsBy],
    ['articles', { sources: null, urgencyAtMost: null, filedFrom: null, filedTo: null }],
  ])(
    'pages through %s without loss and nothing twice',
    async (list, by) => {
      const whole = await reader.list(list, { by, limit: 5_000 });
      const pages = await paged(list, { by });
      expect(whole.length).toBeGreaterThan(2);
      expect(pages).toEqual(whole);
    },
    30_000,
  );

  it.each<[keyof Lists, object]>([
    ['entityClaims', { ...claimsBy, ...endsBy }],
    ['entityRelations', { roles: null }],
    ['entityMentions', {}],
    ['entityArticles', { types: ['ABOUT', 'MAJOR_MENTIONS', 'MENTIONS'] }],
  ])(
    'pages through %s of one entity as it answers for many',
    async (list, by) => {
      const parents = (await reader.list('entities', { by: { kinds: null }, limit: 100 })).map(({ id }) => id);
      const whole = await reader.list(list, { parents, by, limit: 5_000 });
      const pages = await Promise.all(parents.map((parent) => paged(list, { parents: [parent], by })));
      expect(whole.length).toBeGreaterThan(2);
      const each = parents.map((parent) => whole.filter((row) => row.parent === parent));
      expect(pages).toEqual(each);
    },
    30_000,
  );

  it('answers nothing for ids that are not there', async () => expect(await reader.things('claim', ['x'])).toEqual([]));

  it('finds an entity by its name in any case, and not by a part of it', async () => {
    const [entity] = await reader.list('entities', { by: { kinds: null }, limit: 1 });
    const kind = entity?.kinds[0] ?? 'Company';
    expect(await reader.named(kind, entity?.name.toUpperCase() ?? '')).toMatchObject({ name: entity?.name });
    expect(await reader.named(kind, 'Entity')).toBeUndefined();
  });

  it('finds names by a beginning and past a typing error', async () => {
    const found = await reader.list('matches', { by: { query: searchQuery('entiti'), kinds: null }, limit: 5 });
    const begun = await reader.list('matches', { by: { query: searchQuery('ent'), kinds: null }, limit: 5 });
    expect([found.length, begun.length].every((count) => count > 0)).toBe(true);
  });

  it.each(['"', ')(', 'a AND', '*', '~', '\\', 'x:y', '+ -', '/'])(
    'takes %j for words, not for syntax',
    async (text) => {
      const query = searchQuery(text);
      if (query !== '') await reader.list('matches', { by: { query, kinds: null }, limit: 5 });
      expect(await reader.named('Company', text)).toBeUndefined();
    },
  );
});
