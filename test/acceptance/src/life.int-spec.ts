import { readFileSync } from 'node:fs';
import { ask, someone } from '@wiregraph/house/ask';
import { type House, openHouse } from '@wiregraph/house/house';
import { file, settled } from '@wiregraph/house/intake';
import { until } from '@wiregraph/house/wait';

/** What an editor asks of versions, corrections, kills and embargoes. Numbers are those of the twenty questions. */
let house: House;
beforeAll(async () => {
  house = await openHouse();
}, 300_000);
afterAll(() => house.close(), 60_000);

type Asker = 'reader' | 'editor' | 'audit';
const STORIES = new URL('../../../apps/cli/demo/stories/', import.meta.url);
const XML = 'application/xml';
const story = (name: string) => readFileSync(new URL(name, STORIES), 'utf8');

/** Files a document and says which article came of it, if one did; waits until its facts are in the graph. */
async function fileStory(body: string, source: string, contentType = XML): Promise<string | undefined> {
  const [receipt] = await settled(house, [await file(house, { body, source, contentType })]);
  expect(receipt).toMatchObject({ state: 'in-graph' });
  return receipt?.articles[0]?.articleId;
}

interface RevisionAnswer {
  readonly kind: string;
  readonly version: string | null;
  readonly text: string | null;
  readonly claims: readonly {
    readonly id: string;
    readonly role: string;
    readonly state: string;
    readonly value: string | null;
  }[];
}
interface ArticleAnswer {
  readonly state: string;
  readonly corrected: boolean;
  readonly embargoedUntil: string | null;
  readonly firstCreated: string;
  readonly current: RevisionAnswer;
  readonly revisions: { readonly nodes: readonly RevisionAnswer[] };
}

async function article(id: string | undefined, who: Asker = 'reader'): Promise<ArticleAnswer | null> {
  const revision = `kind version text claims { id role state value }`;
  const query = `query ($id: ID!) { article(id: $id) { state corrected embargoedUntil firstCreated
    current { ${revision} } revisions { nodes { ${revision} } } } }`;
  return (await ask<{ article: ArticleAnswer | null }>(who === 'reader' ? house : someone(house, who), query, { id }))
    .article;
}

const stateOf = async (id: string | undefined, who: Asker) => (await article(id, who))?.state;
const becomes = (id: string | undefined, state: string, who: Asker = 'editor') =>
  until(`${id} to be ${state}`, async () => (await stateOf(id, who)) === state || undefined);

/** How many things a reader finds by a name, in searches and in lists. */
async function traces(name: string): Promise<number> {
  const query = `query ($name: String!) { entities(filter: { name: $name }) { nodes { id } } company(name: $name) { id }
    articles(first: 100) { nodes { headline } } claims(first: 100) { nodes { text } } }`;
  interface Found {
    readonly entities: { readonly nodes: readonly unknown[] };
    readonly company: unknown;
    readonly articles: { readonly nodes: readonly { readonly headline: string }[] };
    readonly claims: { readonly nodes: readonly { readonly text: string }[] };
  }
  const found = await ask<Found>(house, query, { name });
  const said = [...found.articles.nodes.map(({ headline }) => headline), ...found.claims.nodes.map(({ text }) => text)];
  return found.entities.nodes.length + (found.company ? 1 : 0) + said.filter((text) => text.includes(name)).length;
}

// First, while no other source says what is corrected.
describe('10: the correction', () => {
  it('withdraws the number that was wrong, and every other claim keeps its id', async () => {
    const source = 'ten';
    const id = await fileStory(story('parler-05-s2-update-1.xml'), source);
    const wrong = (await article(id))?.current.claims ?? [];
    await fileStory(story('parler-07-s3-corrected.xml'), source);
    const corrected = await article(id);
    expect(corrected).toMatchObject({ corrected: true, current: { kind: 'CORRECTED', version: '3' } });
    const right = new Set(corrected?.current.claims.map((claim) => claim.id));
    const gone = wrong.filter((claim) => !right.has(claim.id));
    expect(gone.length).toBeGreaterThan(0);
    for (const claim of gone) expect(claim.value).toContain('12 million');
    expect(corrected?.current.claims.some(({ value }) => value?.includes('15 million'))).toBe(true);
    const old = corrected?.revisions.nodes.find(({ version }) => version === '2');
    expect(old?.claims.find(({ value }) => value?.includes('12 million'))?.state).toBe('WITHDRAWN');
  }, 120_000);
});

describe('9: what changed in the update', () => {
  it('tells the versions apart, newest first, and the update adds to what the first said', async () => {
    const source = 'nine';
    const id = await fileStory(story('parler-04-s0-injunction.xml'), source);
    const first = (await article(id))?.current;
    await fileStory(story('parler-05-s2-update-1.xml'), source);
    const updated = await article(id);
    expect(updated?.revisions.nodes.map(({ kind, version }) => [kind, version])).toEqual([
      ['REVISED', '2'],
      ['FILED', '1'],
    ]);
    const before = new Set(first?.claims.map((claim) => claim.id));
    const added = updated?.current.claims.filter((claim) => !before.has(claim.id)) ?? [];
    expect(added.map(({ role }) => role)).toContain('SUED');
    const still = new Set(updated?.current.claims.map((claim) => claim.id));
    expect(first?.claims.filter((claim) => !still.has(claim.id)).map(({ role }) => role)).not.toContain('RULED_ON');
  }, 120_000);

  it('the older version that comes late is stored and not shown', async () => {
    const source = 'nine-late';
    const id = await fileStory(story('parler-05-s2-update-1.xml'), source);
    await fileStory(story('parler-04-s0-injunction.xml'), source);
    const late = await article(id);
    expect([late?.current.version, late?.revisions.nodes.length]).toEqual(['2', 2]);
  }, 120_000);
});

describe('11: the kill', () => {
  const SUIT = 'parler-02-s1-suit.xml';
  const KILL = 'parler-08-s4-kill.xml';

  it('takes what rests on the story alone, and leaves what others say', async () => {
    const source = 'eleven';
    await fileStory(story('parler-05-s2-update-1.xml'), source);
    const id = await fileStory(story(SUIT), source);
    const counsel = `{ person(name: "David Groesbeck") { name } }`;
    expect(await ask(house, counsel)).toEqual({ person: { name: 'David Groesbeck' } });
    const created = (await article(id))?.firstCreated;
    await fileStory(story(KILL), source);
    await becomes(id, 'KILLED');
    expect(await ask(house, counsel)).toEqual({ person: null });
    const ruled = `{ claims(first: 50, filter: { roles: [RULED_ON] }) { nodes { id } } }`;
    expect((await ask<{ claims: { nodes: unknown[] } }>(house, ruled)).claims.nodes.length).toBeGreaterThan(0);
    expect((await article(id, 'editor'))?.firstCreated).toBe(created);
  }, 120_000);

  it('comes before its story, or twice, to the same end', async () => {
    const source = 'eleven-early';
    await fileStory(story(KILL), source);
    const id = await fileStory(story(SUIT), source);
    await fileStory(`${story(KILL)}\n`, source);
    await becomes(id, 'KILLED');
    expect(await article(id)).toBeNull();
  }, 120_000);

  it('leaves its words to an audit alone, in quotes and older versions too', async () => {
    const source = 'eleven-words';
    const id = await fileStory(story(SUIT), source);
    const told = (await article(id))?.current;
    expect(told?.text).toContain('Groesbeck');
    await fileStory(story(KILL), source);
    await becomes(id, 'KILLED');
    expect(await article(id)).toBeNull();
    const editors = await article(id, 'editor');
    expect(editors?.current).toMatchObject({ text: null, claims: [] });
    expect((await article(id, 'audit'))?.current.text).toBe(told?.text);
  }, 120_000);
});

describe('18: the embargo', () => {
  const embargoed = (until: string, guid: string) => {
    const item = JSON.parse(story('parler-11-s9-embargoed.json')) as Record<string, unknown>;
    return JSON.stringify({ ...item, uri: `urn:acceptance:${guid}`, embargoed: until });
  };
  const NAME = 'Starboard';

  it('hides the story from readers until its time, shows it to editors marked, and ends once', async () => {
    const at = new Date(Date.now() + 15_000).toISOString();
    const id = await fileStory(embargoed(at, 'soon'), 'eighteen', 'application/json');
    await becomes(id, 'EMBARGOED');
    expect(await article(id)).toBeNull();
    expect(await traces(NAME)).toBe(0);
    expect(await article(id, 'editor')).toMatchObject({ state: 'EMBARGOED', embargoedUntil: at });
    expect((await article(id, 'editor'))?.current.text).toContain('Starboard said on Friday');
    expect(Date.now()).toBeLessThan(Date.parse(at));
    await becomes(id, 'LIVE', 'reader');
    expect(Date.now()).toBeGreaterThanOrEqual(Date.parse(at));
    await until('its facts', async () => (await traces(NAME)) > 1 || undefined);
    expect((await article(id))?.current.claims.map(({ role }) => role)).toContain('ACQUIRED');
  }, 120_000);

  it.each(['next Thursday', '2021-01-21'])(
    'that says "%s" stays closed',
    async (words) => {
      const id = await fileStory(embargoed(words, `odd ${words}`), 'eighteen-odd', 'application/json');
      await becomes(id, 'EMBARGOED');
      expect(await article(id)).toBeNull();
    },
    120_000,
  );

  it('refuses a key that it does not know', async () => {
    const answer = await fetch(`${house.url('api')}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: 'Bearer no-such-key' },
      body: JSON.stringify({ query: '{ graph { position } }' }),
    });
    expect(answer.status).toBe(401);
  });
});

it('the graph is the same when it is drawn again from the log', async () => {
  const query = '{ graph { position logPosition } }';
  type Graph = { graph: { position: string; logPosition: string } };
  const isDrawn = async () => {
    const { graph } = await ask<Graph>(house, query);
    return graph.position === graph.logPosition || undefined;
  };
  await until('the graph to have all of the log', isDrawn);
  const before = await house.cli('digest');
  const rebuilt = await house.cli('rebuild', '--yes');
  expect(rebuilt.code).toBe(0);
  expect((await house.cli('digest')).stdout).toBe(before.stdout);
}, 120_000);
