import type { House } from './house.js';

/** Who asks: a house alone is asked by a reader. */
export type Asker = House | { readonly house: House; readonly role: 'reader' | 'editor' | 'audit' };

/** Asks the api. @throws Error with the errors that it answered */
export async function ask<Data>(
  asker: Asker,
  query: string,
  variables: Readonly<Record<string, unknown>> = {},
): Promise<Data> {
  const { house, role } = 'role' in asker ? asker : { house: asker, role: 'reader' };
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
