import { readEnv } from '../../docker/provision.mjs';
import { appUrl } from './apps.mjs';

/**
 * What a person opens, and where the password lies; never the password.
 * @param {import('../../docker/native/home.mjs').Home} home
 */
export function addressLines(home) {
  const { WIREGRAPH_NEO4J_BROWSER_URL: browser, WIREGRAPH_NEO4J_USER: user } = readEnv(home);
  const graph = browser
    ? [`Neo4j Browser  ${browser}  (user ${user}, password in ${home.at('secrets', 'neo4j')})`]
    : [];
  return [
    `GraphQL        ${appUrl(home, 'api')}/graphql`,
    `GraphiQL       ${appUrl(home, 'api')}/graphiql/`,
    ...graph,
    `Keys           of editors and audits in ${home.at('secrets')}: editor-key, audit-key (Authorization: Bearer ...)`,
    `Settings       ${home.at('env')}`,
    `Logs           ${home.at('logs')}`,
  ];
}
