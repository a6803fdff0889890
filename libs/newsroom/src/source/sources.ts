import type { SourceEntry } from './source-entry.js';
import type { SourceId } from './source-id.js';

/**
 * Who sends, and what is known of them. `kind` is the only way by which it comes; any, if not given. `reliability` is 0 to 1. `throttle`: stories a minute, or, of a feed, seconds
 * between two looks.
 */
export type Source = Omit<SourceEntry, 'name'> & { readonly name: string };

/** The sources of a house. One that is not listed has defaults only, unless `onlyListed`: then nothing of it is taken. */
export interface Sources {
  readonly onlyListed: boolean;
  readonly byId: ReadonlyMap<SourceId, Source>;
}

/** Nobody is listed, and all may send. */
export const anySource: Sources = { onlyListed: false, byId: new Map() };
