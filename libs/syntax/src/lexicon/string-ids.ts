import { SYMBOLS } from '../kernel/string-id.js';
import type { Section } from '../model/packed-file.js';
import type { Address, Kernel } from '../kernel/kernel.js';
import type { EngineMemory, Room } from '../model/memory.js';
import { murmur64 } from '../kernel/murmur.js';

/** Longer strings (only runs of white space can be) are hashed outside the kernel. */
const LONGEST_IN_KERNEL = 4096;

/** spaCy's string ids, written where the kernel can read them, and looked up in sorted tables. */
export class StringIds {
  /** The id that was written last: eight bytes. */
  readonly id: Address;
  private readonly text: Address;

  constructor(
    private readonly memory: EngineMemory,
    private readonly kernel: Kernel,
    room: Room,
  ) {
    this.id = room.take(8);
    this.text = room.take(LONGEST_IN_KERNEL);
  }

  /** Writes the id of `text` to `id`. */
  write(text: string): void {
    const symbol = SYMBOLS.get(text);
    if (symbol !== undefined) return this.writeNumber(symbol);
    if (text.length * 3 > LONGEST_IN_KERNEL) {
      this.memory.bytes.writeBigUInt64LE(murmur64(Buffer.from(text, 'utf8')), this.id);
      return;
    }
    const length = this.memory.bytes.write(text, this.text, LONGEST_IN_KERNEL, 'utf8');
    this.kernel.hashString(this.text, length, this.id);
  }

  writeNumber(id: number): void {
    this.memory.u32[this.id >> 2] = id;
    this.memory.u32[(this.id >> 2) + 1] = 0;
  }

  /** The place of `text` in a section of ascending ids, or -1. */
  find(text: string, keys: Section): number {
    this.write(text);
    return this.kernel.findKey(this.id, this.memory.address(keys), keys.bytes / 8);
  }
}
