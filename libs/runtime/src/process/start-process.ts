import { AsyncResource } from 'node:async_hooks';
import type { DynamicModule, Type } from '@nestjs/common';
import { NestApplicationContextOptions } from '@nestjs/common/interfaces/nest-application-context-options.interface.js';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Fault, type FaultCode } from '@wiregraph/kernel/errors';
import { CORRELATION_HEADER, correlationFrom, withCorrelation } from '../correlation.js';
import { FaultFilter } from '../fault-filter.js';
import { Health, type HealthCheck } from '../health.js';
import { runtimeModule } from '../http/runtime.module.js';
import { type Log, nestLogger } from '../log.js';
import type { Metrics } from '../metrics.js';

export interface ProcessOptions {
  readonly module: DynamicModule | Type;
  /** `port` 0 takes a free one. `portVariable` is what to set where it is taken. */
  readonly address: { readonly host: string; readonly port: number; readonly portVariable: string };
  readonly log: Log;
  readonly metrics: Metrics;
  /** Named checks behind /health/ready, made once the modules are there. */
  readonly checks: (app: NestFastifyApplication) => Readonly<Record<string, HealthCheck>>;
  /** Statuses of faults that are not 400 (bad input), 503 (outage) or 500. */
  readonly statuses?: Readonly<Partial<Record<FaultCode, number>>>;
  /** Most bytes of a request's body; 1 MiB if absent. */
  readonly bodyLimitBytes?: number;
  /** For parsers, plugins and hooks of the process's own, before the routes are made. */
  readonly prepare?: (app: NestFastifyApplication) => void | Promise<void>;
}

export interface RunningProcess {
  /** `http://127.0.0.1:4001` */
  readonly url: string;
  readonly app: NestFastifyApplication;
  readonly log: Log;
  /** Not ready any more, then answers what it has begun, then closes what its modules opened. */
  readonly stop: () => Promise<void>;
}

/** The port that a process is to listen on belongs to another. */
export class PortTaken extends Fault {}

/**
 * Starts a Nest application on Fastify with correlation, error answers, /health/live, /health/ready and /metrics.
 * @throws PortTaken with a sentence that names the variable
 */
export async function startProcess(options: ProcessOptions): Promise<RunningProcess> {
  const { log, address } = options;
  const checks: Record<string, HealthCheck> = {};
  const health = new Health(checks);
  const adapter = new FastifyAdapter({
    bodyLimit: options.bodyLimitBytes ?? 1_048_576,
    forceCloseConnections: 'idle',
    requestTimeout: 60_000,
  });
  const module = runtimeModule(options.module, { health, metrics: options.metrics });
  const nest = Object.assign(new NestApplicationContextOptions(), {
    logger: nestLogger(log),
    bodyParser: options.prepare === undefined,
    abortOnError: false,
  });
  const app = await NestFactory.create<NestFastifyApplication>(module, adapter, nest);
  try {
    correlate(app);
    app.useGlobalFilters(new FaultFilter(log, options.statuses));
    await options.prepare?.(app);
    Object.assign(checks, options.checks(app));
    await app.listen(address.port, address.host);
  } catch (error) {
    await app.close();
    throw isTaken(error) ? portTaken(address, error) : error;
  }
  const url = (await app.getUrl()).replace('[::1]', '127.0.0.1');
  log.info({ url }, 'Listening.');
  return { url, app, log, stop: () => app.close() };
}

function correlate(app: NestFastifyApplication): void {
  const scopes = new WeakMap<object, AsyncResource>();
  const fastify = app.getHttpAdapter().getInstance();
  fastify.addHook('onRequest', (request, reply, done) => {
    const correlation = correlationFrom(request.headers[CORRELATION_HEADER]);
    void reply.header(CORRELATION_HEADER, correlation);
    withCorrelation(correlation, () => {
      scopes.set(request, new AsyncResource('request'));
      done();
    });
  });
  // Reading a body loses the async context of the hooks before it.
  fastify.addHook('preValidation', (request, _reply, done) => {
    const scope = scopes.get(request);
    if (scope) scope.runInAsyncScope(done);
    else done();
  });
}

const isTaken = (error: unknown): error is NodeJS.ErrnoException =>
  error instanceof Error && 'code' in error && (error.code === 'EADDRINUSE' || error.code === 'EACCES');

function portTaken({ host, port, portVariable }: ProcessOptions['address'], cause: NodeJS.ErrnoException): PortTaken {
  const why = cause.code === 'EACCES' ? 'may not be used by this user' : 'is taken by another process';
  return new PortTaken(
    'runtime.port-taken',
    `Port ${port} on ${host} ${why}: stop that process or set ${portVariable} to a free port.`,
    { cause },
  );
}
