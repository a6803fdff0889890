import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException } from '@nestjs/common';
import { BadInput, Fault, type FaultCode, Unavailable } from '@wiregraph/kernel/errors';
import { currentCorrelation } from './correlation.js';
import type { Log } from './log.js';

/** What a process answers to a request that it does not fulfil. */
export interface FaultAnswer {
  readonly code: string;
  readonly message: string;
  readonly correlation: string | undefined;
}

interface Reply {
  readonly sent: boolean;
  readonly statusCode: number;
  code(status: number): Reply;
  send(body: unknown): unknown;
}

const CODES: Readonly<Record<number, string>> = {
  400: 'http.bad-request',
  401: 'http.unauthenticated',
  403: 'http.forbidden',
  404: 'http.not-found',
  405: 'http.method-not-allowed',
  408: 'http.timeout',
  413: 'http.body-too-large',
  415: 'http.unsupported-media-type',
  431: 'http.headers-too-large',
};

/** Turns what was thrown into `{ code, message, correlation }`. Outages are 503; bugs are 500, masked, and whole in the log. */
@Catch()
export class FaultFilter implements ExceptionFilter {
  constructor(
    private readonly log: Log,
    private readonly statuses: Readonly<Partial<Record<FaultCode, number>>> = {},
  ) {}

  catch(error: unknown, host: ArgumentsHost): unknown {
    // GraphQL has its own way with errors.
    if (host.getType<string>() !== 'http') return error;
    const reply = host.switchToHttp().getResponse<Reply>();
    const { status, code, message } = this.answerTo(error);
    if (status >= 500) this.log.error({ err: error, code }, message);
    else this.log.debug({ code, status }, message);
    const answer: FaultAnswer = { code, message, correlation: currentCorrelation() };
    return reply.sent ? undefined : reply.code(status).send(answer);
  }

  private answerTo(error: unknown): { status: number; code: string; message: string } {
    if (error instanceof Fault) {
      const preset = error instanceof BadInput ? 400 : error instanceof Unavailable ? 503 : 500;
      return { status: this.statuses[error.code] ?? preset, code: error.code, message: error.message };
    }
    const status = statusOf(error);
    if (status !== undefined && status < 500 && error instanceof Error) {
      return { status, code: CODES[status] ?? 'http.refused', message: error.message };
    }
    return { status: 500, code: 'runtime.bug', message: 'Something went wrong here; it is in the log.' };
  }
}

function statusOf(error: unknown): number | undefined {
  if (error instanceof HttpException) return error.getStatus();
  const { statusCode } = (error ?? {}) as { readonly statusCode?: unknown };
  return typeof statusCode === 'number' && statusCode >= 400 ? statusCode : undefined;
}
