import { DateTime } from 'luxon';
import type { z } from 'zod';
import type { WireTime } from '@wiregraph/newsroom/article';
import { Instant } from '@wiregraph/kernel/time';
import { cleanLine } from './clean.js';

const HAS_TIME = /[T\s]\d{1,2}:?\d\d/;
const HAS_ZONE = /(?:Z|UT|GMT|[+-]\d\d:?(?:\d\d)?)$/i;

/** A time as written, and the moment where it is certain: it has a time of day, and a zone or the source's zone. */
export function wireTime(given: string | undefined, zone: string | undefined): z.infer<typeof WireTime> | undefined {
  const raw = cleanLine(given ?? '').slice(0, 200);
  if (raw === '') return undefined;
  const isZoned = HAS_ZONE.test(raw);
  if (!HAS_TIME.test(raw) || (!isZoned && zone === undefined)) return { raw };
  const options = isZoned ? { setZone: true } : { zone: zone ?? 'utc' };
  const read = [DateTime.fromISO(raw, options), DateTime.fromSQL(raw, options), DateTime.fromRFC2822(raw, options)];
  const moment = read.find(({ isValid }) => isValid);
  const at = Instant.safeParse(moment?.toUTC().toISO());
  return at.success ? { raw, at: at.data } : { raw };
}

const PRINTED = ['LLL d, yyyy', 'LLLL d, yyyy', 'LLL d yyyy', 'd LLL yyyy', 'd LLLL yyyy', 'yyyy-LL-dd'];
const CLOCK = ['H:mm', 'h:mma', 'h:mm a'];
const UTC = /\s*(?:UTC|GMT|Z)$/;

/** A time as people print it: `Jan 21, 2021 18:05 UTC`. Of zones by name only UTC is certain. */
export function printedWireTime(
  given: string | undefined,
  zone: string | undefined,
): z.infer<typeof WireTime> | undefined {
  const machine = wireTime(given, zone);
  if (machine === undefined || machine.at !== undefined) return machine;
  const { raw } = machine;
  const bare = raw.replace(UTC, '').replace(/,? (?:at|-) |,? (?=\d{1,2}:)/, ' ');
  const assumed = UTC.test(raw) ? 'utc' : zone;
  if (assumed === undefined) return machine;
  for (const day of PRINTED) {
    for (const clock of CLOCK) {
      const moment = DateTime.fromFormat(bare, `${day} ${clock}`, { zone: assumed, locale: 'en-US' });
      const at = Instant.safeParse(moment.isValid ? moment.toUTC().toISO() : undefined);
      if (at.success) return { raw, at: at.data };
    }
  }
  return machine;
}
