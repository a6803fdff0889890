import { z } from 'zod';
import { BadInput } from '@wiregraph/kernel/errors';
import { ReceiptId } from '@wiregraph/newsroom/article';

/** Name of the BullMQ queue. */
export const WIRE_QUEUE = 'wire';
/** Name of every job on it. */
export const JOB_NAME = 'article';

/** Data of a job on the wire queue: "handle what this receipt stands for". The contract is in docs/wire-queue.md. */
export const articleJob = z.strictObject({
  v: z.literal(1),
  receiptId: ReceiptId,
  /** Follows the story through logs and events; made by whoever took it in. */
  correlation: z
    .string()
    .regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$/, 'must be 1 to 128 of A-Z, a-z, 0-9, ".", "_", "-"'),
});
export const ArticleJob = articleJob;
export type ArticleJob = z.infer<typeof articleJob>;

/** One receipt, one job: while it is stored, a second one of the same receipt is no second job. */
export const jobIdOf = ({ receiptId }: ArticleJob): string => receiptId;

const UNKNOWN_URGENCY = 5;

/** BullMQ's priority of an urgency (1 flash to 9): lower goes first. Unknown counts as 5. */
export const priorityOf = (urgency: number | undefined): number =>
  Math.min(Math.max(Math.trunc(urgency ?? UNKNOWN_URGENCY), 1), 9);

/**
 * Data of a job that anybody may have put.
 * @throws BadInput that names the job and each fault
 */
export function readArticleJob(jobId: string | undefined, data: unknown): ArticleJob {
  const parsed = articleJob.safeParse(data);
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.map(({ path, message }) => `${path.map(String).join('.') || 'data'}: ${message}`);
  throw new BadInput(
    'dispatch.bad-job',
    `The job "${String(jobId).slice(0, 100)}" is no article job (${faults.join('; ').slice(0, 500)}). See docs/wire-queue.md.`,
  );
}
