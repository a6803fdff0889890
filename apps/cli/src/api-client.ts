import { setTimeout } from 'node:timers/promises';
import { Unavailable } from '@wiregraph/kernel/errors';
import { urlOf } from './intake-client.js';

export const apiUrl = (): string => `${urlOf('API', 4000)}/graphql`;

interface Answer<Data> {
  readonly data?: Data;
  readonly errors?: readonly { readonly message: string; readonly extensions?: { readonly code?: string } }[];
}

/** What may be over in a moment: a graph that has just started compiles its first questions, on a busy machine for seconds. */
const PASSING = new Set(['TIMED_OUT', 'GRAPH_UNAVAILABLE', 'LOG_UNAVAILABLE', 'BEHIND']);
const ATTEMPTS = 4;
const PAUSE_MS = 1_000;

/**
 * Asks the api, again if what went wrong may pass.
 * @throws Unavailable if it is away or answers with an error
 */
export async function askApi<Data>(query: string, variables: Readonly<Record<string, unknown>> = {}): Promise<Data> {
  for (let attempt = 1; ; attempt++) {
    const { data, errors } = await answerTo<Data>({ query, variables });
    if (data !== undefined && !errors) return data;
    const mayPass = errors?.every(({ extensions }) => PASSING.has(extensions?.code ?? '')) === true;
    if (attempt >= ATTEMPTS || !mayPass) {
      const told = errors?.map(({ message }) => message).join('; ') ?? '-';
      throw new Unavailable('cli.api-error', `The api answered: ${told}`);
    }
    await setTimeout(attempt * PAUSE_MS);
  }
}

async function answerTo<Data>(asked: Readonly<Record<string, unknown>>): Promise<Answer<Data>> {
  const request = {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify(asked),
    signal: AbortSignal.timeout(15_000),
  };
  const answer = await fetch(apiUrl(), request).catch((cause: unknown) => {
    throw new Unavailable('cli.no-api', `The api (${apiUrl()}) does not answer. Is it running?`, { cause });
  });
  return (await answer.json()) as Answer<Data>;
}
