import { type FaultCode, Unavailable } from '@wiregraph/kernel/errors';

const AWAY = /^(ECONN|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|EHOST|ENET|ENOENT$|08|57P|58)/;
// pg gives these no code.
const AWAY_MESSAGE =
  /^(Connection terminated|timeout exceeded when trying to connect|timeout expired|Query read timeout|Client has encountered a connection error|Client was closed|Cannot use a pool after calling end|The server does not support SSL)/;
const BUSY = /^(55P03|57014|40001|40P01|53[0-9A-Z]{3}|25006)$/;

// By shape, not by class: a driver's error may come of another realm.
function textOf(error: unknown, key: 'code' | 'message'): string {
  if (typeof error !== 'object' || error === null || !(key in error)) return '';
  const value = (error as Readonly<Record<string, unknown>>)[key];
  return typeof value === 'string' ? value : '';
}

/** What was thrown, as `Unavailable` if the server is away or busy; everything else is a bug and stays what it is. */
export function postgresFault(error: unknown): unknown {
  const code = textOf(error, 'code');
  const message = textOf(error, 'message');
  if (BUSY.test(code)) return unavailable('archive.busy', `Postgres is busy (${code}: ${message}).`, error);
  if (AWAY.test(code) || AWAY_MESSAGE.test(message)) {
    const what = [code, message].filter((part) => part !== '').join(': ');
    return unavailable('archive.unavailable', `Postgres does not answer (${what}).`, error);
  }
  return error;
}

const unavailable = (code: FaultCode, what: string, cause: unknown) =>
  new Unavailable(code, `${what} The same may succeed later.`, { cause });
