import { readFileSync } from 'node:fs';
import type { Kernel } from './kernel.js';

/** A `WebAssembly.Memory`; declared here since neither the language's nor Node's types have it. */
export interface WasmMemory {
  readonly buffer: SharedArrayBuffer;
}

type Numbers = (...numbers: number[]) => number;

const read = (): Uint8Array<ArrayBuffer> =>
  new Uint8Array(readFileSync(new URL('../../kernel/kernel.wasm', import.meta.url)));

/** Whether this Node runs WebAssembly with SIMD and shared memory. */
export function simdIsThere(): boolean {
  return typeof WebAssembly === 'object' && WebAssembly.validate(read());
}

/** Shared memory of a fixed number of pages (64 KiB each), zeroed. */
export function wasmMemory(pages: number): WasmMemory {
  return new WebAssembly.Memory({ initial: pages, maximum: pages, shared: true });
}

/** The kernel as WebAssembly with SIMD, over `memory` (shared; as many kernels may use one memory as there are threads). */
export function wasmKernel(memory: WasmMemory): Kernel {
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(read()), { env: { memory } });
  const call = exports as Record<keyof Kernel, Numbers>;
  return {
    name: 'simd',
    hashString: (text, length, out) => void call.hashString(text, length, out),
    hashRows: (id, table, out) => void call.hashRows(id, table.seed, table.address, table.rows, out),
    findKey: (id, keys, count) => call.findKey(id, keys, count),
    embedWord: (rows, count, layer, room) => void call.embedWord(rows, count, layer, room.scratch, room.out),
    matmul: (x, by, y, rows) => void call.matmul(x, by.weights, by.bias, y, rows, by.inputs, by.outputs),
    windowTiles: (count, by, room) =>
      void call.windowTiles(room.tiles, count, by.weights, by.layer, room.zeros, room.points, room.products),
    bestMove: (rows, by, allowed, scratch) =>
      call.bestMove(rows, by.slots, by.layer, by.groups, by.moves, allowed.low, allowed.high, scratch),
  };
}
