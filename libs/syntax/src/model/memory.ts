import type { PackedFile, Section } from './packed-file.js';
import type { Address, Kernel } from '../kernel/kernel.js';
import { plainKernel } from '../kernel/plain-kernel.js';
import { simdIsThere, wasmKernel, type WasmMemory, wasmMemory } from '../kernel/wasm-kernel.js';

const PAGE = 65_536;
/** The first page stays free: address 0 means "nowhere", and the compiler may put data there. */
const BODY: Address = PAGE;
/** What one thread needs for its own work; see the `take` calls of network/ and analysis/. */
const ROOM_BYTES = 18 * 1024 * 1024;

/** What a thread gets from another to work on the same memory. */
export interface SharedMemory {
  readonly buffer: SharedArrayBuffer;
  readonly wasm: WasmMemory | undefined;
  readonly bodyBytes: number;
}

/**
 * One block of shared memory: the model's number tables, once, and after them a room for each thread. It never grows,
 * so views of it stay valid.
 */
export class EngineMemory {
  readonly f32: Float32Array;
  readonly u32: Uint32Array;
  readonly u16: Uint16Array;
  readonly bytes: Buffer;

  constructor(readonly shared: SharedMemory) {
    this.f32 = new Float32Array(shared.buffer);
    this.u32 = new Uint32Array(shared.buffer);
    this.u16 = new Uint16Array(shared.buffer);
    this.bytes = Buffer.from(shared.buffer);
  }

  /** Reads the body of `file` into new memory with rooms for `threads`. Plain memory where SIMD is missing or `plain`. */
  static load(file: PackedFile, { threads, plain = false }: { threads: number; plain?: boolean }): EngineMemory {
    const { bodyBytes } = file.manifest;
    const pages = Math.ceil((BODY + bodyBytes) / PAGE) + (threads * ROOM_BYTES) / PAGE;
    const wasm = plain || !simdIsThere() ? undefined : wasmMemory(pages);
    const memory = new EngineMemory({ buffer: wasm?.buffer ?? new SharedArrayBuffer(pages * PAGE), wasm, bodyBytes });
    file.readBody(memory.bytes.subarray(BODY));
    return memory;
  }

  kernel(): Kernel {
    return this.shared.wasm ? wasmKernel(this.shared.wasm) : plainKernel(this.shared.buffer);
  }

  address(section: Section): Address {
    return BODY + section.offset;
  }

  /** The room of thread number `thread`, from 0. */
  room(thread: number): Room {
    const start = Math.ceil((BODY + this.shared.bodyBytes) / PAGE) * PAGE + thread * ROOM_BYTES;
    return new Room(start, start + ROOM_BYTES);
  }
}

/** A thread's part of the memory, handed out once, from front to back. */
export class Room {
  constructor(
    private next: Address,
    private readonly end: Address,
  ) {}

  take(bytes: number): Address {
    const taken = this.next;
    this.next += Math.ceil(bytes / 64) * 64;
    if (this.next > this.end) throw new Error(`A thread's room of ${ROOM_BYTES} bytes is too small for ${bytes} more.`);
    return taken;
  }
}
