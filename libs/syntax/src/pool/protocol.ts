import type { Columns } from '../document/columns.js';
import type { Manifest } from '../model/packed-file.js';
import type { SharedMemory } from '../model/memory.js';

/** What a thread is started with. */
export interface ThreadData {
  readonly manifest: Manifest;
  readonly memory: SharedMemory;
  /** Which room of the memory is its own. */
  readonly room: number;
  /** One place: the number of the job that it shall stop, written by the pool at any time. */
  readonly stop: Int32Array<SharedArrayBuffer>;
}

/** To a thread. Numbers of jobs are 1 to 2^31 - 1. */
export interface Job {
  readonly job: number;
  readonly text: string;
  readonly maxTokens: number;
}

/** From a thread: once when it is ready, then one for each job. */
export type Answer =
  | { readonly kind: 'ready' }
  | { readonly kind: 'read'; readonly columns: Columns }
  | { readonly kind: 'too-long'; readonly found: number; readonly limit: number }
  | { readonly kind: 'stopped' };
