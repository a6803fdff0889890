import { Fault } from './native/fault.mjs';
import { askPort } from './native/ports.mjs';

/** Port of each server's URL when it names none. */
const USUAL_PORTS = { postgres: 5432, redis: 6379, neo4j: 7687 };

/** @param {string} name */
const urlKey = (name) => `WIREGRAPH_${name.toUpperCase()}_URL`;

/**
 * The servers that the environment names by URL, each with its variables, seen to answer.
 * @param {Record<string, string | undefined>} env
 * @returns {Promise<Record<string, Record<string, string>>>} variables by server
 * @throws Fault when one does not answer, or when a variable that belongs to it is missing
 */
export async function givenByEnvironment(env) {
  /** @type {Record<string, Record<string, string>>} */
  const given = {};
  for (const [name, usualPort] of Object.entries(USUAL_PORTS)) {
    const url = env[urlKey(name)];
    if (!url) continue;
    await demandAnswer(urlKey(name), url, usualPort);
    given[name] = { [urlKey(name)]: url };
  }
  if (given.neo4j) Object.assign(given.neo4j, credentialsOf(env));
  return given;
}

/** @param {Record<string, string | undefined>} env */
function credentialsOf(env) {
  const { WIREGRAPH_NEO4J_USER = 'neo4j', WIREGRAPH_NEO4J_PASSWORD } = env;
  if (WIREGRAPH_NEO4J_PASSWORD) return { WIREGRAPH_NEO4J_USER, WIREGRAPH_NEO4J_PASSWORD };
  throw new Fault(
    'WIREGRAPH_NEO4J_URL is set, and WIREGRAPH_NEO4J_PASSWORD is not.',
    'export WIREGRAPH_NEO4J_PASSWORD=..., or unset WIREGRAPH_NEO4J_URL to have a server started',
  );
}

/**
 * The address alone is said: a URL may hold a password.
 * @param {string} key
 * @param {string} url
 * @param {number} usualPort
 */
async function demandAnswer(key, url, usualPort) {
  if (!URL.canParse(url)) throw new Fault(`${key} is no URL.`);
  const { hostname, port } = new URL(url);
  const address = { host: hostname.replace(/^\[|\]$/g, ''), port: Number(port) || usualPort };
  if ((await askPort(address)) !== undefined) return;
  throw new Fault(
    `${key} names ${address.host}:${address.port}, where nothing answers.`,
    `starting that server, or unset ${key} to have one started`,
  );
}
