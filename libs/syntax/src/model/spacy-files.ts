import { decode } from '@msgpack/msgpack';
import { ModelDamaged } from '../errors.js';
import type { ModelFiles } from './wheel.js';

/** A numpy array of single precision. */
export interface Matrix {
  readonly shape: readonly number[];
  readonly values: Float32Array;
}

/** One node of a thinc network: its name, its parameters, its attributes. Source: thinc's `Model.to_bytes`. */
export interface NetworkNode {
  readonly name: string;
  readonly params: Readonly<Record<string, Matrix>>;
  readonly attrs: Readonly<Record<string, unknown>>;
}

/** spaCy's tokenizer as it is stored: Python patterns, and exceptions as `[orth, norm?]` pieces. */
export interface TokenizerRules {
  readonly prefix: string;
  readonly suffix: string;
  readonly infix: string;
  readonly url: string;
  readonly exceptions: Readonly<Record<string, readonly (readonly [orth: string, norm?: string])[]>>;
}

/** What a pattern of the attribute ruler asks of one attribute. */
export type Condition = string | boolean | { IN?: string[]; NOT_IN?: string[]; REGEX?: string };
/** A rule of the attribute ruler: alternatives of token patterns, attributes to set, and on which token of the match. */
export interface RulerRule {
  readonly patterns: readonly (readonly Readonly<Record<string, Condition>>[])[];
  readonly attrs: Readonly<Record<string, string>>;
  readonly index: number;
}

/** A table of spaCy's lookups; keys are string ids in decimal. */
export type Lookup<T> = Readonly<Record<string, T>>;

const ORTH = '65';
const NORM = '67';

/**
 * Reads the files of a spaCy 3 pipeline: msgpack, msgpack with numpy arrays inside, JSON and npy.
 * Source: spaCy's `to_disk` methods and msgpack-numpy.
 */
export class SpacyFiles {
  constructor(
    private readonly files: ModelFiles,
    private readonly origin: string,
  ) {}

  tokenizer(): TokenizerRules {
    const data = this.msgpack('tokenizer') as Record<string, string> & {
      exceptions: Record<string, Record<string, string>[]>;
    };
    const pieces = (list: Record<string, string>[]) =>
      list.map((piece): readonly [string, string?] =>
        piece[NORM] === undefined ? [piece[ORTH]] : [piece[ORTH], piece[NORM]],
      );
    return {
      prefix: data['prefix_search'],
      suffix: data['suffix_search'],
      infix: data['infix_finditer'],
      url: data['url_match'],
      exceptions: Object.fromEntries(Object.entries(data.exceptions).map(([orth, list]) => [orth, pieces(list)])),
    };
  }

  rulerRules(): RulerRule[] {
    return this.msgpack('attribute_ruler/patterns') as RulerRule[];
  }

  lemmaTables(): {
    rules: Lookup<[string, string][]>;
    exceptions: Lookup<Record<string, string[]>>;
    index: Lookup<string[]>;
  } {
    const tables = this.msgpack('lemmatizer/lookups/lookups.bin') as Record<string, never>;
    return { rules: tables['lemma_rules'], exceptions: tables['lemma_exc'], index: tables['lemma_index'] };
  }

  norms(): Lookup<string> {
    return (this.msgpack('vocab/lookups.bin') as { lexeme_norm: Lookup<string> }).lexeme_norm;
  }

  /** Row of `vectors` by string id. */
  vectorRows(): Lookup<number> {
    return this.msgpack('vocab/key2row') as Lookup<number>;
  }

  vectors(): Matrix {
    const bytes = this.file('vocab/vectors');
    const headerLength = new DataView(bytes.buffer, bytes.byteOffset).getUint16(8, true);
    const header = Buffer.from(bytes.subarray(10, 10 + headerLength)).toString('latin1');
    const shape = /'descr': '<f4', 'fortran_order': False, 'shape': \((\d+), (\d+)\)/.exec(header);
    if (!shape) throw new ModelDamaged(this.origin, `vocab/vectors has the header ${header.trim()}`);
    return { shape: [Number(shape[1]), Number(shape[2])], values: floats(bytes.subarray(10 + headerLength)) };
  }

  tags(): string[] {
    return (this.json('tagger/cfg') as { labels: string[] }).labels;
  }

  /**
   * The moves of a transition system in the order of their scores: by action, then by falling frequency, then by
   * falling name. Source: `TransitionSystem.initialize_actions`.
   */
  moves(component: 'parser' | 'ner'): { action: number; label: string }[] {
    const { moves } = this.msgpack(`${component}/moves`) as { moves: string };
    const byAction = Object.entries(JSON.parse(moves) as Record<string, Record<string, number>>);
    return byAction
      .sort(([a], [b]) => Number(a) - Number(b))
      .flatMap(([action, labels]) =>
        Object.entries(labels)
          .sort(([a, m], [b, n]) => n - m || (a < b ? 1 : -1))
          .map(([label]) => ({ action: Number(action), label })),
      );
  }

  network(component: 'tok2vec' | 'tagger' | 'parser' | 'ner'): NetworkNode[] {
    const data = this.msgpack(`${component}/model`) as {
      nodes: { name: string }[];
      params: Record<string, { shape: number[]; data: Uint8Array } | null>[];
      attrs: Record<string, Uint8Array>[];
    };
    return data.nodes.map(({ name }, i) => ({
      name,
      params: Object.fromEntries(
        Object.entries(data.params[i]).flatMap(([key, array]) =>
          array ? [[key, { shape: array.shape, values: floats(array.data) }]] : [],
        ),
      ),
      attrs: Object.fromEntries(Object.entries(data.attrs[i]).map(([key, value]) => [key, decode(value)])),
    }));
  }

  meta(): { name: string; version: string; license: string } {
    return this.json('meta.json') as { name: string; version: string; license: string };
  }

  private file(path: string): Uint8Array {
    const bytes = this.files.get(path);
    if (!bytes) throw new ModelDamaged(this.origin, `it holds no ${path}`);
    return bytes;
  }

  private json(path: string): unknown {
    return JSON.parse(Buffer.from(this.file(path)).toString('utf8'));
  }

  /** String ids need 64 bits: as values they come as bigint, as keys in decimal. */
  private msgpack(path: string): unknown {
    const key = (value: unknown): string =>
      value instanceof Uint8Array ? Buffer.from(value).toString() : String(value);
    return decode(this.file(path), { useBigInt64: true, mapKeyConverter: key, rawStrings: false });
  }
}

/** A copy, since msgpack's slices are not aligned. */
function floats(bytes: Uint8Array): Float32Array {
  return new Float32Array(bytes.slice().buffer);
}
