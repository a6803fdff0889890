import { random } from '../testing/random.js';
import { type Kernel, PIECES, POINTS, TILE, WIDTH } from './kernel.js';
import { murmur64 } from './murmur.js';
import { plainKernel } from './plain-kernel.js';
import { simdIsThere, wasmKernel, wasmMemory } from './wasm-kernel.js';
import { winogradWeights } from '../model/weight-layout.js';

const PAGES = 64;
const AT = 65_536;

/** The same random numbers in two memories, and a kernel over each. */
function twins(
  seed: number,
  count = 400_000,
): { name: string; kernel: Kernel; f32: Float32Array; u32: Uint32Array; bytes: Buffer }[] {
  const memory = wasmMemory(PAGES);
  const plain = new SharedArrayBuffer(PAGES * 65_536);
  const next = random(seed);
  const numbers = Float32Array.from({ length: count }, () => next() * 2 - 1);
  return [memory.buffer, plain].map((buffer, i) => {
    const f32 = new Float32Array(buffer);
    f32.set(numbers, AT >> 2);
    const kernel = i === 0 ? wasmKernel(memory) : plainKernel(plain);
    return { name: kernel.name, kernel, f32, u32: new Uint32Array(buffer), bytes: Buffer.from(buffer) };
  });
}

type Twin = ReturnType<typeof twins>[number];

/** Runs `work` on both and demands the same memory, bit for bit, and the same answer. */
function sameOnBoth(seed: number, work: (twin: Twin) => unknown): void {
  const [simd, plain] = twins(seed);
  expect(work(simd)).toEqual(work(plain));
  expect(simd.bytes.equals(plain.bytes)).toBe(true);
}

describe('the two kernels', () => {
  it('are there on this machine', () => expect(simdIsThere()).toBe(true));

  it.each(['', 'a', 'judge', 'Amazon.com', 'é', '日本語', 'x'.repeat(63), 'Ein längerer Text, mit Zeichen 😀.'])(
    'hash %j alike, as spaCy does',
    (text) =>
      sameOnBoth(1, ({ kernel, bytes }) => {
        const length = bytes.write(text, AT, 'utf8');
        kernel.hashString(AT, length, 1024);
        expect(bytes.readBigUInt64LE(1024)).toBe(murmur64(Buffer.from(text)));
        return bytes.readBigUInt64LE(1024);
      }),
  );

  it('give the id that spaCy documents for "coffee"', () => {
    expect(murmur64(Buffer.from('coffee'))).toBe(3_197_928_453_018_144_401n);
  });

  it('choose the same rows of a table', () =>
    sameOnBoth(2, ({ kernel, u32 }) => {
      for (let i = 0; i < 200; i++)
        kernel.hashRows(AT + i * 8, { seed: 8 + i, address: 4096, rows: 2500 }, 1024 + i * 16);
      return [...u32.subarray(256, 256 + 800)];
    }));

  it('find keys that are there, and no others', () =>
    sameOnBoth(3, ({ kernel, bytes }) => {
      const keys = [0n, 5n, 7n, 2n ** 33n, 2n ** 63n, 2n ** 64n - 1n];
      keys.forEach((key, i) => bytes.writeBigUInt64LE(key, AT + i * 8));
      return [...keys, 1n, 6n, 2n ** 62n].map((wanted) => {
        bytes.writeBigUInt64LE(wanted, 1024);
        return kernel.findKey(1024, AT, keys.length);
      });
    }));

  it('make the same vector of a word', () =>
    sameOnBoth(4, ({ kernel, u32 }) => {
      const rows = [3, 1, 4, 1, 5].map((row) => AT + row * PIECES * 4);
      u32.set(rows, 256);
      kernel.embedWord(1024, rows.length, AT + 100_000, { scratch: 8192, out: 16_384 });
    }));

  it.each([1, 2, 3, 4, 5, 8, 13])('multiply %i rows alike', (rows) =>
    sameOnBoth(rows, ({ kernel }) => {
      kernel.matmul(AT, { weights: AT + 40_000, bias: AT + 20_000, inputs: 96, outputs: 56 }, 1024, rows);
    }),
  );

  it.each([1, 3, 7])('run a window layer over %i tiles alike, wherever they lie', (count) =>
    sameOnBoth(count, ({ kernel, u32 }) => {
      const room = { tiles: 8192, zeros: 1024, points: AT + 900_000, products: AT + 1_000_000 };
      for (let t = 0; t < count; t++) u32[(room.tiles >> 2) + t] = AT + 800_000 + t * (TILE + (t % 3)) * WIDTH * 4;
      kernel.windowTiles(count, { weights: AT, layer: AT + 700_000 }, room);
    }),
  );

  it('choose the same move, among those allowed', () =>
    sameOnBoth(6, ({ kernel, u32, bytes }) => {
      u32.set([AT, AT + 512, AT + 2048], 256);
      for (let i = 0; i < 80; i++) bytes[2048 + i] = i % 40;
      const by = { slots: 3, layer: AT + 4096, groups: 2048, moves: 80 };
      const masks = [1, 2, 3, 0x55555555, 0xffffffff, 0];
      const chosen = masks.flatMap((low) => [0, 0xff].map((high) => kernel.bestMove(1024, by, { low, high }, 8192)));
      expect(chosen[10]).toBe(-1);
      return chosen;
    }));
});

it('a window layer is a convolution over three tokens', () => {
  const [{ kernel, f32, u32 }] = twins(7);
  const tiles = 3;
  const tokens = tiles * TILE;
  const next = random(8);
  const window = {
    shape: [WIDTH, 3, 3 * WIDTH],
    values: Float32Array.from({ length: PIECES * 3 * WIDTH }, () => (next() - 0.5) / 8),
  };
  const x = Array.from({ length: tokens + 2 }, () => Float32Array.from({ length: WIDTH }, () => next() - 0.5));
  const [weights, layer, start, zeros, list] = [AT, AT + 700_000, AT + 800_000, AT + 880_000, 8192];
  f32.set(winogradWeights(window), weights >> 2);
  f32.fill(0, zeros >> 2, (zeros >> 2) + PIECES);
  x.forEach((row, i) => f32.set(row, (start >> 2) + i * WIDTH));
  const parameters = f32.slice(layer >> 2, (layer >> 2) + PIECES + 2 * WIDTH);
  for (let t = 0; t < tiles; t++) u32[(list >> 2) + t] = start + t * TILE * WIDTH * 4;
  const room = { tiles: list, zeros, points: AT + 900_000, products: AT + 1_000_000 };
  kernel.windowTiles(tiles, { weights, layer }, room);
  for (let t = 1; t <= tokens; t++) {
    const expected = straight(window.values, parameters, x.slice(t - 1, t + 2));
    const got = f32.subarray((start >> 2) + t * WIDTH, (start >> 2) + (t + 1) * WIDTH);
    expected.forEach((value, i) => expect(got[i]).toBeCloseTo(value + x[t][i], 4));
  }
  expect(POINTS).toBe(6);
});

/** The same by the book: window, affine map, maxout of three pieces, layer normalisation. */
function straight(weights: Float32Array, parameters: Float32Array, rows: readonly Float32Array[]): number[] {
  const window = rows.flatMap((row) => [...row]);
  const piece = (out: number, p: number) =>
    window.reduce((sum, value, k) => sum + value * weights[(out * 3 + p) * 3 * WIDTH + k], parameters[p * WIDTH + out]);
  const maxed = Array.from({ length: WIDTH }, (_, out) => Math.max(piece(out, 0), piece(out, 1), piece(out, 2)));
  const mean = maxed.reduce((a, b) => a + b) / WIDTH;
  const variance = maxed.reduce((sum, value) => sum + (value - mean) ** 2, 0) / WIDTH;
  return maxed.map(
    (value, i) =>
      ((value - mean) / Math.sqrt(variance + 1e-8)) * parameters[PIECES + i] + parameters[PIECES + WIDTH + i],
  );
}
