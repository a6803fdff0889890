import type { House } from './house.js';

/** Where to ask, and with which key; without one as a reader. A house is one. */
export interface Asker {
  readonly url: (app: 'api') => string;
  readonly key?: string | undefined;
}

/** Somebody with a key of the house. */
export const someone = (house: House, role: 'editor' | 'audit'): Asker => ({
  url: (app) => house.url(app),
  key: house.env[`WIREGRAPH_${role.toUpperCase()}_KEY`],
});

/** Asks the api. @throws Error with the errors that it answered */
export async function ask<Data>(
  asker: Asker,
  query: string,
  variables: Readonly<Record<string, unknown>> = {},
): Promise<Data> {
  const answer = await fetch(`${asker.url('api')}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(asker.key !== undefined && { authorization: `Bearer ${asker.key}` }),
    },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = (await answer.json()) as { data?: Data; errors?: unknown };
  if (errors !== undefined || data === undefined) throw new Error(`The api answered ${JSON.stringify(errors)}`);
  return data;
}
