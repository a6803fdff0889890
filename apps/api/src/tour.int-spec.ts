import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openApi, type RunningApi } from './testing/running-api.js';

const PAGE = readFileSync(join(import.meta.dirname, '../../../docs/tour.md'), 'utf8');
const TOUR = [...PAGE.matchAll(/^```graphql\n(.*?)^```/gms)].map(([, query = '']) => query);

let api: RunningApi;
beforeAll(async () => (api = await openApi()), 120_000);
afterAll(() => api.close());

async function tour<Data>(at: number): Promise<Data> {
  const { data, errors } = await api.ask<Data>(TOUR[at] ?? '');
  expect(errors).toBeUndefined();
  return data;
}

interface Named {
  readonly name: string;
}
interface Nodes<Node> {
  readonly nodes: readonly Node[];
}
interface Claim {
  readonly text: string;
  readonly stance: string;
  readonly evidence: Nodes<{ readonly quote: string; readonly sentence: { readonly text: string } }>;
}

describe('the tour, as it stands in docs/tour.md', () => {
  it('tells who is in the story, what it is about first', async () => {
    type Story = { readonly headline: string; readonly entities: Nodes<Named> };
    const { company } = await tour<{ company: { articles: Nodes<Story> } }>(0);
    const [story] = company.articles.nodes;
    expect(story?.headline).toMatch(/^Judge refuses/);
    const names = story?.entities.nodes.map(({ name }) => name) ?? [];
    expect(names.slice(0, 2)).toEqual(['Parler', 'Parler v. Amazon']);
    expect(names).toEqual(expect.arrayContaining(['Amazon', 'Barbara Rothstein']));
  });

  it('tells which lawsuit it is, who is in it, and what was ruled', async () => {
    type Suit = { readonly events: Nodes<{ readonly type: string; readonly claims: readonly Claim[] }> };
    const { entities } = await tour<{ entities: Nodes<Suit> }>(1);
    expect(entities.nodes).toMatchObject([
      {
        caseName: 'Parler v. Amazon',
        docketNumber: '2:21-cv-00031',
        status: 'PENDING',
        filedOn: '2021-01-11',
        parties: [
          { role: 'PLAINTIFF', inferred: false, entity: { name: 'Parler' } },
          { role: 'DEFENDANT', inferred: false, entity: { name: 'Amazon' } },
        ],
        court: { inferred: true, to: { name: 'US District Court in Seattle', courtId: 'wawd' } },
        judges: [{ from: { name: 'Barbara Rothstein' } }],
      },
    ]);
    const ruling = entities.nodes[0]?.events.nodes.find(({ type }) => type === 'RULING');
    const outcome = { motion: 'PRELIMINARY_INJUNCTION', outcome: 'DENIED', scope: 'PRELIMINARY' };
    expect(ruling).toMatchObject({ ...outcome, on: '2021-01-21' });
    expect(ruling?.claims[0]?.evidence.nodes[0]?.sentence.text).toMatch(/^US District Judge/);
  });

  it('tells who sued whom, with the sentence', async () => {
    const { claims } = await tour<{ claims: Nodes<Claim> }>(2);
    const sentence = { text: 'Parler sued Amazon in Seattle on Jan 11.' };
    const evidence = { nodes: [{ quote: sentence.text, sentence }] };
    expect(claims.nodes).toMatchObject([{ text: 'Parler sued Amazon (on 2021-01-11)', evidence }]);
  });

  it('tells what each side says, and how it is put', async () => {
    const { parler, amazon } = await tour<Record<'parler' | 'amazon', { says: Nodes<Claim> }>>(3);
    const accusation = 'Amazon is accused of “political animus”, Parler alleges';
    expect(parler.says.nodes).toMatchObject([{ stance: 'ALLEGED', text: accusation }]);
    expect(amazon.says.nodes).toMatchObject([{ stance: 'STATED', text: 'Amazon said “repeated warnings”' }]);
  });

  it('tells all that is known of Amazon, with evidence', async () => {
    type Known = { mentionCount: number; relations: Nodes<{ role: string }>; claims: Nodes<Claim> };
    const { company } = await tour<{ company: Known }>(4);
    expect(company.mentionCount).toBe(4);
    expect(company.relations.nodes.map(({ role }) => role)).toEqual(['DEFENDANT_IN', 'HOSTS', 'SUED']);
    expect(company.claims.nodes).toHaveLength(5);
    for (const { evidence } of company.claims.nodes) expect(evidence.nodes[0]?.quote).toMatch(/Amazon/);
  });

  it('stands in the tabs of GraphiQL, which is served from our own files alone', async () => {
    const page = await fetch(`${api.url}/graphiql`);
    expect(page.headers.get('content-security-policy')).toContain("script-src 'self'");
    expect(await page.text()).not.toMatch(/https?:\/\//);
    const script = await (await fetch(`${api.url}/graphiql/page.js`)).text();
    for (const name of TOUR.map((query) => /query (\w+)/.exec(query)?.[1] ?? '?')) expect(script).toContain(name);
  });
});
