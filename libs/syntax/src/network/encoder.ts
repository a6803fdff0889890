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
export const MARGIN = 4;
const TILES = Math.ceil((CHUNK + 2 * MARGIN) / TILE);
const ROW = WIDTH * 4;

/** The working rows of an encoder; both encoders take turns on one. */
export class EncoderRoom {
  /** The row before the first; always zeros, as is the one after the last tile. */
  readonly guard: Address;
  readonly window: WindowRoom;

  constructor(room: Room) {
    this.guard = room.take((TILES * TILE + 2) * ROW);
    this.window = {
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
 * A text is encoded in chunks, so that memory is bounded. With a margin of four tokens on both sides (zeros outside the
 * text, as spaCy pads it) a token sees all that four layers can see: a chunk's vectors are those of the whole text, up
 * to the rounding of the last bits.
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
   * Encodes tokens `from` to `to` of a text of `length`; `embed` writes a token's word vector to an address.
   * Returns the address of the first token's row; the next call overwrites the rows.
   */
  encode(range: { from: number; to: number; length: number }, embed: (token: number, to: Address) => void): Address {
    const first = range.from - MARGIN;
    const rows = range.to + MARGIN - first;
    const tiles = Math.ceil(rows / TILE);
    const start = this.room.guard + ROW;
    this.at.memory.f32.fill(0, this.room.guard >> 2, (start + (tiles * TILE + 1) * ROW) >> 2);
    for (let i = 0; i < rows; i++) {
      const token = first + i;
      if (token >= 0 && token < range.length) embed(token, start + i * ROW);
    }
    for (const layer of this.layers) this.at.kernel.windowLayer(this.room.guard, tiles, layer, this.room.window);
    return start + MARGIN * ROW;
  }
}
