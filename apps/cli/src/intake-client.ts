import { setTimeout as pause } from 'node:timers/promises';
import { BadInput, Unavailable } from '@wiregraph/kernel/errors';
import type { ReceiptStatus } from '@wiregraph/intake/receipt-status';
import { again } from './again.js';
import { environment } from './environment.js';

export interface Story {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly source: string;
  readonly contentType?: string | undefined;
}

interface Fault {
  readonly code?: string;
  readonly message?: string;
}

const REQUEST_MS = 30_000;
const POLL_MS = 200;

/** Where a process answers: `WIREGRAPH_<NAME>_URL`, else its port on the host that it listens on. */
export function urlOf(name: 'INTAKE' | 'API', preset: number): string {
  const env = environment();
  const host = env['WIREGRAPH_HOST'] ?? '127.0.0.1';
  return (env[`WIREGRAPH_${name}_URL`] ?? `http://${host}:${env[`WIREGRAPH_${name}_PORT`] ?? preset}`).replace(
    /\/$/,
    '',
  );
}

const intake = () => urlOf('INTAKE', 4001);

/**
 * Files a story, again if the server is away for a moment: the same bytes are the same receipt.
 * @throws BadInput if it is refused. @throws Unavailable
 */
export async function fileStory({ name, bytes, source, contentType }: Story): Promise<string> {
  const headers = {
    'content-type': contentType ?? 'application/octet-stream',
    'x-file-name': encodeURIComponent(name),
  };
  const url = `${intake()}/v1/stories?source=${encodeURIComponent(source)}`;
  const { receiptId } = await asked<{ receiptId: string }>(url, { method: 'POST', headers, body: Buffer.from(bytes) });
  return receiptId;
}

/** @throws BadInput for an id that is not known. @throws Unavailable */
export const receiptOf = (id: string): Promise<ReceiptStatus> =>
  asked<ReceiptStatus>(`${intake()}/v1/receipts/${encodeURIComponent(id)}`, {});

/** Whether nothing more will become of a story by itself. */
export const isSettled = ({ state }: ReceiptStatus): boolean => state === 'in-graph' || state === 'quarantined';

/** Waits until all are in the graph or in quarantine; tells of each that is. @throws Unavailable after `limitMs` without news */
export async function settled(
  ids: readonly string[],
  { limitMs, onSettled }: { readonly limitMs: number; readonly onSettled: (done: number) => void },
): Promise<readonly ReceiptStatus[]> {
  const found = new Map<string, ReceiptStatus>();
  let deadline = performance.now() + limitMs;
  while (found.size < ids.length) {
    const open = ids.filter((id) => !found.has(id)).slice(0, 50);
    const news = (await Promise.all(open.map(receiptOf))).filter(isSettled);
    for (const status of news) found.set(status.receiptId, status);
    onSettled(found.size);
    if (news.length > 0) deadline = performance.now() + limitMs;
    else if (performance.now() > deadline) throw stuck(ids.length - found.size, limitMs);
    else await pause(POLL_MS);
  }
  return ids.flatMap((id) => found.get(id) ?? []);
}

const stuck = (left: number, limitMs: number) =>
  new Unavailable(
    'cli.stuck',
    `${left} stories did not come into the graph, with no news for ${limitMs / 1_000} s. "wiregraph status" shows who is behind.`,
  );

const asked = <Answer>(url: string, request: RequestInit): Promise<Answer> => again(() => once<Answer>(url, request));

async function once<Answer>(url: string, request: RequestInit): Promise<Answer> {
  const answer = await fetch(url, { ...request, signal: AbortSignal.timeout(REQUEST_MS) }).catch((cause: unknown) => {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new Unavailable('cli.no-answer', `${new URL(url).origin} does not answer (${why}). Is it running?`, {
      cause,
    });
  });
  const body = (await answer.json().catch(() => ({}))) as Answer & Fault;
  if (answer.ok) return body;
  const message = body.message ?? `${url} answered ${answer.status}.`;
  if (answer.status >= 500) throw new Unavailable('cli.outage', message);
  throw new BadInput('cli.refused', message);
}
