import type { House } from './house.js';
import { until } from './wait.js';

/** As the intake answers it. */
export interface ReceiptAnswer {
  readonly receiptId: string;
  readonly state: 'received' | 'queued' | 'read' | 'in-graph' | 'quarantined';
  readonly articles: readonly { readonly articleId: string; readonly revisionId: string }[];
  readonly problem?: { readonly code: string; readonly message: string };
}

export interface Story {
  readonly body: string | Uint8Array;
  readonly source: string;
  readonly contentType?: string;
}

/** Files a story and says its receipt's id. Tries again while the intake does not answer. */
export async function file(house: House, { body, source, contentType = 'text/plain' }: Story): Promise<string> {
  return until('a receipt', async () => {
    const answer = await fetch(`${house.url('intake')}/v1/stories?source=${source}`, {
      method: 'POST',
      headers: { 'content-type': contentType },
      body,
    });
    if (answer.status >= 500) return undefined;
    if (answer.status !== 202) throw new Error(`The intake answered ${answer.status}: ${await answer.text()}`);
    return ((await answer.json()) as { receiptId: string }).receiptId;
  });
}

export async function receipt(house: House, id: string): Promise<ReceiptAnswer> {
  const answer = await fetch(`${house.url('intake')}/v1/receipts/${id}`);
  if (!answer.ok) throw new Error(`The intake answered ${answer.status} for ${id}.`);
  return (await answer.json()) as ReceiptAnswer;
}

/** Waits until every receipt has come to an end, in the graph or in quarantine. */
export async function settled(
  house: House,
  ids: readonly string[],
  { limitMs = 240_000 } = {},
): Promise<readonly ReceiptAnswer[]> {
  const end = Date.now() + limitMs;
  const answers: ReceiptAnswer[] = [];
  for (const id of ids) {
    const isSettled = async () => {
      const answer = await receipt(house, id);
      return answer.state === 'in-graph' || answer.state === 'quarantined' ? answer : undefined;
    };
    answers.push(await until(`${id} to be in the graph`, isSettled, { limitMs: Math.max(1_000, end - Date.now()) }));
  }
  return answers;
}
