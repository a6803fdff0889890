import type { Cypher } from '../cypher.js';

/** One question to the graph. */
export interface ReadStatement {
  readonly text: Cypher;
  /** Operators that its plan must have: how it enters the graph without walking it. */
  readonly enters: readonly string[];
}

/** A statement put together from parts that are statements' parts themselves. */
export const joined = (...parts: readonly Cypher[]): Cypher => parts.join('\n') as Cypher;

export const BY_ID = ['NodeUniqueIndexSeek'] as const;
