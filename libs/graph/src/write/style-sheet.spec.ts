import { readFileSync } from 'node:fs';
import { ENTITY_KINDS, pointsAtEntity, PREDICATES } from '@wiregraph/newsroom/ontology';
import { KEYED } from './schema.cypher.js';

const sheet = readFileSync(new URL('../../neo4j-browser.grass', import.meta.url), 'utf8');

describe('the style sheet for Neo4j Browser', () => {
  it.each([...ENTITY_KINDS, ...KEYED.filter((label) => label !== 'Checkpoint')])('captions every %s', (label) =>
    expect(sheet).toMatch(new RegExp(`^node\\.${label} \\{.*caption: '\\{`, 'm')),
  );

  it.each(PREDICATES.filter(pointsAtEntity))('captions every %s, by its stance too where it is no fact', (predicate) =>
    expect(sheet).toMatch(new RegExp(`^relationship\\.${predicate} \\{.*caption: '\\{caption\\}'`, 'm')),
  );
});
