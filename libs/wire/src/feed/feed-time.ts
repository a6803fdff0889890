import { DateTime } from 'luxon';
import type { WireTime } from '@wiregraph/newsroom/article';
import { cleanLine } from '../text/clean.js';
import { wireTime } from '../text/wire-time.js';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
/** RFC 822's zones by name; other names mean several. */
const ZONES: Readonly<Record<string, string>> = {
  z: 'Z',
  ut: 'Z',
  utc: 'Z',
  gmt: 'Z',
  est: '-05:00',
  edt: '-04:00',
  cst: '-06:00',
  cdt: '-05:00',
  mst: '-07:00',
  mdt: '-06:00',
  pst: '-08:00',
  pdt: '-07:00',
};
const CLOCK = String.raw`(\d{1,2}):(\d\d)(?::(\d\d)(?:[.,]\d+)?)?(?:\s*([ap])\.?m\.?)?`;
const ZONE = String.raw`((?:GMT|UTC)?\s?[+-]\d{1,2}:?(?:\d\d)?|[A-Z]{1,4})?`;
/** `01 Jan 2004 19:48:21 GMT`, `1-January-04, 7:48 pm +0100`. */
const DAY_FIRST = new RegExp(
  String.raw`^(\d{1,2})[\s-]+([a-z]{3,9})\.?,?[\s-]+(\d{2}|\d{4})(?:,?\s+${CLOCK}\s*${ZONE})?$`,
  'i',
);
/** `Jan 1, 2004 19:48 EST`. */
const MONTH_FIRST = new RegExp(
  String.raw`^([a-z]{3,9})\.?\s+(\d{1,2}),?\s+(\d{4})(?:,?\s+(?:at\s+)?${CLOCK}\s*${ZONE})?$`,
  'i',
);
/** `Jan  1 19:48:21 GMT 2004`, as C and Unix print it. */
const YEAR_LAST = new RegExp(String.raw`^([a-z]{3,9})\s+(\d{1,2})\s+${CLOCK}\s*${ZONE}\s+(\d{4})$`, 'i');
const WEEKDAY = /^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}\.?,?\s*/i;
const ISO =
  /^(\d{4})(?:-?(\d\d)(?:-?(\d\d)(?:[T\s]\s*(\d{1,2}):?(\d\d)(?::?(\d\d)(?:[.,]\d+)?)?\s*(Z|[+-]\d\d:?(?:\d\d)?|UTC|GMT)?)?)?)?$/i;

interface Parts {
  readonly day: readonly (string | undefined)[];
  readonly clock: readonly (string | undefined)[];
  readonly zone: string | undefined;
}

/** A feed's time in ISO 8601, with a zone if one is stated; of a day alone the day. Undefined if it is no time. */
export function isoTime(written: string | undefined): string | undefined {
  const given = (written ?? '').trim().slice(0, 100).replace(/\s+/g, ' ');
  const parts = isoParts(given) ?? namedParts(given.replace(WEEKDAY, ''));
  if (!parts) return undefined;
  const [year = '', month = '01', day = '01'] = parts.day;
  const date = `${year.padStart(4, '0')}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const [hour, minute = '00', second = '00', half] = parts.clock;
  const time = hour === undefined ? '' : `T${hourOf(hour, half)}:${minute}:${second}`;
  const iso = `${date}${time}${hour === undefined ? '' : (parts.zone ?? '')}`;
  return DateTime.fromISO(iso, { setZone: true }).isValid && Number(year) >= 1900 ? iso : undefined;
}

/** A feed's time as written, and the moment if it is certain. */
export function feedTime(written: string | undefined, zone: string | undefined): WireTime | undefined {
  const raw = cleanLine(written ?? '').slice(0, 200);
  if (raw === '') return undefined;
  const at = wireTime(isoTime(written), zone)?.at;
  return at === undefined ? { raw } : { raw, at };
}

function isoParts(given: string): Parts | undefined {
  const [found, year, month, day, hour, minute, second, zone] = ISO.exec(given) ?? [];
  return found === undefined
    ? undefined
    : { day: [year, month, day], clock: [hour, minute, second], zone: zoneOf(zone) };
}

function namedParts(given: string): Parts | undefined {
  const first = DAY_FIRST.exec(given);
  if (first) return partsOf([first[3], first[2], first[1]], first.slice(4, 8), first[8]);
  const month = MONTH_FIRST.exec(given);
  if (month) return partsOf([month[3], month[1], month[2]], month.slice(4, 8), month[8]);
  const last = YEAR_LAST.exec(given);
  return last ? partsOf([last[8], last[1], last[2]], last.slice(3, 7), last[7]) : undefined;
}

function partsOf(
  [year = '', month = '', day]: readonly (string | undefined)[],
  clock: readonly (string | undefined)[],
  zone: string | undefined,
): Parts | undefined {
  const number = MONTHS.indexOf(month.slice(0, 3).toLowerCase()) + 1;
  if (number === 0) return undefined;
  const full = year.length === 2 ? `${Number(year) < 70 ? '20' : '19'}${year}` : year;
  return { day: [full, String(number), day], clock, zone: zoneOf(zone) };
}

function hourOf(hour: string, half: string | undefined): string {
  if (half === undefined) return hour.padStart(2, '0');
  return String((Number(hour) % 12) + (half.toLowerCase() === 'p' ? 12 : 0)).padStart(2, '0');
}

/** `+0100`, `GMT+1`, `EST`; undefined where the name means nothing certain. */
function zoneOf(zone: string | undefined): string | undefined {
  const offset = /([+-])(\d{1,2}):?(\d\d)?$/.exec(zone ?? '');
  if (offset) return `${offset[1] ?? '+'}${(offset[2] ?? '').padStart(2, '0')}:${offset[3] ?? '00'}`;
  return ZONES[(zone ?? '').toLowerCase()];
}
