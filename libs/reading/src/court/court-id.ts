import { CourtPattern } from './court-pattern.js';
import gazetteer from './court-gazetteer.json' with { type: 'json' };

/** What else is known of a court that a text names. */
export interface CourtContext {
  /** Day, ISO 8601, on which it sat: courts closed before or opened later are left out. */
  readonly date?: string | undefined;
  /** State or country in which it sits, as "Ohio": decides between courts of one name. */
  readonly place?: string | undefined;
  /** The pattern must fit the whole name, as where a text only seems to name a court. */
  readonly isWhole?: boolean | undefined;
}

interface Court {
  readonly id: string;
  readonly name: string;
  readonly location: string;
  readonly isBankruptcy: boolean;
  readonly parent: string;
  readonly days: readonly (readonly [from: string, to: string])[];
  readonly patterns: readonly CourtPattern[];
}

interface Match {
  readonly court: Court;
  /** The part of the name that a pattern fits, in plain lower case. */
  readonly fit: string;
}

/** Longer ones are no name of a court; it bounds what a pattern can cost. */
const LONGEST_NAME = 200;
const MOST_PARENTS = 8;
const MOST_REMEMBERED = 500;

const COURTS: readonly Court[] = gazetteer.courts.map((line) => {
  const [id = '', name = '', location = '', kind = '', parent = '', days = '', ...patterns] = line.split('\t');
  return {
    id,
    name: plain(name),
    location,
    isBankruptcy: kind === 'b',
    parent,
    days: days.split(' ').map((period) => {
      const [from = '', to = ''] = period.split('/');
      return [from, to];
    }),
    patterns: patterns.map((pattern) => new CourtPattern(pattern, gazetteer.variables)),
  };
});
const BY_ID: ReadonlyMap<string, Court> = new Map(COURTS.map((court) => [court.id, court]));
const remembered = new Map<string, readonly Match[]>();

/**
 * The id that courts-db has for a court, as `cand`; undefined where no court, or more than one, fits the name. The
 * first 200 characters of the name are looked at. Matching is courts-db's: every pattern is tried anywhere in the name,
 * the longest fits stay, and a court that is part of another one that fits goes before it.
 */
export function courtIdOf(name: string, { date, place, isWhole = false }: CourtContext = {}): string | undefined {
  const shortest = isWhole ? plain(name).length : 1;
  const matches = matchesOf(name.slice(0, LONGEST_NAME)).filter(
    ({ court, fit }) => fit.length >= shortest && satOn(court, date),
  );
  const longest = Math.max(0, ...matches.map(({ fit }) => fit.length));
  const near = matches.filter(({ court }) => isIn(court, place));
  const isNear = near.some(({ fit }) => fit.length === longest);
  const found = innermost(isNear ? near : matches);
  const sitting = found.filter(({ days }) => days.some(([, to]) => to === ''));
  const [court] = found.length > 1 ? sitting : found;
  return found.length === 1 || sitting.length === 1 ? court?.id : undefined;
}

function matchesOf(name: string): readonly Match[] {
  const known = remembered.get(name);
  if (known) return known;
  if (remembered.size >= MOST_REMEMBERED) remembered.clear();
  const found = matchesIn(name);
  remembered.set(name, found);
  return found;
}

function matchesIn(name: string): readonly Match[] {
  const written = new Set([name, plain(name), name.replace(/[.,]/g, '').replace(/ {2,}/g, ' ')]);
  const forms = [...written].map((text) => ({ text, lower: text.toLowerCase() }));
  const isBankruptcy = /\bb(?:an)?kr/i.test(name);
  const courts = COURTS.filter((court) => court.isBankruptcy === isBankruptcy);
  const found = courts.flatMap((court) => {
    const fits = court.patterns.map((pattern) => pattern.fitIn(forms)).filter((fit) => fit !== '');
    const fit = fits
      .map((each) => plain(each).toLowerCase())
      .reduce((longest, other) => (other.length > longest.length ? other : longest), '');
    return fit === '' ? [] : [{ court, fit }];
  });
  if (found.length > 0) return found;
  const whole = plain(name).toLowerCase();
  return courts.filter(({ name: known }) => known.toLowerCase() === whole).map((court) => ({ court, fit: whole }));
}

/** Of those with the longest fits the ones that are no other's parent. */
function innermost(matches: readonly Match[]): readonly Court[] {
  const widest = matches.filter(({ fit }) => !matches.some((other) => other.fit !== fit && other.fit.includes(fit)));
  const parents = new Set(widest.flatMap(({ court }) => parentsOf(court)));
  return widest.map(({ court }) => court).filter(({ id }) => !parents.has(id));
}

function parentsOf(court: Court): readonly string[] {
  const found: string[] = [];
  let above = court.parent;
  while (above !== '' && found.length < MOST_PARENTS) {
    found.push(above);
    above = BY_ID.get(above)?.parent ?? '';
  }
  return found;
}

const satOn = ({ days }: Court, date: string | undefined) =>
  date === undefined || days.some(([from, to]) => from.slice(0, date.length) <= date && (to === '' || date <= to));

const isIn = ({ location }: Court, place: string | undefined) => location.toLowerCase() === place?.toLowerCase();

/** Without accents and punctuation. */
function plain(name: string): string {
  const letters = name.normalize('NFKD').replace(/[\u0300-\u036f]/g, '');
  return letters
    .replace(/[!-/:-@[-`{-~]/g, ' ')
    .replace(/\s{2,}/g, ' ')
    .trim();
}
