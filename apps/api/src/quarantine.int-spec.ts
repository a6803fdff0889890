import { ReceiptId } from '@wiregraph/newsroom/article';
import { EDITOR_KEY, openApi, type RunningApi } from './testing/running-api.js';

const EDITOR = { authorization: `Bearer ${EDITOR_KEY}` };
const LIST = `query ($first: Int, $after: String, $reason: String) {
  quarantine(first: $first, after: $after, reason: $reason) {
    nodes { id source bytes state problem problemCode } pageInfo { hasNextPage endCursor } }
  quarantineReasons { code receipts } }`;
const RETRY = `mutation ($ids: [ID!]!) { retryQuarantined(input: { receipts: $ids, clientMutationId: "c" }) {
  receipts { id state } position clientMutationId userErrors { __typename code path ... on NotFound { id } } } }`;

interface Listed {
  readonly quarantine: {
    readonly nodes: readonly { readonly id: string }[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  };
  readonly quarantineReasons: readonly object[];
}

describe('the quarantine over the api', () => {
  let api: RunningApi;
  const ids: string[] = [];
  beforeAll(async () => {
    api = await openApi();
    const file = `mutation ($body: String) { fileArticle(input: { source: "desk", body: $body }) { receipt { id } } }`;
    for (const [body, code] of [
      ['One.', 'wire.spec'],
      ['Two.', 'wire.other'],
      ['Three.', 'wire.spec'],
    ] as const) {
      const { data } = await api.ask<{ fileArticle: { receipt: { id: string } } }>(file, { body });
      await api.receipts.quarantine(ReceiptId.parse(data.fileArticle.receipt.id), { code, message: 'No story.' });
      ids.push(data.fileArticle.receipt.id);
    }
  }, 60_000);
  afterAll(() => api.close());
  const list = async (variables: object, headers: Readonly<Record<string, string>> = EDITOR) =>
    (await api.ask<Listed>(LIST, variables, headers)).data;
  const retry = async (asked: readonly string[], headers: Readonly<Record<string, string>> = EDITOR) =>
    (await api.ask<{ retryQuarantined: object }>(RETRY, { ids: asked }, headers)).data.retryQuarantined;

  it('says what is there and why, page by page', async () => {
    const { quarantine: first, quarantineReasons } = await list({ first: 2 });
    expect(first.pageInfo.hasNextPage).toBe(true);
    expect(quarantineReasons).toEqual([
      { code: 'wire.spec', receipts: 2 },
      { code: 'wire.other', receipts: 1 },
    ]);
    const { quarantine: second } = await list({ first: 2, after: first.pageInfo.endCursor });
    expect(second.pageInfo.hasNextPage).toBe(false);
    expect([...first.nodes, ...second.nodes].map(({ id }) => id).sort()).toEqual([...ids].sort());
    const [one] = (await list({ reason: 'wire.other' })).quarantine.nodes;
    const why = { state: 'QUARANTINED', problem: 'No story.', problemCode: 'wire.other' };
    expect(one).toEqual({ id: ids[1], source: 'desk', bytes: 4, ...why });
  });

  it('goes on behind what has left since', async () => {
    const { quarantine: first } = await list({ first: 1 });
    const [held] = first.nodes;
    const id = ReceiptId.parse(held?.id);
    await api.receipts.release([id]);
    const { quarantine: rest } = await list({ after: first.pageInfo.endCursor });
    expect(rest.nodes.map((one) => one.id)).toEqual(ids.filter((one) => one !== id).reverse());
    await api.receipts.quarantine(id, { code: 'wire.spec', message: 'No story.' });
  });

  it('refuses a cursor of another list', async () => {
    const { errors } = await api.ask(LIST, { after: 'nonsense' }, EDITOR);
    expect(errors?.[0]?.extensions['code']).toBe('BAD_CURSOR');
  });

  it('is not there for a reader, who may not empty it either', async () => {
    expect(await list({}, {})).toMatchObject({ quarantine: { nodes: [] }, quarantineReasons: [] });
    expect(await retry([ids[0] ?? ''], {})).toMatchObject({ receipts: [], userErrors: [{ code: 'NOT_ALLOWED' }] });
  });

  it('gives back for another try what is in it, and says what is not', async () => {
    const answer = await retry([ids[0] ?? '', 'receipt-nonsense']);
    expect(answer).toMatchObject({
      receipts: [{ id: ids[0], state: 'ACCEPTED' }],
      position: expect.anything() as unknown,
      clientMutationId: 'c',
      userErrors: [{ __typename: 'NotFound', path: ['input', 'receipts', '1'], id: 'receipt-nonsense' }],
    });
    expect((await list({})).quarantine.nodes.map(({ id }) => id)).not.toContain(ids[0]);
    expect(await retry([])).toMatchObject({ userErrors: [{ __typename: 'InvalidInput', code: 'INVALID' }] });
  });
});
