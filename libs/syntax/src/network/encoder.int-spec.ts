import { modelPath } from '@wiregraph/syntax/model';
import { WIDTH } from '../kernel/kernel.js';
import { EngineMemory } from '../model/memory.js';
import { openPackedFile } from '../model/packed-file.js';
import { random } from '../testing/random.js';
import { CHUNK, Encoder, EncoderRoom, type Part } from './encoder.js';

let memory: EngineMemory;
let encoder: Encoder;
beforeAll(() => {
  const file = openPackedFile(modelPath());
  memory = EngineMemory.load(file, { threads: 1 });
  file.close();
  encoder = new Encoder(file.manifest.shared, { memory, kernel: memory.kernel() }, new EncoderRoom(memory.room(0)));
});

/** Vectors of parts, encoded together; a token's word vector depends on its text and place alone. */
function vectors(parts: readonly Part[]): Float32Array {
  const rows = encoder.encode(parts, ({ text }, token, to) => {
    const next = random(text * 10_000 + token);
    for (let i = 0; i < WIDTH; i++) memory.f32[(to >> 2) + i] = next() * 4 - 2;
  });
  const tokens = parts.reduce((sum, { from, to }) => sum + to - from, 0);
  return memory.f32.slice(rows >> 2, (rows >> 2) + tokens * WIDTH);
}

const whole = (length: number, text: number): Part => ({ text, from: 0, to: length, length });

it.each([
  ['short texts of every length to a tile', [1, 2, 3, 4, 5, 6, 7, 8, 9, 22, 23, 24, 25]],
  ['more than one run of the layers takes', new Array<number>(CHUNK).fill(1)],
  ['a long one and a short one', [CHUNK - 1, 1]],
])('gives a text the vectors that it has alone, to the bit, whatever it is encoded with: %s', (_, lengths) => {
  const parts = lengths.map(whole);
  const together = vectors(parts.toReversed());
  const alone = parts.toReversed().flatMap((part) => [...vectors([part])]);
  expect(Buffer.from(together.buffer).equals(Buffer.from(Float32Array.from(alone).buffer))).toBe(true);
});

it('gives a part the vectors that its tokens have in the whole text, up to rounding', () => {
  const uncut = vectors([whole(200, 0)]);
  const cut = [0, 3, 4, 71, 199, 200].flatMap((to, i, cuts) =>
    i === 0 ? [] : [...vectors([{ text: 0, from: cuts[i - 1] ?? 0, to, length: 200 }])],
  );
  expect(cut).toHaveLength(uncut.length);
  expect(Math.max(...cut.map((value, i) => Math.abs(value - (uncut[i] ?? NaN))))).toBeLessThan(1e-3);
});
