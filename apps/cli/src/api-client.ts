import { BadInput, Unavailable } from '@wiregraph/kernel/errors';
import { again } from './again.js';
import { urlOf } from './intake-client.js';

export const apiUrl = (): string => `${urlOf('API', 4000)}/graphql`;

interface Answer<Data> {
  readonly data?: Data;
  readonly errors?: readonly { readonly message: string; readonly extensions?: { readonly code?: string } }[];
}

/** What may be over in a moment: a graph that has just started compiles its first questions, on a busy machine for seconds. */
const PASSING = new Set(['TIMED_OUT', 'GRAPH_UNAVAILABLE', 'LOG_UNAVAILABLE', 'BEHIND']);

/**
 * Asks the api, again if what went wrong may pass.
 * @throws BadInput if it refuses the question. @throws Unavailable if it is away, or what it needs is
 */
export const askApi = <Data>(query: string, variables: Readonly<Record<string, unknown>> = {}): Promise<Data> =>
  again(() => answerTo<Data>({ query, variables }));

async function answerTo<Data>(asked: Readonly<Record<string, unknown>>): Promise<Data> {
  const request = {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify(asked),
    signal: AbortSignal.timeout(15_000),
  };
  const answer = await fetch(apiUrl(), request).catch((cause: unknown) => {
    throw new Unavailable('cli.no-api', `The api (${apiUrl()}) does not answer. Is it running?`, { cause });
  });
  const { data, errors } = (await answer.json()) as Answer<Data>;
  if (data !== undefined && !errors) return data;
  const told = `The api answered: ${errors?.map(({ message }) => message).join('; ') ?? '-'}`;
  const mayPass = errors?.every(({ extensions }) => PASSING.has(extensions?.code ?? '')) === true;
  throw mayPass ? new Unavailable('cli.api-outage', told) : new BadInput('cli.api-error', told);
}
