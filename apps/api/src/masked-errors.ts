import { randomUUID } from 'node:crypto';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { Behind } from '@wiregraph/editorial/ask';
import { BadCursor } from '@wiregraph/editorial/page';
import { BadInput, Unavailable } from '@wiregraph/kernel/errors';
import { currentCorrelation } from '@wiregraph/runtime/correlation';
import type { Log } from '@wiregraph/runtime/log';

interface Told {
  readonly code: string;
  readonly message: string;
  readonly more?: Readonly<Record<string, unknown>>;
}

/**
 * What a reader is told of an error. What the reader can mend or wait for is told; anything else is a bug of ours: masked,
 * and whole in the log under the `requestId` that the reader is given.
 */
export function maskedErrors(log: Log): (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError {
  return (formatted, error) => {
    const { path, locations } = formatted;
    const place = { ...(path && { path }), ...(locations && { locations }) };
    const thrown = unwrapped(error);
    const told = toldOf(thrown);
    if (told) {
      if (thrown instanceof Unavailable) log.warn({ err: thrown }, 'A question failed for want of a server.');
      return { ...place, message: told.message, extensions: { code: told.code, ...told.more } };
    }
    if (thrown instanceof GraphQLError) return formatted;
    const requestId = currentCorrelation() ?? randomUUID();
    log.error({ err: thrown, requestId }, 'A question failed.');
    const message = `Something went wrong here. It is in the log under ${requestId}.`;
    return { ...place, message, extensions: { code: 'INTERNAL', requestId } };
  };
}

/** What was thrown; a GraphQLError if that is about the request itself and nothing of ours was thrown behind it. */
const unwrapped = (error: unknown): unknown =>
  error instanceof GraphQLError && error.originalError ? unwrapped(error.originalError) : error;

function toldOf(error: unknown): Told | undefined {
  if (error instanceof BadCursor) return { code: 'BAD_CURSOR', message: error.message };
  if (error instanceof BadInput) return { code: 'BAD_USER_INPUT', message: error.message };
  if (error instanceof Behind) {
    return { code: 'BEHIND', message: error.message, more: { position: String(error.position) } };
  }
  if (error instanceof Unavailable) {
    const [code, who] = OUTAGES[error.code.split('.')[0] ?? ''] ?? ['LOG_UNAVAILABLE', 'The log'];
    return { code, message: `${who} is away: ask again in a moment.` };
  }
  if (isTimeout(error)) return { code: 'TIMED_OUT', message: 'The graph took too long: ask for less.' };
  return undefined;
}

const OUTAGES: Readonly<Record<string, readonly [code: string, who: string]>> = {
  graph: ['GRAPH_UNAVAILABLE', 'The graph'],
  dispatch: ['QUEUE_UNAVAILABLE', 'The queue'],
};

const isTimeout = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && /TransactionTimedOut/.test(String(error.code));
