import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { configPage } from './config-page.js';

it('docs/config.md is what the schemas say', () => {
  expect(readFileSync(join(import.meta.dirname, '../../../docs/config.md'), 'utf8')).toBe(configPage());
});
