import { type Address, HIDDEN, type Kernel, PIECES, POINTS, TILE, WIDTH } from './kernel.js';
import { murmur128, murmur64 } from './murmur.js';

const f = Math.fround;

/**
 * The kernel in plain TypeScript: the twin of kernel/kernel.ts, operation for operation, every result rounded to single
 * precision as SIMD rounds it, so that both give the same bits. Some 150 times slower; for where SIMD is missing, and
 * as the reference that the SIMD kernel is tested against.
 */
export function plainKernel(buffer: SharedArrayBuffer): Kernel {
  const bytes = new Uint8Array(buffer);
  const words = new Uint32Array(buffer);
  const longs = new BigUint64Array(buffer);
  const floats = new Float32Array(buffer);
  const arithmetic = new PlainArithmetic(floats, words);
  return {
    name: 'plain',
    hashString: (text, length, out) => void (longs[out >> 3] = murmur64(bytes.subarray(text, text + length))),
    hashRows: (id, table, out) => {
      murmur128(longs[id >> 3], BigInt(table.seed)).forEach((part, i) => {
        words[(out >> 2) + i] = table.address + Number(part % BigInt(table.rows)) * PIECES * 4;
      });
    },
    findKey: (id, keys, count) => search(longs, { wanted: longs[id >> 3], from: keys >> 3, count }),
    embedWord: (rows, count, layer, room) => {
      const y = room.scratch >> 2;
      arithmetic.sumRows(rows >> 2, count, { from: layer >> 2, to: y, width: PIECES });
      arithmetic.maxoutNormalise(y, (layer >> 2) + PIECES, room.out >> 2, false);
    },
    matmul: (x, by, y, rows) => arithmetic.matmul(x >> 2, { ...by, w: by.weights >> 2, b: by.bias >> 2 }, y >> 2, rows),
    windowTiles: (count, by, room) => {
      const shape = { inputs: WIDTH, outputs: PIECES, b: room.zeros >> 2 };
      const [points, products, layer] = [room.points >> 2, room.products >> 2, by.layer >> 2];
      const before = words.subarray(room.tiles >> 2, (room.tiles >> 2) + count).map((row) => row >> 2);
      arithmetic.toPoints(before, points);
      for (let p = 0; p < POINTS; p++) {
        const w = (by.weights >> 2) + p * WIDTH * PIECES;
        arithmetic.matmul(points + p * count * WIDTH, { ...shape, w }, products + p * count * PIECES, count);
      }
      arithmetic.fromPoints({ before, layer, products });
    },
    bestMove: (rows, by, allowed, scratch) => {
      const [y, layer] = [scratch >> 2, by.layer >> 2];
      arithmetic.sumRows(rows >> 2, by.slots, { from: layer, to: y, width: 2 * HIDDEN });
      for (let h = 0; h < HIDDEN; h++) floats[y + h] = larger(floats[y + h], floats[y + HIDDEN + h]);
      const scores = y + 2 * HIDDEN;
      const b = layer + 2 * HIDDEN;
      arithmetic.matmul(y, { w: b + by.moves, b, inputs: HIDDEN, outputs: by.moves }, scores, 1);
      return best(floats.subarray(scores, scores + by.moves), bytes.subarray(by.groups), allowed);
    },
  };
}

/** Indices below are of four-byte values. */
interface PlainAffine {
  readonly w: number;
  readonly b: number;
  readonly inputs: number;
  readonly outputs: number;
}

class PlainArithmetic {
  constructor(
    private readonly v: Float32Array,
    private readonly words: Uint32Array,
  ) {}

  sumRows(rows: number, count: number, by: { from: number; to: number; width: number }): void {
    for (let o = 0; o < by.width; o++) {
      let sum = this.v[by.from + o];
      for (let r = 0; r < count; r++) sum = f(sum + this.v[(this.words[rows + r] >> 2) + o]);
      this.v[by.to + o] = sum;
    }
  }

  maxoutNormalise(y: number, gain: number, out: number, residual: boolean): void {
    const v = this.v;
    for (let o = 0; o < WIDTH; o++) v[y + o] = larger(larger(v[y + o], v[y + o + WIDTH]), v[y + o + 2 * WIDTH]);
    const mean = f(this.lanes((o) => v[y + o]) / WIDTH);
    for (let o = 0; o < WIDTH; o++) v[y + o] = f(v[y + o] - mean);
    const variance = f(this.lanes((o) => f(v[y + o] * v[y + o])) / WIDTH);
    const scale = f(1 / f(Math.sqrt(f(variance + f(1e-8)))));
    for (let o = 0; o < WIDTH; o++) {
      const value = f(f(f(v[y + o] * scale) * v[gain + o]) + v[gain + WIDTH + o]);
      v[out + o] = residual ? f(v[out + o] + value) : value;
    }
  }

  /** A sum over the width in the order of four SIMD lanes. */
  private lanes(of: (o: number) => number): number {
    const lane = [0, 0, 0, 0];
    for (let o = 0; o < WIDTH; o++) lane[o & 3] = f(lane[o & 3] + of(o));
    return f(f(lane[0] + lane[1]) + f(lane[2] + lane[3]));
  }

  matmul(x: number, by: PlainAffine, y: number, rows: number): void {
    const v = this.v;
    for (let i = 0; i < rows; i++) {
      for (let o = 0; o < by.outputs; o++) {
        const column = by.w + (o >> 2) * by.inputs * 4 + (o & 3);
        let sum = v[by.b + o];
        for (let k = 0; k < by.inputs; k++) sum = f(sum + f(v[x + i * by.inputs + k] * v[column + k * 4]));
        v[y + i * by.outputs + o] = sum;
      }
    }
  }

  /** `before` has the row before each tile. */
  toPoints(before: Uint32Array, points: number): void {
    const v = this.v;
    const plane = before.length * WIDTH;
    for (let t = 0; t < before.length; t++) {
      for (let o = 0; o < WIDTH; o++) {
        const from = before[t] + o;
        const [d0, d1, d2, d3, d4, d5] = [0, 1, 2, 3, 4, 5].map((row) => v[from + row * WIDTH]);
        const [even, odd] = [f(d4 - f(4 * d2)), f(d3 - f(4 * d1))];
        const [outer, inner] = [f(d4 - d2), f(2 * f(d3 - d1))];
        const first = f(f(f(4 * d0) - f(5 * d2)) + d4);
        const last = f(f(f(4 * d1) - f(5 * d3)) + d5);
        const to = points + t * WIDTH + o;
        [first, f(even + odd), f(even - odd), f(outer + inner), f(outer - inner), last].forEach((value, p) => {
          v[to + p * plane] = value;
        });
      }
    }
  }

  fromPoints(at: { before: Uint32Array; layer: number; products: number }): void {
    const plane = at.before.length * PIECES;
    const y = at.products + POINTS * plane;
    for (let t = 0; t < at.before.length; t++) {
      for (let o = 0; o < PIECES; o++)
        this.outputsOf(at.products + t * PIECES + o, plane, { y: y + o, bias: at.layer + o });
      for (let i = 0; i < TILE; i++) {
        this.maxoutNormalise(y + i * PIECES, at.layer + PIECES, at.before[t] + (1 + i) * WIDTH, true);
      }
    }
  }

  private outputsOf(m: number, plane: number, at: { y: number; bias: number }): void {
    const v = this.v;
    const [m0, m1, m2, m3, m4, m5] = [0, 1, 2, 3, 4, 5].map((p) => v[m + p * plane]);
    const b = v[at.bias];
    const [s12, d12, s34, d34] = [f(m1 + m2), f(m1 - m2), f(m3 + m4), f(m3 - m4)];
    v[at.y] = f(f(f(m0 + s12) + s34) + b);
    v[at.y + PIECES] = f(f(d12 + f(2 * d34)) + b);
    v[at.y + 2 * PIECES] = f(f(s12 + f(4 * s34)) + b);
    v[at.y + 3 * PIECES] = f(f(f(d12 + f(8 * d34)) + m5) + b);
  }
}

/** SIMD's pmax: the second only if it is larger. */
const larger = (a: number, b: number): number => (a < b ? b : a);

function best(scores: Float32Array, groups: Uint8Array, allowed: { low: number; high: number }): number {
  let found = -1;
  scores.forEach((score, move) => {
    const group = groups[move];
    const isAllowed = ((group < 32 ? allowed.low >>> group : allowed.high >>> (group - 32)) & 1) === 1;
    if (isAllowed && (found < 0 || score > scores[found])) found = move;
  });
  return found;
}

function search(keys: BigUint64Array, by: { wanted: bigint; from: Address; count: number }): number {
  let low = 0;
  let high = by.count - 1;
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const key = keys[by.from + middle];
    if (key === by.wanted) return middle;
    if (key < by.wanted) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}
