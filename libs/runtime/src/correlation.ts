import { AsyncLocalStorage } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';

/** Header that carries a correlation id, in and out. */
export const CORRELATION_HEADER = 'x-correlation-id';

const GIVEN = /^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$/;
const storage = new AsyncLocalStorage<string>();

/** The sender's id if it is 1 to 128 of A-Z, a-z, 0-9, ".", "_", "-"; else one of our own. */
export const correlationFrom = (given: unknown): string =>
  typeof given === 'string' && GIVEN.test(given) ? given : randomUUID();

/** Does work under a correlation id: every log line of it carries the id. */
export const withCorrelation = <T>(correlation: string, work: () => T): T => storage.run(correlation, work);

/** The id of the work that is being done, if it has one. */
export const currentCorrelation = (): string | undefined => storage.getStore();
