import { Worker } from 'node:worker_threads';
import type { Answer, Job, ThreadData } from './protocol.js';

/** A JavaScript heap beyond this ends the thread instead of the process. */
const HEAP_LIMIT_MB = 1_024;

/**
 * Small: a reading makes little that dies young, and every thread has one of its own. What a task makes of a text should
 * die there, and not be carried into the old heap while the task is still at it.
 */
const YOUNG_HEAP_MB = { reading: 8, task: 96 } as const;

/** What the pool wants to hear of a thread. */
export interface ThreadEvents {
  /** After `ready`, an answer ends the job that was sent last. */
  answered(answer: Answer): void;
  /** The thread is gone for good, asked for or not; its room is free. */
  ended(why: unknown): void;
}

/** The pool's end of one worker thread. */
export class ReadingThread {
  readonly worker: Worker;
  private readonly stop = new Int32Array(new SharedArrayBuffer(4));
  private fault: unknown;

  constructor(data: Omit<ThreadData, 'stop'>, events: ThreadEvents) {
    const workerData: ThreadData = { ...data, stop: this.stop };
    this.worker = new Worker(new URL('./thread.js', import.meta.url), {
      workerData,
      name: `english-${data.room}`,
      resourceLimits: {
        maxOldGenerationSizeMb: HEAP_LIMIT_MB,
        maxYoungGenerationSizeMb: YOUNG_HEAP_MB[data.task === undefined ? 'reading' : 'task'],
      },
    });
    this.worker.on('message', (answer: Answer) => events.answered(answer));
    this.worker.on('error', (error) => (this.fault = error));
    this.worker.on('exit', (code) => events.ended(this.fault ?? `it ended with code ${code}`));
  }

  send(job: Job): void {
    this.worker.postMessage(job);
  }

  /** Asks the thread to give the job up at its next turn; it then answers `stopped`. */
  stopJob(job: number): void {
    Atomics.store(this.stop, 0, job);
  }

  /** Ends the thread wherever it is. */
  async end(): Promise<void> {
    await this.worker.terminate();
  }
}
