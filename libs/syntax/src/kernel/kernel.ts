/** A place in the engine's memory, in bytes. */
export type Address = number;

/** Width of a token's vector. */
export const WIDTH = 96;
/** Width of a maxout layer before the largest of its three pieces is taken. */
export const PIECES = 288;
/** Width of the parsers' hidden layer. */
export const HIDDEN = 64;
/** Matrix products a tile of four tokens takes in a window layer. */
export const POINTS = 6;
/** Tokens of a tile. */
export const TILE = 4;

/** The places that one window layer works in; sizes in kernel/kernel.ts. */
export interface WindowRoom {
  /** The address of the row before each tile. */
  readonly tiles: Address;
  readonly zeros: Address;
  readonly points: Address;
  readonly products: Address;
}

/** One layer's parameters: six packed matrices, and bias with gain and shift. */
export interface WindowWeights {
  readonly weights: Address;
  readonly layer: Address;
}

/** A packed matrix with its bias. */
export interface Affine {
  readonly weights: Address;
  readonly bias: Address;
  readonly inputs: number;
  /** A multiple of eight. */
  readonly outputs: number;
}

/** How a transition system scores its moves; see `bestMove` in kernel/kernel.ts. */
export interface MoveScorer {
  readonly slots: number;
  readonly layer: Address;
  readonly groups: Address;
  readonly moves: number;
}

/**
 * The engine's arithmetic over one block of memory. Two implementations give the same bits: WebAssembly with SIMD, and
 * plain TypeScript for where that is missing. What each function does is written in kernel/kernel.ts.
 */
export interface Kernel {
  readonly name: 'simd' | 'plain';
  hashString(text: Address, length: number, out: Address): void;
  hashRows(id: Address, table: { seed: number; address: Address; rows: number }, out: Address): void;
  findKey(id: Address, keys: Address, count: number): number;
  embedWord(rows: Address, count: number, layer: Address, room: { scratch: Address; out: Address }): void;
  matmul(x: Address, by: Affine, y: Address, rows: number): void;
  /** Over as many tiles as `count` says. */
  windowTiles(count: number, by: WindowWeights, room: WindowRoom): void;
  /** `low` and `high` hold one bit for each allowed group of moves. */
  bestMove(rows: Address, by: MoveScorer, allowed: { low: number; high: number }, scratch: Address): number;
}
