import { z } from 'zod';
import { SourceId } from '@wiregraph/newsroom/source';
import { port } from '@wiregraph/runtime/config';

const milliseconds = (least: number, most: number) => z.coerce.number().int().min(least).max(most);

/** How stories are taken in. Times are milliseconds. */
export const intakeConfig = z.strictObject({
  port: port(4001, 'intake'),
  dropFolder: z
    .string()
    .max(1_000)
    .optional()
    .describe(
      'folder whose files are taken in, each from the source that its subfolder is named after; none if not set',
    ),
  dropSource: SourceId.default('drop' as SourceId).describe('source of files that lie in the drop folder itself'),
  dropPollMs: milliseconds(50, 3_600_000).default(1_000).describe('between two looks into the drop folder'),
  dropSettleMs: milliseconds(0, 3_600_000)
    .default(2_000)
    .describe('for which a file must not have changed to be taken'),
  feedAgent: z
    .string()
    .regex(/^[\x21-\x7e][\x20-\x7e]{0,199}$/, 'must be 1 to 200 characters of ASCII')
    .default('wiregraph')
    .describe('how feeds are asked for; its first word is what robots.txt knows; add where you can be reached'),
  feedTimeoutMs: milliseconds(100, 600_000).default(30_000).describe('in which a feed must be there, whole'),
  feedHostGapMs: milliseconds(0, 3_600_000)
    .default(1_000)
    .describe('between two requests for feeds to a host, at least'),
  sweepEveryMs: milliseconds(100, 3_600_000)
    .default(10_000)
    .describe('between two sweeps for stories that no job is at'),
  sweepOlderThanMs: milliseconds(100, 86_400_000)
    .default(60_000)
    .describe('after which a story that was queued and not read is put on the queue again'),
});
export type IntakeConfig = z.infer<typeof intakeConfig>;

/** The environment variable of each setting. */
export const intakeVariables = {
  port: 'WIREGRAPH_INTAKE_PORT',
  dropFolder: 'WIREGRAPH_DROP_FOLDER',
  dropSource: 'WIREGRAPH_DROP_SOURCE',
  dropPollMs: 'WIREGRAPH_DROP_POLL_MS',
  dropSettleMs: 'WIREGRAPH_DROP_SETTLE_MS',
  feedAgent: 'WIREGRAPH_FEED_AGENT',
  feedTimeoutMs: 'WIREGRAPH_FEED_TIMEOUT_MS',
  feedHostGapMs: 'WIREGRAPH_FEED_HOST_GAP_MS',
  sweepEveryMs: 'WIREGRAPH_SWEEP_EVERY_MS',
  sweepOlderThanMs: 'WIREGRAPH_SWEEP_OLDER_THAN_MS',
} satisfies Record<keyof IntakeConfig, string>;
