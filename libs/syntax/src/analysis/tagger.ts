import { CHUNK } from '../network/encoder.js';
import { type Address, type Affine, type Kernel, WIDTH } from '../kernel/kernel.js';
import type { EngineMemory, Room } from '../model/memory.js';
import type { Manifest } from '../model/packed-file.js';

/** Fine-grained tags: the largest of one score a tag. Source: spaCy's `Tagger`. */
export class Tagger {
  private readonly scores: Address;
  private readonly layer: Affine;
  private readonly tags: number;

  constructor(
    packed: Manifest['tagger'],
    private readonly at: { memory: EngineMemory; kernel: Kernel },
    room: Room,
  ) {
    const { memory } = at;
    this.layer = {
      weights: memory.address(packed.weights),
      bias: memory.address(packed.bias),
      inputs: WIDTH,
      outputs: packed.width,
    };
    this.tags = packed.tags.length;
    this.scores = room.take(CHUNK * packed.width * 4);
  }

  /** Writes the tags of tokens `from` to `to`, whose vectors start at `rows`, into `tags`. */
  tag(rows: Address, { from, to }: { from: number; to: number }, tags: Uint8Array): void {
    this.at.kernel.matmul(rows, this.layer, this.scores, to - from);
    const scores = this.at.memory.f32;
    for (let token = from; token < to; token++) {
      const row = (this.scores >> 2) + (token - from) * this.layer.outputs;
      let best = 0;
      for (let tag = 1; tag < this.tags; tag++) if (scores[row + tag] > scores[row + best]) best = tag;
      tags[token] = best;
    }
  }
}
