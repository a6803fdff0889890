import { Fault } from '@wiregraph/kernel/errors';
import type { RunningProcess } from './start-process.js';

/**
 * The main function of a process. Faults at start go to stderr as sentences, and it exits with 1. SIGTERM and SIGINT stop
 * it within the deadline, exit 0; past the deadline, or at a second signal, exit 1. What nobody caught is logged, exit 1.
 */
export async function runMain(
  start: () => Promise<RunningProcess & { readonly shutdownDeadlineMs: number }>,
): Promise<void> {
  let running: Awaited<ReturnType<typeof start>> | undefined;
  let isStopping = false;
  const die = (what: string) => (error: unknown) => {
    if (running) running.log.fatal({ err: error }, what);
    else process.stderr.write(`${sentenceOf(error)}\n`);
    process.exit(1);
  };
  process.on('uncaughtException', die('Nobody caught an error; ending.'));
  process.on('unhandledRejection', die('Nobody caught a rejection; ending.'));
  const stop = (signal: NodeJS.Signals): void => {
    if (isStopping || !running) process.exit(running ? 1 : 0);
    isStopping = true;
    void stopWithin(running, signal).then((code) => process.exit(code));
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
  try {
    running = await start();
  } catch (error) {
    process.stderr.write(`${sentenceOf(error)}\n`);
    process.exit(1);
  }
}

async function stopWithin(
  { log, stop, shutdownDeadlineMs }: RunningProcess & { readonly shutdownDeadlineMs: number },
  signal: NodeJS.Signals,
): Promise<number> {
  log.info({ signal }, 'Stopping.');
  const late = new Promise<'late'>((resolve) => setTimeout(() => resolve('late'), shutdownDeadlineMs).unref());
  try {
    if ((await Promise.race([stop(), late])) !== 'late') {
      log.info('Stopped.');
      return 0;
    }
    log.error({ shutdownDeadlineMs }, 'Not everything ended within the deadline; ending regardless.');
  } catch (error) {
    log.error({ err: error }, 'Stopping failed.');
  }
  return 1;
}

const sentenceOf = (error: unknown): string => {
  if (error instanceof Fault) return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
};
