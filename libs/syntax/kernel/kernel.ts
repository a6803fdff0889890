// AssemblyScript, compiled to WebAssembly with SIMD by build.mjs. All of the engine's heavy arithmetic, and nothing else.
// Every function has a twin in ../src/kernel/plain-kernel.ts that does the same operations in the same order, so that
// both give the same bits. No fused multiply-add, no relaxed SIMD: the answer must not depend on the machine.
// Addresses are bytes in the one memory that all threads share; a thread writes only to its own part of it.

/** Width of a token's vector, of the three maxout pieces together, of the parsers' hidden layer. */
const WIDTH: i32 = 96;
const PIECES: i32 = 288;
const HIDDEN: i32 = 64;
const WIDTH_BYTES: usize = 384;
const PIECES_BYTES: usize = 1152;
/** Products a tile of four tokens needs in place of twelve: Winograd's F(4, 3). */
const POINTS: i32 = 6;

/** MurmurHash64A with seed 1 of `length` bytes at `text`: spaCy's id of a string. Source: Austin Appleby, public domain. */
export function hashString(text: usize, length: i32, out: usize): void {
  const m: u64 = 0xc6a4a7935bd1e995;
  let h: u64 = 1 ^ ((<u64>length) * m);
  const whole = text + (<usize>(length & ~7));
  let p = text;
  for (; p < whole; p += 8) {
    let k = load<u64>(p) * m;
    k ^= k >> 47;
    h = (h ^ (k * m)) * m;
  }
  const rest = length & 7;
  if (rest > 0) {
    let tail: u64 = 0;
    for (let i = rest - 1; i >= 0; i--) tail = (tail << 8) | (<u64>load<u8>(p + (<usize>i)));
    h = (h ^ tail) * m;
  }
  h ^= h >> 47;
  h *= m;
  store<u64>(out, h ^ (h >> 47));
}

function mix(value: u64): u64 {
  let k = value;
  k ^= k >> 33;
  k *= 0xff51afd7ed558ccd;
  k ^= k >> 33;
  k *= 0xc4ceb9fe1a85ec53;
  return k ^ (k >> 33);
}

/**
 * Addresses of the four rows of a hash table that stand for the id at `id`: MurmurHash3 x64 128 of its eight bytes,
 * four 32-bit parts, each modulo `rows`. Source: thinc's HashEmbed; Austin Appleby, public domain.
 */
export function hashRows(id: usize, seed: u32, table: usize, rows: u32, out: usize): void {
  let h1 = rotl<u64>(load<u64>(id) * 0x87c37b91114253d5, 31) * 0x4cf5ad432745937f;
  h1 ^= (<u64>seed) ^ 8;
  let h2: u64 = (<u64>seed) ^ 8;
  h1 += h2;
  h2 += h1;
  h1 = mix(h1);
  h2 = mix(h2);
  h1 += h2;
  h2 += h1;
  store<u32>(out, <u32>(table + <usize>(<u32>h1 % rows) * PIECES_BYTES));
  store<u32>(out + 4, <u32>(table + <usize>(<u32>(h1 >> 32) % rows) * PIECES_BYTES));
  store<u32>(out + 8, <u32>(table + <usize>(<u32>h2 % rows) * PIECES_BYTES));
  store<u32>(out + 12, <u32>(table + <usize>(<u32>(h2 >> 32) % rows) * PIECES_BYTES));
}

/** Index of the id at `id` among `count` ascending 64-bit keys, or -1. */
export function findKey(id: usize, keys: usize, count: i32): i32 {
  const wanted = load<u64>(id);
  let low = 0;
  let high = count - 1;
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const key = load<u64>(keys + ((<usize>middle) << 3));
    if (key === wanted) return middle;
    if (key < wanted) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

// @ts-ignore: decorator
@inline
function sumOfLanes(v: v128): f32 {
  return f32x4.extract_lane(v, 0) + f32x4.extract_lane(v, 1) + (f32x4.extract_lane(v, 2) + f32x4.extract_lane(v, 3));
}

/**
 * Layer normalisation of the 96 values at `y`, with gain and shift, into `out`; added to it if `residual`.
 * Source: Ba and others 2016, as in thinc (variance + 1e-8).
 */
function normalise(y: usize, gain: usize, shift: usize, out: usize, residual: bool): void {
  let total = f32x4.splat(0);
  for (let o: usize = 0; o < WIDTH_BYTES; o += 16) total = f32x4.add(total, v128.load(y + o));
  const mean = f32x4.splat(sumOfLanes(total) / <f32>WIDTH);
  let squares = f32x4.splat(0);
  for (let o: usize = 0; o < WIDTH_BYTES; o += 16) {
    const d = f32x4.sub(v128.load(y + o), mean);
    v128.store(y + o, d);
    squares = f32x4.add(squares, f32x4.mul(d, d));
  }
  const scale = f32x4.splat(<f32>1 / sqrt<f32>(sumOfLanes(squares) / <f32>WIDTH + <f32>1e-8));
  for (let o: usize = 0; o < WIDTH_BYTES; o += 16) {
    const z = f32x4.mul(f32x4.mul(v128.load(y + o), scale), v128.load(gain + o));
    const value = f32x4.add(z, v128.load(shift + o));
    v128.store(out + o, residual ? f32x4.add(v128.load(out + o), value) : value);
  }
}

/** Largest of the three pieces at `y` (three runs of 96), left in the first. Source: Goodfellow and others 2013. */
// @ts-ignore: decorator
@inline
function maxout(y: usize): void {
  for (let o: usize = 0; o < WIDTH_BYTES; o += 16) {
    const ab = f32x4.pmax(v128.load(y + o), v128.load(y + o + WIDTH_BYTES));
    v128.store(y + o, f32x4.pmax(ab, v128.load(y + o + 2 * WIDTH_BYTES)));
  }
}

/**
 * The vector of a word: the sum of `count` rows of 288 (addresses at `rows`) and the bias, maxout, normalised, into `out`.
 * `layer` is bias (288), gain (96), shift (96); `scratch` holds 288 values.
 */
export function embedWord(rows: usize, count: i32, layer: usize, scratch: usize, out: usize): void {
  for (let o: usize = 0; o < PIECES_BYTES; o += 16) {
    let sum = v128.load(layer + o);
    for (let r = 0; r < count; r++) sum = f32x4.add(sum, v128.load(<usize>load<u32>(rows + ((<usize>r) << 2)) + o));
    v128.store(scratch + o, sum);
  }
  maxout(scratch);
  normalise(scratch, layer + PIECES_BYTES, layer + PIECES_BYTES + WIDTH_BYTES, out, false);
}

/**
 * y[n][O] = x[n][K] · W + b. W is packed [O/4][K][4], so that one vector of four outputs grows with every k; O is a
 * multiple of 8. Four rows and eight outputs at a time fill the sixteen vector registers of an x86 processor.
 */
export function matmul(x: usize, w: usize, b: usize, y: usize, n: i32, K: i32, O: i32): void {
  const xRow = (<usize>K) << 2;
  const yRow = (<usize>O) << 2;
  for (let o = 0; o < O; o += 8) {
    const w0 = w + ((<usize>(o * K)) << 2);
    const w1 = w0 + (xRow << 2);
    const b0 = v128.load(b + ((<usize>o) << 2));
    const b1 = v128.load(b + ((<usize>o) << 2), 16);
    let i = 0;
    for (; i + 4 <= n; i += 4) {
      let p = x + (<usize>i) * xRow;
      let q = p + xRow;
      let r = q + xRow;
      let s = r + xRow;
      let u0 = w0;
      let u1 = w1;
      let p0 = b0, p1 = b1, q0 = b0, q1 = b1, r0 = b0, r1 = b1, s0 = b0, s1 = b1;
      const end = w0 + (xRow << 2);
      while (u0 < end) {
        const m0 = v128.load(u0);
        const m1 = v128.load(u1);
        const f = v128.load32_splat(p);
        p0 = f32x4.add(p0, f32x4.mul(f, m0));
        p1 = f32x4.add(p1, f32x4.mul(f, m1));
        const g = v128.load32_splat(q);
        q0 = f32x4.add(q0, f32x4.mul(g, m0));
        q1 = f32x4.add(q1, f32x4.mul(g, m1));
        const h = v128.load32_splat(r);
        r0 = f32x4.add(r0, f32x4.mul(h, m0));
        r1 = f32x4.add(r1, f32x4.mul(h, m1));
        const j = v128.load32_splat(s);
        s0 = f32x4.add(s0, f32x4.mul(j, m0));
        s1 = f32x4.add(s1, f32x4.mul(j, m1));
        u0 += 16;
        u1 += 16;
        p += 4;
        q += 4;
        r += 4;
        s += 4;
      }
      let t = y + (<usize>i) * yRow + ((<usize>o) << 2);
      v128.store(t, p0);
      v128.store(t, p1, 16);
      t += yRow;
      v128.store(t, q0);
      v128.store(t, q1, 16);
      t += yRow;
      v128.store(t, r0);
      v128.store(t, r1, 16);
      t += yRow;
      v128.store(t, s0);
      v128.store(t, s1, 16);
    }
  }
  for (let i = n & ~3; i < n; i++) matmulRow(x + (<usize>i) * xRow, w, b, y + (<usize>i) * yRow, K, O);
}

/**
 * One row of `matmul`. A sum waits for the one before it, so sixteen outputs at a time take hardly longer than eight:
 * a move is one row, and a text has twice as many moves as tokens.
 */
function matmulRow(x: usize, w: usize, b: usize, y: usize, K: i32, O: i32): void {
  const column = (<usize>K) << 4;
  let o = 0;
  for (; o + 16 <= O; o += 16) {
    const at = (<usize>o) << 2;
    let u0 = w + at * (<usize>K);
    let u1 = u0 + column, u2 = u1 + column, u3 = u2 + column;
    let s0 = v128.load(b + at), s1 = v128.load(b + at, 16), s2 = v128.load(b + at, 32), s3 = v128.load(b + at, 48);
    const end = u1;
    for (let p = x; u0 < end; p += 4) {
      const f = v128.load32_splat(p);
      s0 = f32x4.add(s0, f32x4.mul(f, v128.load(u0)));
      s1 = f32x4.add(s1, f32x4.mul(f, v128.load(u1)));
      s2 = f32x4.add(s2, f32x4.mul(f, v128.load(u2)));
      s3 = f32x4.add(s3, f32x4.mul(f, v128.load(u3)));
      u0 += 16;
      u1 += 16;
      u2 += 16;
      u3 += 16;
    }
    v128.store(y + at, s0);
    v128.store(y + at, s1, 16);
    v128.store(y + at, s2, 32);
    v128.store(y + at, s3, 48);
  }
  if (o === O) return;
  const at = (<usize>o) << 2;
  let u0 = w + at * (<usize>K);
  let u1 = u0 + column;
  let s0 = v128.load(b + at), s1 = v128.load(b + at, 16);
  const end = u1;
  for (let p = x; u0 < end; p += 4) {
    const f = v128.load32_splat(p);
    s0 = f32x4.add(s0, f32x4.mul(f, v128.load(u0)));
    s1 = f32x4.add(s1, f32x4.mul(f, v128.load(u1)));
    u0 += 16;
    u1 += 16;
  }
  v128.store(y + at, s0);
  v128.store(y + at, s1, 16);
}

/** Input transform: six rows of 96 from the row before a tile to the row after it become one row of each of the six points. */
function toPoints(tiles: usize, count: i32, v: usize): void {
  const plane = (<usize>count) * WIDTH_BYTES;
  const two = f32x4.splat(2), four = f32x4.splat(4), five = f32x4.splat(5);
  for (let t = 0; t < count; t++) {
    const rows = <usize>load<u32>(tiles + ((<usize>t) << 2));
    const to = v + (<usize>t) * WIDTH_BYTES;
    for (let o: usize = 0; o < WIDTH_BYTES; o += 16) {
      const a = rows + o;
      const d0 = v128.load(a), d1 = v128.load(a, 384), d2 = v128.load(a, 768);
      const d3 = v128.load(a, 1152), d4 = v128.load(a, 1536), d5 = v128.load(a, 1920);
      const even = f32x4.sub(d4, f32x4.mul(four, d2));
      const odd = f32x4.sub(d3, f32x4.mul(four, d1));
      const outer = f32x4.sub(d4, d2);
      const inner = f32x4.mul(two, f32x4.sub(d3, d1));
      const q = to + o;
      v128.store(q, f32x4.add(f32x4.sub(f32x4.mul(four, d0), f32x4.mul(five, d2)), d4));
      v128.store(q + plane, f32x4.add(even, odd));
      v128.store(q + 2 * plane, f32x4.sub(even, odd));
      v128.store(q + 3 * plane, f32x4.add(outer, inner));
      v128.store(q + 4 * plane, f32x4.sub(outer, inner));
      v128.store(q + 5 * plane, f32x4.add(f32x4.sub(f32x4.mul(four, d1), f32x4.mul(five, d3)), d5));
    }
  }
}

/** Output transform of one tile: the six points at `m` become the pre-activations of four tokens at `y` (4 × 288). */
function fromPoints(m: usize, plane: usize, bias: usize, y: usize): void {
  const two = f32x4.splat(2), four = f32x4.splat(4), eight = f32x4.splat(8);
  for (let o: usize = 0; o < PIECES_BYTES; o += 16) {
    const a = m + o;
    const b = v128.load(bias + o);
    const m1 = v128.load(a + plane), m2 = v128.load(a + 2 * plane);
    const m3 = v128.load(a + 3 * plane), m4 = v128.load(a + 4 * plane);
    const s12 = f32x4.add(m1, m2), d12 = f32x4.sub(m1, m2), s34 = f32x4.add(m3, m4), d34 = f32x4.sub(m3, m4);
    const q = y + o;
    v128.store(q, f32x4.add(f32x4.add(f32x4.add(v128.load(a), s12), s34), b));
    v128.store(q, f32x4.add(f32x4.add(d12, f32x4.mul(two, d34)), b), 1152);
    v128.store(q, f32x4.add(f32x4.add(s12, f32x4.mul(four, s34)), b), 2304);
    v128.store(q, f32x4.add(f32x4.add(f32x4.add(d12, f32x4.mul(eight, d34)), v128.load(a + 5 * plane)), b), 3456);
  }
}

/**
 * One residual window layer over `count` tiles of four rows of 96: each row gets, added, the normalised maxout of an
 * affine map of itself and its two neighbours. `tiles` holds the address of the row BEFORE each tile; one more row
 * follows a tile. Rows outside all tiles stay as they are, no row is in two tiles.
 * The window is a convolution of width three, done with half the products: Winograd's minimal filtering F(4, 3)
 * (source: Lavin and Gray 2015). `weights` are six matrices 96 × 288, packed; `layer` is bias, gain, shift;
 * `points` holds 6·count·96, `products` 6·count·288 and 4·288 values.
 */
export function windowTiles(
  tiles: usize, count: i32, weights: usize, layer: usize, zeros: usize, points: usize, products: usize,
): void {
  toPoints(tiles, count, points);
  const pointPlane = (<usize>count) * WIDTH_BYTES;
  const plane = (<usize>count) * PIECES_BYTES;
  for (let p: usize = 0; p < <usize>POINTS; p++) {
    matmul(points + p * pointPlane, weights + p * (<usize>WIDTH) * PIECES_BYTES, zeros, products + p * plane, count, WIDTH, PIECES);
  }
  const gain = layer + PIECES_BYTES;
  const shift = gain + WIDTH_BYTES;
  const y = products + 6 * plane;
  for (let t = 0; t < count; t++) {
    fromPoints(products + (<usize>t) * PIECES_BYTES, plane, layer, y);
    const before = <usize>load<u32>(tiles + ((<usize>t) << 2));
    for (let i: usize = 0; i < 4; i++) {
      maxout(y + i * PIECES_BYTES);
      normalise(y + i * PIECES_BYTES, gain, shift, before + (1 + i) * WIDTH_BYTES, true);
    }
  }
}

/**
 * The best allowed move of a transition system, or -1. `slots` addresses of 128 values at `rows` are summed with the
 * bias, maxed in two pieces to the 64 hidden values, multiplied out to `moves` scores (a multiple of 8, the last ones
 * unused), and of those whose group (a byte each, below 64) has its bit in `low`, `high` the first largest wins.
 * `layer` is bias (128), score bias (moves), score weights packed; `scratch` holds 128 + moves values.
 */
export function bestMove(
  rows: usize, slots: i32, layer: usize, groups: usize, moves: i32, low: u32, high: u32, scratch: usize,
): i32 {
  for (let o: usize = 0; o < 512; o += 16) {
    let sum = v128.load(layer + o);
    for (let s = 0; s < slots; s++) sum = f32x4.add(sum, v128.load(<usize>load<u32>(rows + ((<usize>s) << 2)) + o));
    v128.store(scratch + o, sum);
  }
  for (let o: usize = 0; o < 256; o += 16) {
    v128.store(scratch + o, f32x4.pmax(v128.load(scratch + o), v128.load(scratch + o, 256)));
  }
  const bias = layer + 512;
  const scores = scratch + 512;
  const moveBytes = (<usize>moves) << 2;
  matmul(scratch, bias + moveBytes, bias, scores, 1, HIDDEN, moves);
  const allowed = (<u64>low) | ((<u64>high) << 32);
  let best = -1;
  let bestScore: f32 = 0;
  for (let c = 0; c < moves; c++) {
    const group = load<u8>(groups + (<usize>c));
    if (((allowed >> group) & 1) === 0) continue;
    const score = load<f32>(scores + ((<usize>c) << 2));
    if (best < 0 || score > bestScore) {
      best = c;
      bestScore = score;
    }
  }
  return best;
}
