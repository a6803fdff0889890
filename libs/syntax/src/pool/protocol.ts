import type { Columns } from '../document/columns.js';
import type { Manifest } from '../model/packed-file.js';
import type { SharedMemory } from '../model/memory.js';

/** What a thread is started with. */
export interface ThreadData {
  readonly manifest: Manifest;
  readonly memory: SharedMemory;
  /** Which room of the memory is its own. */
  readonly room: number;
  /** Where the module of its task is, if it has one: see `PoolOptions.task`. */
  readonly task?: string | undefined;
  /** One place: the number of the job that it shall stop, written by the pool at any time. */
  readonly stop: Int32Array<SharedArrayBuffer>;
}

/** To a thread. Numbers of jobs are 1 to 2^31 - 1. */
export type Job = Work & { readonly job: number };

/** A text to be read, or texts to be read and made something of by the task. */
export type Work = { readonly maxTokens: number } & (
  | { readonly kind: 'read'; readonly text: string }
  | { readonly kind: 'task'; readonly texts: readonly string[]; readonly input: unknown }
);

/** From a thread: once when it is ready, then one for each job. */
export type Answer =
  | { readonly kind: 'ready' }
  | { readonly kind: 'read'; readonly columns: Columns }
  | { readonly kind: 'made'; readonly output: unknown }
  | { readonly kind: 'too-long'; readonly found: number; readonly limit: number }
  | { readonly kind: 'stopped' };
