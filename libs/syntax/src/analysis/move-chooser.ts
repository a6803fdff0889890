import type { PackedMoves } from '../model/packed-file.js';
import { CHUNK } from '../network/encoder.js';
import { type Address, type Affine, HIDDEN, type Kernel, type MoveScorer, WIDTH } from '../kernel/kernel.js';
import type { EngineMemory, Room } from '../model/memory.js';

/** The most tokens that a state looks at; as many chunks are kept, so that one state never needs one twice. */
const MOST_SLOTS = 8;
const KEPT_CHUNKS = MOST_SLOTS;
const SLOT_BYTES = 2 * HIDDEN * 4;
/** Groups are bits; this one is for moves that are never allowed. */
const NEVER = 63;

/** Encodes a chunk of the tokens (numbers from `chunk · CHUNK`) and says where its vectors lie until the next call. */
export type EncodeChunk = (chunk: number) => { rows: Address; tokens: number };

/** The largest room that a chooser's chunks take; choosers that work one after the other may share one. */
export const CHOOSER_CHUNKS_BYTES = KEPT_CHUNKS * CHUNK * MOST_SLOTS * SLOT_BYTES;

/**
 * Chooses the next move of a transition system from the tokens that its state looks at. The first layer's product with
 * a token is made once for every slot that the token may stand in, chunk by chunk as states reach it, and only summed
 * for a state. A chunk that was given up and is looked at again (a very long sentence) is encoded again, to the same
 * bits. Source: spaCy's `parser_model.pyx` (`precompute_hiddens`, `predict_states`), after Chen and Manning 2014.
 */
export class MoveChooser {
  private readonly projection: Affine;
  private readonly slots: Affine;
  private readonly scorer: MoveScorer;
  private readonly padding: Address;
  private readonly projected: Address;
  private readonly addresses: Address;
  private readonly scratch: Address;
  private readonly rowBytes: number;
  private readonly kept = new Int32Array(KEPT_CHUNKS);
  private readonly usedAt = new Float64Array(KEPT_CHUNKS);
  private uses = 0;
  private encode: EncodeChunk = () => ({ rows: 0, tokens: 0 });
  private first = 0;

  /** `groupOf` gives each move's group, 0 to 62, or -1 for never; moves of a group are allowed together. */
  constructor(
    packed: PackedMoves,
    private readonly at: { memory: EngineMemory; kernel: Kernel; chunks: Address },
    { room, groupOf }: { room: Room; groupOf: (move: PackedMoves['moves'][number]) => number },
  ) {
    const { memory } = at;
    const outputs = packed.slots * 2 * HIDDEN;
    this.rowBytes = packed.slots * SLOT_BYTES;
    const { weights, bias } = packed.projection;
    this.projection = { weights: memory.address(weights), bias: memory.address(bias), inputs: WIDTH, outputs: HIDDEN };
    this.slots = {
      weights: memory.address(packed.slotWeights),
      bias: room.take(this.rowBytes),
      inputs: HIDDEN,
      outputs,
    };
    this.padding = memory.address(packed.padding);
    this.projected = room.take(CHUNK * HIDDEN * 4);
    this.addresses = room.take(MOST_SLOTS * 4);
    this.scratch = room.take((2 * HIDDEN + packed.width) * 4);
    const groups = room.take(packed.width);
    for (let i = 0; i < packed.width; i++) {
      const group = i < packed.moves.length ? groupOf(packed.moves[i]) : -1;
      memory.bytes[groups + i] = group < 0 ? NEVER : group;
    }
    this.scorer = { slots: packed.slots, layer: memory.address(packed.scorer), groups, moves: packed.width };
  }

  /** Starts texts that are read together. */
  begin(encode: EncodeChunk): void {
    this.encode = encode;
    this.kept.fill(-1);
  }

  /** Starts one of them, whose tokens have the numbers from `first`. */
  beginText(first: number): void {
    this.first = first;
  }

  /** The best move of those whose group's bit is set, or -1; `tokens` are what the state looks at, -1 for nothing. */
  choose(tokens: Int32Array, allowed: { low: number; high: number }): number {
    const { memory, kernel } = this.at;
    this.uses += 1;
    for (let slot = 0; slot < this.scorer.slots; slot++) {
      memory.u32[(this.addresses >> 2) + slot] = this.row(tokens[slot]) + slot * SLOT_BYTES;
    }
    return kernel.bestMove(this.addresses, this.scorer, allowed, this.scratch);
  }

  private row(token: number): Address {
    if (token < 0) return this.padding;
    const number = this.first + token;
    const chunk = Math.floor(number / CHUNK);
    let place = this.kept.indexOf(chunk);
    if (place < 0) place = this.load(chunk);
    this.usedAt[place] = this.uses;
    return this.placeAddress(place) + (number % CHUNK) * this.rowBytes;
  }

  private placeAddress = (place: number): Address => this.at.chunks + place * CHUNK * this.rowBytes;

  /** Into the place that was not used for longest. */
  private load(chunk: number): number {
    let place = 0;
    for (let i = 0; i < KEPT_CHUNKS; i++) {
      if (this.kept[i] < 0) place = i;
      else if (this.kept[place] >= 0 && this.usedAt[i] < this.usedAt[place]) place = i;
    }
    const { rows, tokens } = this.encode(chunk);
    this.at.kernel.matmul(rows, this.projection, this.projected, tokens);
    this.at.kernel.matmul(this.projected, this.slots, this.placeAddress(place), tokens);
    this.kept[place] = chunk;
    return place;
  }
}
