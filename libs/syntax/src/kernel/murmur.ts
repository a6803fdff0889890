// Austin Appleby's hashes (public domain) over big integers: exact, and slow beside the kernel's.
const MASK = (1n << 64n) - 1n;

/** MurmurHash64A with seed 1: spaCy's id of a string, of its UTF-8 bytes. */
export function murmur64(text: Uint8Array): bigint {
  const m = 0xc6a4a7935bd1e995n;
  let h = 1n ^ ((BigInt(text.length) * m) & MASK);
  const whole = text.length & ~7;
  for (let i = 0; i < whole; i += 8) {
    let k = (littleEndian(text.subarray(i, i + 8)) * m) & MASK;
    k ^= k >> 47n;
    h = ((h ^ ((k * m) & MASK)) * m) & MASK;
  }
  if (whole < text.length) h = ((h ^ littleEndian(text.subarray(whole))) * m) & MASK;
  h ^= h >> 47n;
  h = (h * m) & MASK;
  return h ^ (h >> 47n);
}

const littleEndian = (bytes: Uint8Array): bigint =>
  bytes.reduceRight((value, byte) => (value << 8n) | BigInt(byte), 0n);

/** MurmurHash3 x64 128 of the eight bytes of `id`, as four 32-bit parts, low first: thinc's `ops.hash`. */
export function murmur128(id: bigint, seed: bigint): readonly bigint[] {
  let h1 = (id * 0x87c37b91114253d5n) & MASK;
  h1 = ((h1 << 31n) | (h1 >> 33n)) & MASK;
  h1 = ((h1 * 0x4cf5ad432745937fn) & MASK) ^ seed ^ 8n;
  let h2 = seed ^ 8n;
  h1 = (h1 + h2) & MASK;
  h2 = (h2 + h1) & MASK;
  h1 = mix(h1);
  h2 = mix(h2);
  h1 = (h1 + h2) & MASK;
  h2 = (h2 + h1) & MASK;
  return [h1 & 0xffffffffn, h1 >> 32n, h2 & 0xffffffffn, h2 >> 32n];
}

function mix(value: bigint): bigint {
  let k = value;
  k ^= k >> 33n;
  k = (k * 0xff51afd7ed558ccdn) & MASK;
  k ^= k >> 33n;
  k = (k * 0xc4ceb9fe1a85ec53n) & MASK;
  return k ^ (k >> 33n);
}
