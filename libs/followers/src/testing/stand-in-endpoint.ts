import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A question as it came. */
export interface Asked {
  readonly path: string | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly body: {
    readonly model: string;
    readonly messages: readonly { readonly role: string; readonly content: string }[];
    readonly response_format: { readonly type: string; readonly json_schema: { readonly schema: object } };
  };
}

export type Behaviour = (response: ServerResponse, asked: Asked) => void;

/** A chat endpoint on the loopback that behaves as a spec wants it to. */
export interface StandIn {
  readonly url: string;
  readonly asked: readonly Asked[];
  behave(behaviour: Behaviour): void;
  close(): Promise<void>;
}

export async function aStandIn(): Promise<StandIn> {
  const asked: Asked[] = [];
  let behaviour: Behaviour = answering({ claims: [], names: [] });
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const body = JSON.parse(Buffer.concat(chunks).toString()) as Asked['body'];
      const one = { path: request.url, headers: request.headers, body };
      asked.push(one);
      behaviour(response, one);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    asked,
    behave: (wanted) => (behaviour = wanted),
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

const send = (response: ServerResponse, body: unknown): void => {
  response.setHeader('content-type', 'application/json');
  response.end(typeof body === 'string' ? body : JSON.stringify(body));
};

/** Answers as a model does whose answer is this; `content` is sent as it stands. */
export const saying =
  (content: string, usage: unknown = { prompt_tokens: 700, completion_tokens: 90 }): Behaviour =>
  (response) =>
    send(response, { choices: [{ message: { role: 'assistant', content }, finish_reason: 'stop' }], usage });

export const answering = (answer: unknown): Behaviour => saying(JSON.stringify(answer));

export const refusing =
  (status: number, headers: Readonly<Record<string, string>> = {}): Behaviour =>
  (response) => {
    response.writeHead(status, headers);
    response.end('{"error":{"message":"no"}}');
  };

/** Bytes as they are, for a body that is none. */
export const babbling =
  (body: string): Behaviour =>
  (response) =>
    send(response, body);

/** Takes the question, and says nothing. */
export const stalling: Behaviour = () => undefined;

/** Begins an answer that does not come to an end. */
export const gushing: Behaviour = (response) => {
  response.writeHead(200, { 'content-type': 'application/json' });
  const chunk = ' '.repeat(65_536);
  const more = (): void => {
    while (!response.destroyed && response.write(chunk));
    if (!response.destroyed) response.once('drain', more);
  };
  more();
};

/** One after the other; the last for all that follow. */
export const inTurn = (...behaviours: readonly Behaviour[]): Behaviour => {
  let turn = 0;
  return (response, asked) => behaviours[Math.min(turn++, behaviours.length - 1)]?.(response, asked);
};
