import { memoryEventLog } from '@wiregraph/archive/memory-event-log';
import { memoryReceipts } from '@wiregraph/archive/memory-receipts';
import type { Receipts } from '@wiregraph/archive/receipts';
import { type GraphConfig, graphConfig, graphVariables } from '@wiregraph/graph/config';
import { openGraph } from '@wiregraph/graph/graph';
import { fold, type LoggedEvent } from '@wiregraph/graph/projection';
import { type GraphReader, openGraphReader } from '@wiregraph/graph/read';
import { Secret } from '@wiregraph/kernel/secret';
import type { Sources } from '@wiregraph/newsroom/source';
import { createLog } from '@wiregraph/runtime/log';
// Nest needs the compiler's decorator metadata, so the app is tested as it is built.
import { serveApi } from '../../dist/api.js';
import { parlerEvents } from './parler.js';

export const EDITOR_KEY = 'spec-editor-key-0123456789abcdef0123';
export const AUDIT_KEY = 'spec-audit-key-0123456789abcdef01234';

export interface Answer<Data> {
  readonly data: Data;
  readonly errors?: readonly { readonly message: string; readonly extensions: Record<string, unknown> }[];
}

export interface RunningApi {
  readonly url: string;
  /** For specs that break it. */
  readonly reader: GraphReader;
  readonly receipts: Pick<Receipts, 'quarantine' | 'release'>;
  /** Lines of the log. */
  readonly lines: readonly string[];
  ask<Data>(query: string, variables?: object, headers?: Readonly<Record<string, string>>): Promise<Answer<Data>>;
  close(): Promise<void>;
}

function neo4j(): GraphConfig {
  const given = (['url', 'user', 'password'] as const).map((part) => {
    const value = process.env[graphVariables[part]];
    if (value === undefined) throw new Error(`This spec needs ${graphVariables[part]}; "npm test" sets it.`);
    return [part, value] as const;
  });
  return graphConfig.parse(Object.fromEntries(given));
}

/** The api in this process, over a log in memory and a real Neo4j that was wiped and holds the story of Parler. */
export async function openApi({ sources }: { readonly sources?: Sources } = {}): Promise<RunningApi> {
  const log = memoryEventLog();
  await log.append(parlerEvents().map((event) => ({ events: [event], correlation: 'test' })));
  const events = (await log.read({ after: 0, limit: 1_000 })) as unknown as readonly LoggedEvent[];
  const graph = openGraph(neo4j());
  await graph.migrate();
  await graph.wipe();
  await graph.apply(fold(events), { after: 0, last: events.length });
  await graph.close();
  const reader = openGraphReader(neo4j());
  const lines: string[] = [];
  const journal = createLog({ name: 'api', level: 'info', to: { write: (line: string) => void lines.push(line) } });
  const queue = { put: () => Promise.resolve(), putAgain: () => Promise.resolve() };
  const receipts = memoryReceipts(log);
  const keys = { editorKey: new Secret(EDITOR_KEY), auditKey: new Secret(AUDIT_KEY) };
  const stores = { keys, graph: reader, log, receipts, queue, checks: {}, ...(sources && { sources }) };
  const { url, stop } = await serveApi(stores, { host: '127.0.0.1', port: 0 }, journal);
  return {
    url,
    reader,
    receipts,
    lines,
    ask: async <Data>(query: string, variables: object = {}, headers: Readonly<Record<string, string>> = {}) => {
      const body = JSON.stringify({ query, variables });
      const all = { 'content-type': 'application/json', ...headers };
      const answer = await fetch(`${url}/graphql`, { method: 'POST', headers: all, body });
      return (await answer.json()) as Answer<Data>;
    },
    close: async () => {
      await stop();
      await reader.close();
    },
  };
}
