import { type Lexeme, prefixOf, shapeOf, suffixOf } from '../lexicon/lexeme.js';
import type { Feature, Manifest, PackedEncoder } from '../model/packed-file.js';
import { type Address, type Kernel, PIECES, WIDTH } from '../kernel/kernel.js';
import type { EngineMemory, Room } from '../model/memory.js';
import type { StringIds } from '../lexicon/string-ids.js';

/** Vectors kept a thread: 12 MiB. */
const CAPACITY = 16_384;
const ROWS_A_FEATURE = 4;

/** Which vector of a word: the entity recognizer's, or the others' without and with a space after the word. */
export const enum VectorKind {
  Shared = 0,
  SharedSpaceAfter = 1,
  Entity = 2,
}

/**
 * Words to vectors: hashed features and a static vector, mixed by a maxout layer. All of it depends on the word alone
 * (and on whether a space follows), so a word that was met lately costs a copy of 96 numbers.
 * Source: spaCy's MultiHashEmbed, thinc's HashEmbed (Serrà and Karatzoglou 2017) and StaticVectors; the tables were
 * multiplied by their part of the mixing layer when the model file was made.
 */
export class WordVectors {
  private readonly cache: Address;
  private readonly rows: Address;
  private readonly scratch: Address;
  private readonly owners: (Lexeme | undefined)[] = new Array<undefined>(CAPACITY).fill(undefined);
  private readonly kinds = new Uint8Array(CAPACITY);
  private oldest = 0;

  constructor(
    private readonly manifest: Manifest,
    private readonly at: { memory: EngineMemory; kernel: Kernel; ids: StringIds },
    room: Room,
  ) {
    this.cache = room.take(CAPACITY * WIDTH * 4);
    this.rows = room.take((ROWS_A_FEATURE * 6 + 1) * 4);
    this.scratch = room.take(PIECES * 4);
  }

  /** Copies the vector of a word to `to`. */
  write(lexeme: Lexeme, kind: VectorKind, to: Address): void {
    let place = lexeme.places[kind];
    if (place < 0) place = this.compute(lexeme, kind);
    const from = (this.cache >> 2) + place * WIDTH;
    this.at.memory.f32.copyWithin(to >> 2, from, from + WIDTH);
  }

  private compute(lexeme: Lexeme, kind: VectorKind): number {
    const place = this.takePlace(lexeme, kind);
    const encoder = kind === VectorKind.Entity ? this.manifest.entity : this.manifest.shared;
    const count = this.gatherRows(lexeme, encoder, kind);
    this.at.kernel.embedWord(this.rows, count, this.at.memory.address(encoder.mixing), {
      scratch: this.scratch,
      out: this.cache + place * WIDTH * 4,
    });
    return place;
  }

  private takePlace(lexeme: Lexeme, kind: VectorKind): number {
    const place = this.oldest;
    this.oldest = (place + 1) % CAPACITY;
    const owner = this.owners[place];
    if (owner) owner.places[this.kinds[place]] = -1;
    this.owners[place] = lexeme;
    this.kinds[place] = kind;
    lexeme.places[kind] = place;
    return place;
  }

  private gatherRows(lexeme: Lexeme, encoder: PackedEncoder, kind: VectorKind): number {
    const { memory, kernel, ids } = this.at;
    encoder.tables.forEach((table, i) => {
      this.writeFeature(lexeme, table.feature, kind);
      const rows = { seed: table.seed, address: memory.address(table.section), rows: table.rows };
      kernel.hashRows(ids.id, rows, this.rows + i * ROWS_A_FEATURE * 4);
    });
    const count = encoder.tables.length * ROWS_A_FEATURE;
    const key = ids.find(lexeme.text, this.manifest.vectorRows.keys);
    if (key < 0) return count;
    const row = memory.u16[(memory.address(this.manifest.vectorRows.rows) >> 1) + key];
    memory.u32[(this.rows >> 2) + count] = memory.address(encoder.vectors) + row * PIECES * 4;
    return count + 1;
  }

  private writeFeature(lexeme: Lexeme, feature: Feature, kind: VectorKind): void {
    const { ids } = this.at;
    switch (feature) {
      case 'NORM':
        return ids.write(lexeme.norm);
      case 'PREFIX':
        return ids.write(prefixOf(lexeme.text));
      case 'SUFFIX':
        return ids.write(suffixOf(lexeme.text));
      case 'SHAPE':
        return ids.write(shapeOf(lexeme.text));
      case 'SPACY':
        return ids.writeNumber(kind === VectorKind.SharedSpaceAfter ? 1 : 0);
      case 'IS_SPACE':
        return ids.writeNumber(lexeme.isSpace ? 1 : 0);
    }
  }
}
