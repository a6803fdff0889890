import type { PackedEncoder } from '../model/packed-file.js';
import {
  type Address,
  type Kernel,
  PIECES,
  POINTS,
  TILE,
  WIDTH,
  type WindowRoom,
  type WindowWeights,
} from '../kernel/kernel.js';
import type { EngineMemory, Room } from '../model/memory.js';

/** Tokens encoded at once: small enough for a processor's second cache, large enough that the margins cost little. */
export const CHUNK = 256;
/** Each of four layers looks one token to either side. */
const MARGIN = 4;
/** Tiles of one run: a chunk of one part has 66, one of twelve parts 84. */
const TILES = 96;
/** A part of one token has two tiles, and one more for its margins: no part has more rows to a tile. */
const ROWS = TILES * 1.5 * TILE;
const ROW = WIDTH * 4;

/** Tokens `from` to `to`, at most CHUNK of them, of a text of `length`. */
export interface Part {
  readonly text: number;
  readonly from: number;
  readonly to: number;
  readonly length: number;
}

/** The working rows of an encoder; both encoders take turns on one. */
export class EncoderRoom {
  readonly rows: Address;
  /** Where the vectors of a chunk are left. */
  readonly encoded: Address;
  readonly window: WindowRoom;

  constructor(room: Room) {
    this.rows = room.take(ROWS * ROW);
    this.encoded = room.take(CHUNK * ROW);
    this.window = {
      tiles: room.take(TILES * 4),
      zeros: room.take(1024 * 4),
      points: room.take(POINTS * TILES * ROW),
      products: room.take((POINTS * TILES + TILE) * PIECES * 4),
    };
  }
}

/**
 * Gives each token a vector that knows its four neighbours on either side: residual convolutions of width three with
 * maxout and layer normalisation. Source: spaCy's MaxoutWindowEncoder.
 *
 * A text is encoded in parts, so that memory is bounded. With a margin of four tokens on both sides (zeros outside the
 * text, as spaCy pads it) a token sees all that four layers can see: a part's vectors are those of the whole text, up
 * to the rounding of the last bits.
 *
 * Parts share runs of the layers, but no row: each has a margin of its own, and its tiles begin where they begin when it
 * is encoded alone. So its vectors are the same to the bit whatever it is encoded with. (spaCy has four rows of zeros
 * for two texts; a row's exact value would be right so, but its last bits depend on all six rows that its tile reads.)
 */
export class Encoder {
  private readonly layers: readonly WindowWeights[];

  constructor(
    packed: PackedEncoder,
    private readonly at: { memory: EngineMemory; kernel: Kernel },
    private readonly room: EncoderRoom,
  ) {
    this.layers = packed.layers.map(({ weights, layer }) => ({
      weights: at.memory.address(weights),
      layer: at.memory.address(layer),
    }));
  }

  /**
   * Encodes parts that have at most CHUNK tokens in all; `embed` writes a token's word vector to an address. Returns
   * the address of the first token's row, where the others follow it; the next call overwrites the rows.
   */
  encode(parts: readonly Part[], embed: (part: Part, token: number, to: Address) => void): Address {
    const { f32 } = this.at.memory;
    let to = this.room.encoded >> 2;
    for (const run of runsOf(parts)) {
      const places = this.layOut(run, embed);
      this.layers.forEach((layer, n) => {
        const tiles = this.listTiles(run, places, n);
        this.at.kernel.windowTiles(tiles, layer, this.room.window);
      });
      run.forEach((part, i) => {
        const from = (places[i] + MARGIN * ROW) >> 2;
        const numbers = (part.to - part.from) * WIDTH;
        f32.copyWithin(to, from, from + numbers);
        to += numbers;
      });
    }
    return this.room.encoded;
  }

  /** Each part's margin, tokens and margin, zeros where the text has no token. Returns where the parts begin. */
  private layOut(run: readonly Part[], embed: (part: Part, token: number, to: Address) => void): Address[] {
    const { f32 } = this.at.memory;
    let next = this.room.rows;
    return run.map((part) => {
      const place = next;
      next += (tilesOf(part, 0) + 1) * TILE * ROW;
      f32.fill(0, place >> 2, next >> 2);
      const [first, end] = [Math.max(0, part.from - MARGIN), Math.min(part.length, part.to + MARGIN)];
      for (let token = first; token < end; token++) embed(part, token, place + (token - part.from + MARGIN) * ROW);
      return place;
    });
  }

  /** Says which tiles layer `n` (from 0) works on; each tile is named by the row before it. */
  private listTiles(run: readonly Part[], places: readonly Address[], n: number): number {
    const { u32 } = this.at.memory;
    let count = this.room.window.tiles >> 2;
    run.forEach((part, i) => {
      const first = places[i] + n * ROW;
      for (let tile = 0; tile < tilesOf(part, n); tile++) u32[count++] = first + tile * TILE * ROW;
    });
    return count - (this.room.window.tiles >> 2);
  }
}

/**
 * What the layers after layer `n` (from 0) look at: a token more on either side for each of them. So of the margin the
 * first layer makes three rows, the last one none.
 */
const tilesOf = ({ from, to }: Part, n: number): number => Math.ceil((to - from + 2 * (MARGIN - 1 - n)) / TILE);

/** As many parts at once as there are tiles for. */
function runsOf(parts: readonly Part[]): Part[][] {
  const runs: Part[][] = [];
  let left = 0;
  for (const part of parts) {
    const tiles = tilesOf(part, 0);
    if (tiles > left) {
      runs.push([]);
      left = TILES;
    }
    runs.at(-1)?.push(part);
    left -= tiles;
  }
  return runs;
}
