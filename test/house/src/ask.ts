import type { House } from './house.js';

/** Asks the api. @throws Error with the errors that it answered */
export async function ask<Data>(
  house: House,
  query: string,
  variables: Record<string, unknown> = {},
  role: 'reader' | 'editor' | 'audit' = 'reader',
): Promise<Data> {
  const key = role === 'reader' ? undefined : house.env[`WIREGRAPH_${role.toUpperCase()}_KEY`];
  const answer = await fetch(`${house.url('api')}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(key !== undefined && { authorization: `Bearer ${key}` }) },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = (await answer.json()) as { data?: Data; errors?: unknown };
  if (errors !== undefined || data === undefined) throw new Error(`The api answered ${JSON.stringify(errors)}`);
  return data;
}
