import { watchDropFolder } from '@wiregraph/intake/drop-folder';
import { keepSweeping } from '@wiregraph/intake/sweep';
import type { IntakeOptions, Parts } from './parts.js';

/** What goes on beside requests: the sweep, of all copies in one, and the drop folder. */
export class Background {
  readonly #stop = new AbortController();
  #work: readonly Promise<void>[] = [];

  constructor(
    private readonly parts: Parts,
    private readonly options: Pick<IntakeOptions, 'intake' | 'log'>,
  ) {}

  start(): void {
    this.#work = [this.sweep(), this.dropFolder()];
  }

  async stop(): Promise<void> {
    this.#stop.abort();
    await Promise.all(this.#work);
  }

  private async sweep(): Promise<void> {
    const { log, intake } = this.options;
    const { archive, queue } = this.parts;
    await keepSweeping({
      ...archive,
      queue,
      everyMs: intake.sweepEveryMs,
      olderThanMs: intake.sweepOlderThanMs,
      signal: this.#stop.signal,
      onSwept: (receipts) => log.info({ receipts }, 'Put stories on the queue that no job was at.'),
      onDelay: (error) => log.warn({ err: error }, 'The sweep waits for a server.'),
    });
  }

  private async dropFolder(): Promise<void> {
    const { log, intake } = this.options;
    if (intake.dropFolder === undefined) return;
    await watchDropFolder({
      folder: intake.dropFolder,
      source: intake.dropSource,
      receive: this.parts.receive,
      pollMs: intake.dropPollMs,
      settleMs: intake.dropSettleMs,
      signal: this.#stop.signal,
      onTaken: (file, outcome, why) => log.info({ file, outcome, why }, 'Took a file from the drop folder.'),
      onDelay: (error) => log.warn({ err: error }, 'Files in the drop folder wait.'),
    });
  }
}
