import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { RULES_VERSION } from '@wiregraph/reading/analysis';
import { claimsPage } from './claims-page.js';
import { configPage } from './config-page.js';

it('docs/config.md is what the schemas say', () => {
  expect(readFileSync(join(import.meta.dirname, '../../../docs/config.md'), 'utf8')).toBe(configPage());
});

it('docs/claims.md is what the ontology and the rules say', async () => {
  expect(readFileSync(join(import.meta.dirname, '../../../docs/claims.md'), 'utf8')).toBe(await claimsPage());
});

it('docs/claims-measured.json is of the rules of today: node tools/claims-measured.mjs writes it', () => {
  const file = join(import.meta.dirname, '../../../docs/claims-measured.json');
  expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ rules: RULES_VERSION });
});
