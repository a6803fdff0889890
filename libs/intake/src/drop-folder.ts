import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Unavailable } from '@wiregraph/kernel/errors';
import { DropGone, takeFile } from './drop-file.js';
import { type DroppedFile, listDropped } from './drop-list.js';
import type { ReceiveStory } from './receive.js';
import { rest } from './rest.js';

export interface DropFolder {
  /** Files lie in it, or in a subfolder named after their source. `done` and `bad` are where they go. */
  readonly folder: string;
  /** Of files that lie in the folder itself. */
  readonly source: string;
  /** Whether subfolders are other things than sources, and left alone. */
  readonly isOfOneSource?: boolean;
  readonly receive: ReceiveStory;
  readonly pollMs: number;
  /** A file is taken once its size and time have not changed for so long; an empty one for ten times as long. */
  readonly settleMs: number;
  readonly signal: AbortSignal;
  readonly onTaken: (file: string, outcome: 'done' | 'bad', why?: string) => void;
  /** Hears of what keeps files from being taken: they stay, and are tried again. */
  readonly onDelay: (error: unknown) => void;
}

interface Sighting {
  readonly signature: string;
  readonly since: number;
}

const EMPTY_PATIENCE = 10;

/**
 * Takes in the files of a folder until aborted. A file is moved to `done/` after its bytes and receipt are durable, to
 * `bad/` with a `.why.txt` beside it if they were refused: whoever is killed in between takes the same bytes again, and
 * gets the same receipt.
 */
export async function watchDropFolder(drop: DropFolder): Promise<void> {
  await makeDropFolder(drop.folder);
  let seen: ReadonlyMap<string, Sighting> = new Map();
  while (!drop.signal.aborted) {
    try {
      seen = await look(drop, seen);
    } catch (error) {
      drop.onDelay(error);
    }
    await rest(drop.pollMs, drop.signal);
  }
}

/** Makes a drop folder, if it is not there. @throws what the file system says */
export async function makeDropFolder(folder: string): Promise<void> {
  for (const name of ['done', 'bad']) await mkdir(join(folder, name), { recursive: true });
}

async function look(drop: DropFolder, before: ReadonlyMap<string, Sighting>): Promise<ReadonlyMap<string, Sighting>> {
  const now = performance.now();
  const seen = new Map<string, Sighting>();
  for (const file of await listDropped(drop)) {
    const last = before.get(file.path);
    const since = last?.signature === file.signature ? last.since : now;
    seen.set(file.path, { signature: file.signature, since });
    const patience = file.bytes === 0 ? EMPTY_PATIENCE : 1;
    if (last && now - since >= drop.settleMs * patience && !drop.signal.aborted) await take(drop, file);
  }
  return seen;
}

async function take(drop: DropFolder, file: DroppedFile): Promise<void> {
  try {
    const outcome = await takeFile(drop, file);
    if (typeof outcome !== 'string') drop.onTaken(file.path, outcome.to, outcome.why);
  } catch (error) {
    // Another copy of intake took it.
    if (error instanceof DropGone) return;
    drop.onDelay(error);
    // Without the archive the others would fare no better.
    if (error instanceof Unavailable) throw error;
  }
}
