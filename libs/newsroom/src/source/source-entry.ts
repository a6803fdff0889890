import { z } from 'zod';
import { SourceId } from './source-id.js';

/** Whether something can be made of it; what makes it throws RangeError if not. */
const isGood = (make: () => unknown): boolean => {
  try {
    make();
    return true;
  } catch {
    return false;
  }
};
const isZone = (zone: string) => /^[A-Z]/.test(zone) && isGood(() => new Intl.DateTimeFormat('en', { timeZone: zone }));
const isLanguage = (tag: string) => isGood(() => Intl.getCanonicalLocales(tag));
const isCharset = (label: string) => isGood(() => new TextDecoder(label));

const RELIABILITY = 'must be 0 to 1, or high, medium or low';
const WORDS = { high: 0.9, medium: 0.6, low: 0.3 } as const;

const line = (most: number) => z.string().trim().min(1, 'is empty').max(most, `has more than ${most} characters`);

const webAddress = line(2_000).refine(
  (text) => /^https?:\/\//i.test(text) && URL.canParse(text) && new URL(text).username === '',
  'must be an address that begins with http:// or https://, without user or password',
);

const SECONDS_MOST = 7 * 24 * 3_600;

/** Of most sources a number of stories a minute is limited; a feed is asked every so many seconds. */
const throttle = z.union(
  [
    z.strictObject({ perMinute: z.number().int().min(1).max(100_000) }),
    z.strictObject({ everySeconds: z.number().int().min(10).max(SECONDS_MOST) }),
  ],
  `must be { perMinute: 1 to 100000 } or { everySeconds: 10 to ${SECONDS_MOST} }`,
);

/** One source, as the file has it. */
export const SourceEntry = z
  .strictObject({
    id: SourceId,
    name: line(200).optional(),
    kind: z.enum(['http', 'feed', 'drop', 'queue'], 'must be http, feed, drop or queue').optional(),
    url: webAddress.optional(),
    folder: line(1_000).optional(),
    zone: line(100).refine(isZone, 'must be a zone of the IANA database, as Europe/Vienna').optional(),
    language: line(35).refine(isLanguage, 'must be a language tag (BCP 47), as en or pt-BR').optional(),
    charset: line(40).refine(isCharset, 'must be a charset of the web, as windows-1252').optional(),
    rights: line(2_000).optional(),
    reliability: z
      .union([z.number(), z.enum(['high', 'medium', 'low'])], RELIABILITY)
      .refine((given) => typeof given === 'string' || (given >= 0 && given <= 1), RELIABILITY)
      .transform((given) => (typeof given === 'number' ? given : WORDS[given]))
      .optional(),
    throttle: throttle.optional(),
    allowPrivateAddress: z.boolean('must be true or false').default(false),
  })
  .superRefine(({ kind, url, folder, throttle: limit, allowPrivateAddress }, context) => {
    const fault = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message });
    if (kind === 'feed' && url === undefined) fault('url', 'is missing: a feed needs its address');
    if (kind !== 'feed' && url !== undefined) fault('url', 'is for sources of the kind feed');
    if (kind !== 'feed' && allowPrivateAddress) fault('allowPrivateAddress', 'is for sources of the kind feed');
    if (kind !== 'drop' && folder !== undefined) fault('folder', 'is for sources of the kind drop');
    if (limit && (kind === 'feed') !== 'everySeconds' in limit) {
      fault(
        'throttle',
        `must be { ${kind === 'feed' ? 'everySeconds' : 'perMinute'}: a number } for the kind ${kind ?? 'http'}`,
      );
    }
  });
export type SourceEntry = z.infer<typeof SourceEntry>;
