import { pino } from 'pino';
import type { LoggerService } from '@nestjs/common';
import { currentCorrelation } from './correlation.js';
import { readableLines } from './readable-lines.js';

/** Writes one JSON object a line; `log.info({ receiptId }, 'sentence')`. Secrets and credentials print as `***`. */
export type Log = pino.Logger;

const CREDENTIALS = ['password', 'authorization', 'cookie', 'token', 'secret', 'apiKey'];
const REDACTED = CREDENTIALS.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]);

/** @param options `name` of the process; `level` as pino has it; `to` is where lines go, else stdout (readable on a terminal). */
export function createLog(options: {
  readonly name: string;
  readonly level: string;
  readonly to?: pino.DestinationStream;
}): Log {
  const { name, level } = options;
  const to = options.to ?? (process.stdout.isTTY ? readableLines(process.stdout) : pino.destination({ sync: true }));
  return pino(
    {
      name,
      level,
      base: { pid: process.pid },
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      redact: { paths: REDACTED, censor: '***' },
      mixin: () => {
        const correlation = currentCorrelation();
        return correlation === undefined ? {} : { correlation };
      },
    },
    to,
  );
}

const ERROR = { error: 'error', warn: 'warn', log: 'debug', debug: 'debug', verbose: 'trace', fatal: 'fatal' } as const;

/** Nest's own lines in our log. What Nest has to say of its wiring is for debugging. */
export function nestLogger(log: Log): LoggerService {
  const line =
    (kind: keyof typeof ERROR) =>
    (message: unknown, ...rest: unknown[]): void => {
      const nest = rest.filter((part) => typeof part === 'string');
      if (message instanceof Error) log[ERROR[kind]]({ err: message, nest }, message.message);
      else log[ERROR[kind]]({ nest }, typeof message === 'string' ? message : JSON.stringify(message));
    };
  return {
    error: line('error'),
    warn: line('warn'),
    log: line('log'),
    debug: line('debug'),
    verbose: line('verbose'),
    fatal: line('fatal'),
  };
}
