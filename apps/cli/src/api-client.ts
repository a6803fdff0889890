import { Unavailable } from '@wiregraph/kernel/errors';
import { urlOf } from './intake-client.js';

export const apiUrl = (): string => `${urlOf('API', 4000)}/graphql`;

/** Asks the api. @throws Unavailable if it is away or answers with an error */
export async function askApi<Data>(query: string, variables: Readonly<Record<string, unknown>> = {}): Promise<Data> {
  const request = {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify({ query, variables }),
    signal: AbortSignal.timeout(15_000),
  };
  const answer = await fetch(apiUrl(), request).catch((cause: unknown) => {
    throw new Unavailable('cli.no-api', `The api (${apiUrl()}) does not answer. Is it running?`, { cause });
  });
  const { data, errors } = (await answer.json()) as { data?: Data; errors?: readonly { readonly message: string }[] };
  if (data !== undefined && !errors) return data;
  throw new Unavailable(
    'cli.api-error',
    `The api answered: ${errors?.map(({ message }) => message).join('; ') ?? '-'}`,
  );
}
