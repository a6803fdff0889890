import type { Sha256 } from '@wiregraph/kernel/id';
import type { ArchiveConfig } from './archive.config.js';
import { type Database, openDatabase, sql } from './database.js';

/** Bytes as they came, by their hash. They get here through `Receipts.accept`. */
export interface Originals {
  /** 1 byte to 16 MiB, or undefined for a hash that is not known. @throws Unavailable */
  fetch(sha256: Sha256): Promise<Uint8Array | undefined>;
  close(): Promise<void>;
}

const FETCH = sql('fetch-original')`select bytes from archive.originals where sha256 = $1`;

/** Closes nothing: the database is its opener's. */
export const postgresOriginals = (database: Database): Omit<Originals, 'close'> => ({
  fetch: async (hash) => {
    const [row] = await database.rows<{ bytes: Buffer }>(FETCH, [Buffer.from(hash, 'hex')]);
    return row?.bytes;
  },
});

/** Originals on Postgres, with a pool of their own. Opens no connection yet; the database must have been migrated. */
export function openOriginals(config: ArchiveConfig): Originals {
  const database = openDatabase(config);
  return { ...postgresOriginals(database), close: () => database.close() };
}
