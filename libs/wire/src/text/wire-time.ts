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
