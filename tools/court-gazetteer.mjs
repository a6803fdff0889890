#!/usr/bin/env node
// Writes libs/reading/src/court/court-gazetteer.json from a copy of courts-db (BSD-2, see LICENSE-courts-db beside it):
//   node tools/court-gazetteer.mjs FOLDER
// Kept are ids, names, places, days and patterns; a court is one line of tab-separated fields. Examples stay out.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const [folder] = process.argv.slice(2);
if (!folder) {
  process.stderr.write('Usage: node tools/court-gazetteer.mjs FOLDER (with courts.json, variables.json and places/)\n');
  process.exit(2);
}

const readJson = (name) => JSON.parse(readFileSync(join(folder, name), 'utf8'));
const places = readdirSync(join(folder, 'places'))
  .filter((name) => name.endsWith('.txt'))
  .sort()
  .map((name) => {
    const names = readFileSync(join(folder, 'places', name), 'utf8')
      .split(/\r?\n/)
      .filter(Boolean);
    return [basename(name, '.txt'), `(${names.join('|')})`];
  });
const days = (dates) => dates.map(({ start, end }) => `${start ?? ''}/${end ?? ''}`).join(' ');
const courts = readJson('courts.json').map((court) =>
  [
    court.id,
    court.name,
    court.location,
    court.type === 'bankruptcy' ? 'b' : '',
    court.parent ?? '',
    days(court.dates),
    ...new Set(court.regex),
  ].join('\t'),
);

const made = {
  generated: 'By tools/court-gazetteer.mjs from freelawproject/courts-db b8918b528a45 (BSD-2).',
  fields: 'id, name, location, b for bankruptcy, parent, days (from/to, several by blanks), then patterns',
  variables: { ...readJson('variables.json'), ...Object.fromEntries(places) },
  courts,
};
const file = fileURLToPath(new URL('../libs/reading/src/court/court-gazetteer.json', import.meta.url));
writeFileSync(file, `${JSON.stringify(made, undefined, 2)}\n`);
process.stdout.write(`${courts.length} courts in ${file}\n`);
