import { Unavailable } from '@wiregraph/kernel/errors';
import type { Position } from '@wiregraph/kernel/event';
import type { Sha256 } from '@wiregraph/kernel/id';
import type { GraphConfig } from './config.js';
import { type GraphDriver, openDriver, type Run } from './driver.js';
import type { Change } from './projection.js';
import { draw } from './write/apply.js';
import { ADVANCE_CHECKPOINT, LOCK_CHECKPOINT, READ_CHECKPOINT } from './write/checkpoint.cypher.js';
import { digest } from './write/digest.js';
import { SCHEMA } from './write/schema.cypher.js';
import { wipe, type WipeProgress } from './write/wipe.js';

/** A batch does not follow on what the graph has: somebody else drew, or the caller skipped. Read the checkpoint anew. */
export class OutOfOrder extends Unavailable {
  constructor(
    readonly after: Position,
    readonly checkpoint: Position,
  ) {
    super('graph.out-of-order', `The batch follows on position ${after}, but the graph stands at ${checkpoint}.`);
  }
}

/** The events that changes were folded from: those after `after`, up to and with `last`. */
export interface BatchRange {
  readonly after: Position;
  readonly last: Position;
}

/** The graph for its one writer. Methods throw `Unavailable` when Neo4j is away. */
export interface Graph {
  /** Makes constraints and indexes; again without harm. */
  migrate(): Promise<void>;
  /** How far the log has been drawn. @throws Unavailable 'graph.half-wiped' after a wipe that was broken off */
  checkpoint(): Promise<Position>;
  /**
   * Draws a batch once, whoever repeats it: in one transaction locks and checks the checkpoint, applies, advances.
   * 'known' if the checkpoint had passed the batch.
   * @throws OutOfOrder if the batch does not follow on the checkpoint
   */
  apply(changes: readonly Change[], range: BatchRange): Promise<'applied' | 'known'>;
  /** Takes everything away, in bounded transactions; the checkpoint is 0 then. Nothing can be drawn until it is done. */
  wipe(progress?: WipeProgress): Promise<void>;
  /** One hash over all nodes and relationships, whatever their internal ids. Reads in pages of one transaction. */
  digest(): Promise<Sha256>;
  close(): Promise<void>;
}

/** It reads all there is. */
const DIGEST_TIMEOUT_MS = 3_600_000;

/** Opens no connection yet. */
export const openGraph = (config: GraphConfig): Graph => graphOver(openDriver(config));

function graphOver(driver: GraphDriver): Graph {
  return {
    migrate: async () => {
      for (const statement of SCHEMA) await driver.alter(statement);
    },
    checkpoint: () => driver.read(async (run) => positionOf(await run<Checkpoint>(READ_CHECKPOINT))),
    apply: (changes, range) => driver.write((run) => applyOnce(run, changes, range)),
    wipe: (progress) => wipe(driver, progress),
    digest: () => driver.read(digest, DIGEST_TIMEOUT_MS),
    close: () => driver.close(),
  };
}

interface Checkpoint {
  readonly position: Position;
  readonly wiping: boolean;
}

function positionOf([checkpoint]: readonly Checkpoint[]): Position {
  if (checkpoint?.wiping) {
    throw new Unavailable('graph.half-wiped', 'A wipe of the graph was broken off; run "wiregraph rebuild" again.');
  }
  return checkpoint?.position ?? 0;
}

async function applyOnce(run: Run, changes: readonly Change[], { after, last }: BatchRange) {
  const position = positionOf(await run<Checkpoint>(LOCK_CHECKPOINT));
  if (position >= last) return 'known';
  if (position !== after) throw new OutOfOrder(after, position);
  await draw(run, changes);
  await run(ADVANCE_CHECKPOINT, { position: last });
  return 'applied';
}
