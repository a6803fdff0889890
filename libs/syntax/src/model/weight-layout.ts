import { HIDDEN, PIECES, POINTS, WIDTH } from '../kernel/kernel.js';
import type { Matrix } from './spacy-files.js';

/** spaCy stores maxout outputs as `[out][piece]`; the kernel wants one run of outputs for each of the three pieces. */
const stored = (o: number): number => (o % WIDTH) * 3 + Math.floor(o / WIDTH);

/** A maxout bias in the kernel's order. */
export function interleave(bias: Float32Array): Float32Array {
  return Float32Array.from({ length: PIECES }, (_, o) => bias[stored(o)]);
}

/** `[O][K]` to `[O/4][K][4]`, with rows of zeros up to `width` (a multiple of four). */
export function packAffine(matrix: Matrix, width: number): Float32Array {
  const [outputs, inputs] = matrix.shape;
  const out = new Float32Array(width * inputs);
  for (let o = 0; o < outputs; o++) {
    for (let k = 0; k < inputs; k++) out[((o >> 2) * inputs + k) * 4 + (o & 3)] = matrix.values[o * inputs + k];
  }
  return out;
}

/**
 * A table's rows, each multiplied ahead by its part of the mixing layer (288 outputs in the kernel's order), so that a
 * word's vector is a sum of rows. `projection` (96 × 300) comes between for the static vectors.
 */
export function fold(table: Matrix, mixing: { weights: Matrix; from: number }, projection?: Matrix): Float32Array {
  const [rows, width] = table.shape;
  const map = foldingMatrix(mixing, projection);
  const out = new Float32Array(rows * PIECES);
  for (let r = 0; r < rows; r++) {
    for (let o = 0; o < PIECES; o++) {
      let sum = 0;
      for (let k = 0; k < width; k++) sum += map[o * width + k] * table.values[r * width + k];
      out[r * PIECES + o] = sum;
    }
  }
  return out;
}

function foldingMatrix(mixing: { weights: Matrix; from: number }, projection: Matrix | undefined): Float64Array {
  const columns = mixing.weights.values.length / PIECES;
  const part = Float64Array.from({ length: PIECES * WIDTH }, (_, i) => {
    return mixing.weights.values[stored(Math.floor(i / WIDTH)) * columns + mixing.from + (i % WIDTH)];
  });
  if (!projection) return part;
  const width = projection.shape[1];
  const out = new Float64Array(PIECES * width);
  for (let o = 0; o < PIECES; o++) {
    for (let j = 0; j < WIDTH; j++) {
      for (let k = 0; k < width; k++) out[o * width + k] += part[o * WIDTH + j] * projection.values[j * width + k];
    }
  }
  return out;
}

/** Rows give a point's weights from those of the token before, the token itself, and the token after. */
const POINT_WEIGHTS = [
  [1 / 4, 0, 0],
  [-1 / 6, -1 / 6, -1 / 6],
  [-1 / 6, 1 / 6, -1 / 6],
  [1 / 24, 1 / 12, 1 / 6],
  [1 / 24, -1 / 12, 1 / 6],
  [0, 0, 1],
] as const;

/** A window layer's weights `[out][piece][3 × 96]` as the six packed matrices of Winograd's F(4, 3). */
export function winogradWeights(window: Matrix): Float32Array {
  const out = new Float32Array(POINTS * PIECES * WIDTH);
  POINT_WEIGHTS.forEach(([before, at, after], p) => {
    const values = Float32Array.from({ length: PIECES * WIDTH }, (_, i) => {
      const from = stored(Math.floor(i / WIDTH)) * 3 * WIDTH + (i % WIDTH);
      const w = window.values;
      return before * w[from] + at * w[from + WIDTH] + after * w[from + 2 * WIDTH];
    });
    out.set(packAffine({ shape: [PIECES, WIDTH], values }, PIECES), p * PIECES * WIDTH);
  });
  return out;
}

/** `[slot][hidden][piece][k]` to `[slot][piece][hidden][k]`, so that the pieces can be maxed as two runs. */
export function bySlot(values: Float32Array, slots: number, depth: number): Matrix {
  const out = new Float32Array(values.length);
  for (let row = 0; row < slots * 2 * HIDDEN; row++) {
    const [slot, piece, hidden] = [Math.floor(row / (2 * HIDDEN)), Math.floor(row / HIDDEN) % 2, row % HIDDEN];
    const from = ((slot * HIDDEN + hidden) * 2 + piece) * depth;
    out.set(values.subarray(from, from + depth), row * depth);
  }
  return { shape: [slots * 2 * HIDDEN, depth], values: out };
}

/** The parts one after another. */
export function concatenate(...parts: readonly Float32Array[]): Float32Array {
  const out = new Float32Array(parts.reduce((length, part) => length + part.length, 0));
  parts.reduce((at, part) => (out.set(part, at), at + part.length), 0);
  return out;
}

/** Zeros after the values up to `width`. */
export const padded = (values: Float32Array, width: number): Float32Array =>
  concatenate(values, new Float32Array(width - values.length));
