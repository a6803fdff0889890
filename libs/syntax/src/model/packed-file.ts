import { closeSync, fstatSync, openSync, readSync, writeSync } from 'node:fs';
import { ModelDamaged, ModelMissing } from '../errors.js';
import type { RulerRule, TokenizerRules } from './spacy-files.js';

/** Raised with every change of the layout; a file of another format is made anew. */
export const FORMAT = 1;
const MAGIC = 'wiregraph syntax model\n';
/** Sections start at a cache line, the body at a page, so that the file could be mapped as it lies. */
const SECTION_ALIGNMENT = 64;
const BODY_ALIGNMENT = 4096;

/** Where a section lies in the body. */
export interface Section {
  readonly offset: number;
  readonly bytes: number;
}

export type Feature = 'NORM' | 'PREFIX' | 'SUFFIX' | 'SHAPE' | 'SPACY' | 'IS_SPACE';

/** One encoder: hash tables and vectors multiplied by their part of the mixing layer, then window layers. */
export interface PackedEncoder {
  readonly tables: readonly {
    readonly feature: Feature;
    readonly seed: number;
    readonly rows: number;
    readonly section: Section;
  }[];
  readonly vectors: Section;
  readonly mixing: Section;
  readonly layers: readonly { readonly weights: Section; readonly layer: Section }[];
}

/** One transition system: projection 96 to 64, first layer per slot, move scores. */
export interface PackedMoves {
  readonly slots: number;
  readonly projection: { readonly weights: Section; readonly bias: Section };
  readonly slotWeights: Section;
  readonly padding: Section;
  readonly scorer: Section;
  readonly moves: readonly { readonly action: number; readonly label: string }[];
  /** `moves` rounded up to a multiple of eight. */
  readonly width: number;
}

/** What the file's head says: everything that is no number table, and where the number tables lie. */
export interface Manifest {
  readonly format: number;
  readonly source: { readonly name: string; readonly version: string; readonly wheelSha256: string };
  readonly bodyBytes: number;
  readonly tokenizer: TokenizerRules;
  readonly norms: { readonly keys: Section; readonly values: readonly string[] };
  readonly vectorRows: { readonly keys: Section; readonly rows: Section; readonly count: number };
  readonly shared: PackedEncoder;
  readonly entity: PackedEncoder;
  readonly tagger: {
    readonly weights: Section;
    readonly bias: Section;
    readonly tags: readonly string[];
    readonly width: number;
  };
  readonly parser: PackedMoves;
  readonly ner: PackedMoves;
  readonly ruler: readonly RulerRule[];
  readonly lemmas: {
    readonly rules: Readonly<Record<string, readonly (readonly [string, string])[]>>;
    readonly exceptions: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
    readonly index: Readonly<Record<string, { readonly keys: Section; readonly count: number }>>;
  };
}

/** Gathers sections and writes the file. */
export class PackedFileWriter {
  private readonly parts: { section: Section; bytes: Uint8Array }[] = [];
  private end = 0;

  add(values: ArrayBufferView): Section {
    const bytes = new Uint8Array(values.buffer, values.byteOffset, values.byteLength);
    const section = { offset: this.end, bytes: bytes.length };
    this.parts.push({ section, bytes });
    this.end = roundUp(this.end + bytes.length, SECTION_ALIGNMENT);
    return section;
  }

  write(path: string, manifest: Omit<Manifest, 'format' | 'bodyBytes'>): void {
    const head = Buffer.from(JSON.stringify({ format: FORMAT, bodyBytes: this.end, ...manifest }));
    const start = Buffer.from(`${MAGIC}${FORMAT} ${head.length}\n`);
    const body = roundUp(start.length + head.length, BODY_ALIGNMENT);
    const file = openSync(path, 'wx', 0o644);
    try {
      writeSync(file, start);
      writeSync(file, head);
      for (const { section, bytes } of this.parts) writeAll(file, bytes, body + section.offset);
      if (this.end > 0) writeSync(file, new Uint8Array(1), 0, 1, body + this.end);
    } finally {
      closeSync(file);
    }
  }
}

/** An open model file: its manifest, and its body to be read straight into memory. */
export interface PackedFile {
  readonly manifest: Manifest;
  /** Reads the whole body to the start of `target`. */
  readBody(target: Uint8Array): void;
  close(): void;
}

/**
 * Opens a model file.
 * @throws ModelMissing, ModelDamaged
 */
export function openPackedFile(path: string): PackedFile {
  const file = openOrMissing(path);
  try {
    const start = Buffer.alloc(128);
    readSync(file, start, 0, start.length, 0);
    const text = start.toString('latin1');
    const numbers = /^(\d+) (\d+)\n/.exec(text.slice(MAGIC.length));
    if (!text.startsWith(MAGIC) || !numbers) throw new ModelDamaged(path, 'it is no model file of this library.');
    if (Number(numbers[1]) !== FORMAT)
      throw new ModelDamaged(path, `it has format ${numbers[1]}, not ${FORMAT}. Run "syntax fetch".`);
    const headStart = MAGIC.length + numbers[0].length;
    const head = Buffer.alloc(Number(numbers[2]));
    readAll(file, head, headStart);
    const manifest = JSON.parse(head.toString('utf8')) as Manifest;
    const body = roundUp(headStart + head.length, BODY_ALIGNMENT);
    const missing = body + manifest.bodyBytes - fstatSync(file).size;
    if (missing > 0)
      throw new ModelDamaged(path, `it is cut short by ${missing} bytes. Delete it and run "syntax fetch".`);
    return {
      manifest,
      readBody: (target) => readAll(file, target.subarray(0, manifest.bodyBytes), body),
      close: () => closeSync(file),
    };
  } catch (error) {
    closeSync(file);
    throw error;
  }
}

function openOrMissing(path: string): number {
  try {
    return openSync(path, 'r');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') throw new ModelMissing(path, { cause: error });
    throw error;
  }
}

/** The operating system may hand over fewer bytes than asked. */
function readAll(file: number, target: Uint8Array, from: number): void {
  for (let done = 0; done < target.length;) {
    const got = readSync(file, target, done, Math.min(target.length - done, 1 << 30), from + done);
    if (got === 0) throw new Error(`The model file ended ${target.length - done} bytes early.`);
    done += got;
  }
}

function writeAll(file: number, bytes: Uint8Array, to: number): void {
  for (let done = 0; done < bytes.length;) done += writeSync(file, bytes, done, bytes.length - done, to + done);
}

const roundUp = (value: number, to: number): number => Math.ceil(value / to) * to;
