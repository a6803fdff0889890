import { type GraphConfig, graphConfig, graphVariables } from '../config.js';

/** The server of integration specs, found by the environment alone. */
export function testServer(given: Partial<Record<keyof GraphConfig, unknown>> = {}): GraphConfig {
  const needed = (['url', 'user', 'password'] as const).map((part) => [part, needs(graphVariables[part])] as const);
  return graphConfig.parse({ ...Object.fromEntries(needed), ...given });
}

function needs(variable: string): string {
  const value = process.env[variable];
  if (value === undefined) throw new Error(`Integration specs of the graph need ${variable}; "npm test" sets it.`);
  return value;
}
