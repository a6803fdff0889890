import type { House } from './house.js';

/** Asks the api. @throws Error with the errors that it answered */
export async function ask<Data>(house: House, query: string, variables: Record<string, unknown> = {}): Promise<Data> {
  const answer = await fetch(`${house.url('api')}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = (await answer.json()) as { data?: Data; errors?: unknown };
  if (errors !== undefined || data === undefined) throw new Error(`The api answered ${JSON.stringify(errors)}`);
  return data;
}
