import { randomUUID } from 'node:crypto';
import { unwrapResolverError } from '@apollo/server/errors';
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
    const thrown = unwrapResolverError(error);
    const told = toldOf(thrown);
    if (told) {
      if (thrown instanceof Unavailable) log.warn({ err: thrown }, 'A question failed for want of a server.');
      return { ...place, message: told.message, extensions: { code: told.code, ...told.more } };
    }
    if (isOfRequest(thrown)) return formatted;
    const requestId = currentCorrelation() ?? randomUUID();
    log.error({ err: thrown, requestId }, 'A question failed.');
    const message = `Something went wrong here. It is in the log under ${requestId}.`;
    return { ...place, message, extensions: { code: 'INTERNAL', requestId } };
  };
}

/** Made by graphql-js or by us about the request itself: nothing of ours was thrown behind it. */
const isOfRequest = (error: unknown): boolean => error instanceof GraphQLError && error.originalError == null;

function toldOf(error: unknown): Told | undefined {
  if (error instanceof BadCursor) return { code: 'BAD_CURSOR', message: error.message };
  if (error instanceof BadInput) return { code: 'BAD_USER_INPUT', message: error.message };
  if (error instanceof Behind) {
    return { code: 'BEHIND', message: error.message, more: { position: String(error.position) } };
  }
  if (error instanceof Unavailable) return { code: outage(error), message: 'A server that is needed is away.' };
  if (isTimeout(error)) return { code: 'TIMED_OUT', message: 'The graph took too long: ask for less.' };
  return undefined;
}

const OUTAGES: Readonly<Record<string, string>> = { graph: 'GRAPH_UNAVAILABLE', dispatch: 'QUEUE_UNAVAILABLE' };
const outage = ({ code }: Unavailable): string => OUTAGES[code.split('.')[0] ?? ''] ?? 'LOG_UNAVAILABLE';

const isTimeout = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && /TransactionTimedOut/.test(String(error.code));
