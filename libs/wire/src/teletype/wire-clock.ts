import { DateTime } from 'luxon';
import { Instant } from '@wiregraph/kernel/time';
import type { WireItem } from '../wire-item.js';
import zones from './zones.json' with { type: 'json' };
import months from './months.json' with { type: 'json' };

type Time = NonNullable<WireItem['versionCreated']>;

/** A moment as a text wire prints it, and its day. */
export interface Stamp {
  readonly time: Time;
  /** `2013-11-13`; without a year `11-13`. */
  readonly day: string;
}

const ZONES = new Map(Object.entries(zones));
const MONTHS = new Map(Object.entries(months));

/** Number of a month by its name or its first letters, in the languages of the wires; undefined if it is none. */
const monthOf = (name: string) =>
  MONTHS.get(name.toLowerCase().slice(0, 4)) ?? MONTHS.get(name.toLowerCase().slice(0, 3));

/** ANPA 1312, below the text: `AP-WF-11-13-13 1509GMT`. */
export function anpaStamp(line: string, zone: string | undefined): Stamp | undefined {
  const found = /(?<!\d)(\d\d)-(\d\d)-(\d\d(?:\d\d)?)\s{1,4}(\d\d)(\d\d)\s{0,2}([A-Z]{1,4})?/.exec(line.slice(0, 200));
  if (!found) return undefined;
  const [raw, month = '', day = '', year = '', hour = '', minute = '', name] = found;
  return stamp({ raw, day: `${fullYear(year)}-${month}-${day}`, clock: `${hour}:${minute}`, name, zone });
}

const IPTC = /(?<!\d)(\d\d)(\d\d)(\d\d)\s{0,2}([A-Z]{1,5})?\s{1,3}(\p{L}{3,9})\.?(?:\s{1,3}(\d{4}|\d\d))?(?!\d)/u;

/** IPTC 7901, below the text: day, hour and minute, zone, month, year: `131137 GMT Nov 13`. */
export function iptcStamp(line: string, zone: string | undefined): Stamp | undefined {
  const found = IPTC.exec(line.slice(0, 200));
  const month = monthOf(found?.[5] ?? '');
  if (!found || month === undefined) return undefined;
  const [raw, day = '', hour = '', minute = '', name, , year] = found;
  const date = `${String(month).padStart(2, '0')}-${day}`;
  if (year === undefined) return { time: { raw: raw.trim() }, day: date };
  return stamp({ raw, day: `${fullYear(year)}-${date}`, clock: `${hour}:${minute}`, name, zone });
}

interface Printed {
  readonly raw: string;
  readonly day: string;
  readonly clock: string;
  /** Of the zone, as printed. */
  readonly name: string | undefined;
  /** Of the source. */
  readonly zone: string | undefined;
}

/** With its zone a moment; without one the same time in the order of ISO 8601, as `raw`. */
function stamp({ raw, day, clock, name, zone }: Printed): Stamp | undefined {
  const known = name === undefined ? zone : ZONES.get(name);
  const local = `${day}T${clock}:00`;
  const moment = DateTime.fromISO(local, { zone: known ?? 'utc' });
  if (!moment.isValid) return undefined;
  const at = known === undefined ? undefined : Instant.safeParse(moment.toUTC().toISO());
  return { time: at?.success === true ? { raw: raw.trim(), at: at.data } : { raw: local }, day };
}

/** The wires are younger than 1970, and so are their years of two digits. */
const fullYear = (year: string): string => (year.length === 4 ? year : `${Number(year) < 70 ? '20' : '19'}${year}`);

/** A day without a year, `11-13`, in the year that brings it nearest to a full one. */
export function nearestDay(monthDay: string, full: string | undefined): string {
  const reference = DateTime.fromISO(full ?? '', { zone: 'utc' });
  if (!reference.isValid || (full ?? '').length !== 10) return monthDay;
  const distance = (day: DateTime) => Math.abs(day.diff(reference, 'days').days);
  const days = [-1, 0, 1]
    .map((more) => DateTime.fromISO(`${reference.year + more}-${monthDay}`, { zone: 'utc' }))
    .filter((day) => day.isValid)
    .sort((one, other) => distance(one) - distance(other));
  return days[0]?.toISODate() ?? monthDay;
}
