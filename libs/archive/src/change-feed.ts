import { setTimeout as pause } from 'node:timers/promises';
import type { Position } from '@wiregraph/kernel/event';
import pg from 'pg';
import type { ArchiveConfig } from './archive.config.js';
import { connectionOptions } from './database.js';
import { untilWoken } from './until-woken.js';

const CHANNEL = 'archive_events';
const REOPEN_MS = 500;

/** Tells when the log grew. A hint: it may come late or never, so whoever waits polls as well. */
export interface ChangeFeed {
  readonly wait: (
    after: Position,
    options: { readonly pollMs: number; readonly signal?: AbortSignal },
  ) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Listens on a connection of its own from the first wait on, and opens another when that breaks. */
export function changeFeed(config: ArchiveConfig, head: () => Promise<Position>): ChangeFeed {
  const closed = new AbortController();
  const waiting = new Set<() => void>();
  let latest: Position = 0;
  let listening: Promise<void> | undefined;

  const heard = (position: Position) => {
    latest = Math.max(latest, position);
    for (const wake of waiting) wake();
  };
  return {
    wait: async (after, { pollMs, signal }) => {
      if (closed.signal.aborted || signal?.aborted) return;
      listening ??= keepListening({ config, head, heard, signal: closed.signal });
      const end = Date.now() + pollMs;
      const signals = [signal, closed.signal];
      while (latest <= after && Date.now() < end && !signals.some((stop) => stop?.aborted)) {
        await untilWoken(waiting, { afterMs: end - Date.now(), signals });
      }
    },
    close: async () => {
      closed.abort();
      await listening;
    },
  };
}

interface Listener {
  readonly config: ArchiveConfig;
  readonly head: () => Promise<Position>;
  readonly heard: (position: Position) => void;
  readonly signal: AbortSignal;
}

async function keepListening(listener: Listener): Promise<void> {
  while (!listener.signal.aborted) {
    await listenOnce(listener);
    // Aborted: the loop ends.
    await pause(REOPEN_MS, undefined, { signal: listener.signal }).catch(() => undefined);
  }
}

/** Ends with its connection. A fault is no one's business: polling goes on, and it is said there that the server is away. */
async function listenOnce({ config, head, heard, signal }: Listener): Promise<void> {
  const client = new pg.Client(connectionOptions(config));
  const ended = new Promise<void>((resolve) => {
    client.on('error', () => resolve());
    client.on('end', () => resolve());
    signal.addEventListener('abort', () => resolve(), { once: true });
  });
  client.on('notification', ({ payload }) => heard(Number(payload)));
  try {
    await client.connect();
    await client.query(`listen ${CHANNEL}`);
    // What was appended while nobody listened.
    heard(await head());
    await ended;
  } catch {
    return;
  } finally {
    await client.end().catch(() => undefined);
  }
}
