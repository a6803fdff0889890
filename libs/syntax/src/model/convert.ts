import { stringId } from '../kernel/string-id.js';
import { HIDDEN, WIDTH } from '../kernel/kernel.js';
import { bySlot, concatenate, fold, interleave, packAffine, padded, winogradWeights } from './weight-layout.js';
import {
  type Feature,
  type Manifest,
  type PackedEncoder,
  PackedFileWriter,
  type PackedMoves,
  type Section,
} from './packed-file.js';
import type { Lookup, Matrix, NetworkNode, SpacyFiles } from './spacy-files.js';

/** Called with what is being done and how far all of it is, 0 to 1. */
export type Progress = (what: string, done: number) => void;

/**
 * Converts a spaCy pipeline to one packed file at `path` (which must not exist): weights in the order in which the
 * kernel reads them, tables multiplied ahead, string tables sorted by id. Same input, same bytes.
 */
export function convert(files: SpacyFiles, by: { path: string; wheelSha256: string; progress: Progress }): void {
  new Converter(files, by.progress).write(by.path, by.wheelSha256);
}

class Converter {
  private readonly out = new PackedFileWriter();

  constructor(
    private readonly files: SpacyFiles,
    private readonly progress: Progress,
  ) {}

  write(path: string, wheelSha256: string): void {
    this.progress('reading the string tables', 0);
    const strings = this.stringTables();
    const vectors = this.files.vectors();
    this.progress('folding the tables of the tagger and parser', 0.2);
    const shared = this.encoder(this.files.network('tok2vec'), vectors);
    this.progress('folding the tables of the entity recognizer', 0.55);
    const entity = this.encoder(this.files.network('ner'), vectors);
    this.progress('writing the model file', 0.9);
    const { name, version } = this.files.meta();
    this.out.write(path, {
      source: { name: `en_${name}`, version, wheelSha256 },
      tokenizer: this.files.tokenizer(),
      ...strings,
      shared,
      entity,
      tagger: this.tagger(),
      parser: this.moves('parser'),
      ner: this.moves('ner'),
      ruler: this.files.rulerRules(),
    });
    this.progress('done', 1);
  }

  private stringTables(): Pick<Manifest, 'norms' | 'vectorRows' | 'lemmas'> {
    const rows = sorted(this.files.vectorRows());
    const norms = sorted(this.files.norms());
    const { rules, exceptions, index } = this.files.lemmaTables();
    return {
      norms: { keys: this.out.add(norms.keys), values: norms.values },
      vectorRows: {
        keys: this.out.add(rows.keys),
        rows: this.out.add(Uint16Array.from(rows.values)),
        count: rows.values.length,
      },
      lemmas: {
        rules: named(rules),
        exceptions: named(exceptions),
        index: Object.fromEntries(
          Object.entries(named(index)).map(([pos, words]) => [pos, { keys: this.wordSet(words), count: words.length }]),
        ),
      },
    };
  }

  /** A set of words as their ids, ascending. */
  private wordSet(words: readonly string[]): Section {
    return this.out.add(BigUint64Array.from(words, stringId).sort());
  }

  private encoder(nodes: readonly NetworkNode[], vectors: Matrix): PackedEncoder {
    const columns = nodes.find((node) => node.attrs['columns'])?.attrs['columns'] as Feature[];
    const embeds = nodes.filter((node) => node.name === 'hashembed');
    const maxouts = nodes.filter((node) => node.name === 'maxout');
    const norms = nodes.filter((node) => node.name === 'layernorm');
    const mixing = maxouts[0].params;
    const columnsOf = (at: number) => ({ weights: mixing['W'], from: at * WIDTH });
    const projection = nodes.find((node) => node.name === 'static_vectors')?.params['W'];
    const layer = (i: number) =>
      this.out.add(
        concatenate(
          interleave(maxouts[i].params['b'].values),
          norms[i].params['G'].values,
          norms[i].params['b'].values,
        ),
      );
    return {
      tables: embeds.map((node, i) => ({
        feature: columns[i],
        seed: Number(node.attrs['seed']),
        rows: node.params['E'].shape[0],
        section: this.out.add(fold(node.params['E'], columnsOf(i))),
      })),
      vectors: this.out.add(fold(vectors, columnsOf(embeds.length), projection)),
      mixing: layer(0),
      layers: maxouts.slice(1).map(({ params }, i) => ({
        weights: this.out.add(winogradWeights(params['W'])),
        layer: layer(i + 1),
      })),
    };
  }

  private tagger(): Manifest['tagger'] {
    const { W, b } = only(this.files.network('tagger'), 'softmax').params;
    const tags = this.files.tags();
    const width = roundUp8(tags.length);
    return { weights: this.out.add(packAffine(W, width)), bias: this.out.add(padded(b.values, width)), tags, width };
  }

  private moves(component: 'parser' | 'ner'): PackedMoves {
    const nodes = this.files.network(component);
    const slot = only(nodes, 'precomputable_affine').params;
    const moves = this.files.moves(component);
    const width = roundUp8(moves.length);
    const linear = nodes.filter((node) => node.name === 'linear').map((node) => node.params);
    const [scores] = linear.filter(({ W }) => W.shape[1] === HIDDEN);
    const [projection] = linear.filter(({ W }) => W.shape[1] === WIDTH);
    if (scores.W.shape[0] !== moves.length)
      throw new Error(`${component} scores ${scores.W.shape[0]} moves, its list has ${moves.length}.`);
    const slots = slot['W'].shape[0];
    return {
      slots,
      projection: { weights: this.out.add(packAffine(projection.W, HIDDEN)), bias: this.out.add(projection.b.values) },
      slotWeights: this.out.add(packAffine(bySlot(slot['W'].values, slots, HIDDEN), slots * 2 * HIDDEN)),
      padding: this.out.add(bySlot(slot['pad'].values, slots, 1).values),
      scorer: this.out.add(
        concatenate(bySlot(slot['b'].values, 1, 1).values, padded(scores.b.values, width), packAffine(scores.W, width)),
      ),
      moves,
      width,
    };
  }
}

function sorted<T>(table: Readonly<Record<string, T>>): { keys: BigUint64Array; values: T[] } {
  const entries = Object.entries(table).map(([key, value]): [bigint, T] => [BigInt(key), value]);
  entries.sort(([a], [b]) => (a < b ? -1 : 1));
  return { keys: BigUint64Array.from(entries, ([key]) => key), values: entries.map(([, value]) => value) };
}

/** Tables by part of speech, whose names stand there as string ids. */
function named<T>(table: Lookup<T>): Record<string, T> {
  const names = ['adj', 'adv', 'noun', 'punct', 'verb'];
  const known = new Map(names.map((name) => [String(stringId(name)), name]));
  return Object.fromEntries(
    Object.entries(table).map(([key, value]) => {
      const name = known.get(key);
      if (name === undefined) throw new Error(`The lemmatizer has a table for the unknown part of speech ${key}.`);
      return [name, value];
    }),
  );
}

const roundUp8 = (value: number): number => Math.ceil(value / 8) * 8;
function only(nodes: readonly NetworkNode[], name: string): NetworkNode {
  const [node] = nodes.filter((candidate) => candidate.name === name);
  if (!node) throw new Error(`The network has no node ${name}.`);
  return node;
}
