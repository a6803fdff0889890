import { type Columns, Flag, Interner, type Names } from '../document/columns.js';
import { UNIVERSAL_POS } from '../document/labels.js';
import { TextTooLong } from '../errors.js';
import type { Lexeme } from '../lexicon/lexeme.js';
import { Lexicon } from '../lexicon/lexicon.js';
import { Tokenizer } from '../lexicon/tokenizer.js';
import type { Tokens } from '../lexicon/tokens.js';
import type { Manifest } from '../model/packed-file.js';
import { VectorKind, WordVectors } from '../network/embedding.js';
import { CHUNK, Encoder, EncoderRoom } from '../network/encoder.js';
import type { EngineMemory } from '../model/memory.js';
import { StringIds } from '../lexicon/string-ids.js';
import { Annotator } from './annotator.js';
import { AttributeRuler } from './attribute-ruler.js';
import { EntityMoves, EntityRecognizer, type EntityMarks } from './entity-recognizer.js';
import { Lemmatizer } from './lemmatizer.js';
import { CHOOSER_CHUNKS_BYTES, type EncodeChunk, MoveChooser } from './move-chooser.js';
import { Tagger } from './tagger.js';
import { parserGroup, TransitionParser } from './transition-parser.js';
import { buildTree, LabelTable, type Tree } from './tree.js';

/** Moves between two turns: some ten milliseconds of work. */
const MOVES_A_TURN = 1_000;

/** What the tables of a model call their numbers. */
export function namesOf(manifest: Manifest): Names {
  return {
    tags: manifest.tagger.tags,
    labels: new LabelTable(manifest.parser.moves).labels,
    pos: UNIVERSAL_POS,
    entityTypes: new EntityMoves(manifest.ner.moves).types,
  };
}

/**
 * One thread's pipeline over the shared memory: tokenizer, tagger, parser, attribute ruler, lemmatizer, entity
 * recognizer, in spaCy's order. It works in turns (a turn is some ten milliseconds), so that a caller can stop it or
 * let others run; between two texts nothing is left over but caches, which never change an answer.
 */
export class Pipeline {
  private readonly tokenizer: Tokenizer;
  private readonly vectors: WordVectors;
  private readonly encoders: { shared: Encoder; entity: Encoder };
  private readonly tagger: Tagger;
  private readonly choosers: { parser: MoveChooser; entity: MoveChooser };
  private readonly annotator: Annotator;
  private readonly labels: LabelTable;
  private readonly entityMoves: EntityMoves;
  private readonly names: Names;

  constructor(
    private readonly manifest: Manifest,
    memory: EngineMemory,
    thread: number,
  ) {
    const room = memory.room(thread);
    const kernel = memory.kernel();
    const ids = new StringIds(memory, kernel, room);
    const encoderRoom = new EncoderRoom(room);
    const at = { memory, kernel, ids, chunks: room.take(CHOOSER_CHUNKS_BYTES) };
    this.names = namesOf(manifest);
    this.labels = new LabelTable(manifest.parser.moves);
    this.entityMoves = new EntityMoves(manifest.ner.moves);
    this.tokenizer = new Tokenizer(manifest.tokenizer, new Lexicon(manifest.norms, ids));
    this.vectors = new WordVectors(manifest, at, room);
    this.encoders = {
      shared: new Encoder(manifest.shared, at, encoderRoom),
      entity: new Encoder(manifest.entity, at, encoderRoom),
    };
    this.tagger = new Tagger(manifest.tagger, at, room);
    this.choosers = {
      parser: new MoveChooser(manifest.parser, at, { room, groupOf: parserGroup }),
      entity: new MoveChooser(manifest.ner, at, { room, groupOf: this.entityMoves.groupOf }),
    };
    this.annotator = new Annotator(
      new AttributeRuler(manifest.ruler),
      new Lemmatizer(manifest.lemmas, ids),
      this.names,
    );
  }

  /** @throws TextTooLong after at most `maxTokens` tokens and one turn */
  *read(text: string, maxTokens: number): Generator<void, Columns> {
    const tokens = yield* this.tokenize(text, maxTokens);
    yield;
    const { lexemes } = tokens;
    const isSpace = (token: number) => lexemes[token].isSpace;
    const tags = new Uint8Array(lexemes.length);
    const parser = new TransitionParser(this.manifest.parser.moves, this.choosers.parser, lexemes.length);
    this.choosers.parser.begin(this.encodeAndTag(tokens, tags));
    while (!parser.advance(MOVES_A_TURN)) yield;
    yield;
    const tree = buildTree(parser.result(), this.labels, isSpace);
    const { length } = lexemes;
    const recognizer = new EntityRecognizer(this.entityMoves, this.choosers.entity, {
      length,
      sentenceStarts: tree.sentenceStarts,
      isSpace,
    });
    this.choosers.entity.begin(this.encode(this.encoders.entity, lexemes, () => VectorKind.Entity));
    while (!recognizer.advance(MOVES_A_TURN)) yield;
    yield;
    return this.columns({ tokens, tags, tree, marks: recognizer.result() });
  }

  private *tokenize(text: string, maxTokens: number): Generator<void, Tokens> {
    const turns = this.tokenizer.tokenize(text);
    for (;;) {
      const turn = turns.next();
      const found = turn.done ? turn.value.lexemes.length : turn.value;
      if (found > maxTokens) throw new TextTooLong(found, maxTokens, 'tokens');
      if (turn.done) return turn.value;
      yield;
    }
  }

  private encodeAndTag(tokens: Tokens, tags: Uint8Array): EncodeChunk {
    const kind = (token: number) => (tokens.spaceAfter[token] ? VectorKind.SharedSpaceAfter : VectorKind.Shared);
    const encode = this.encode(this.encoders.shared, tokens.lexemes, kind);
    let tagged = 0;
    return (chunk) => {
      const encoded = encode(chunk);
      const from = chunk * CHUNK;
      if (from >= tagged) this.tagger.tag(encoded.rows, { from, to: from + encoded.tokens }, tags);
      tagged = Math.max(tagged, from + encoded.tokens);
      return encoded;
    };
  }

  private encode(encoder: Encoder, lexemes: readonly Lexeme[], kind: (token: number) => VectorKind): EncodeChunk {
    const embed = (token: number, to: number) => this.vectors.write(lexemes[token], kind(token), to);
    return (chunk) => {
      const range = { from: chunk * CHUNK, to: Math.min((chunk + 1) * CHUNK, lexemes.length), length: lexemes.length };
      return { rows: encoder.encode(range, embed), tokens: range.to - range.from };
    };
  }

  private columns({
    tokens,
    tags,
    tree,
    marks,
  }: {
    tokens: Tokens;
    tags: Uint8Array;
    tree: Tree;
    marks: EntityMarks;
  }): Columns {
    const { lexemes, starts, spaceAfter } = tokens;
    const { length } = lexemes;
    const [features, lemmas] = [new Interner(), new Interner()];
    const columns = {
      starts: Uint32Array.from(starts),
      ends: Uint32Array.from(starts, (start, i) => start + lexemes[i].text.length),
      flags: Uint8Array.from(spaceAfter, (space, i) =>
        flags(space, tree.sentenceStarts[i] === 1 || i === 0, marks.begins[i] === 1),
      ),
      tags: new Uint8Array(tags),
      labels: new Uint8Array(tree.labels),
      pos: new Uint8Array(length),
      entities: new Uint8Array(marks.types),
      heads: new Int32Array(tree.heads),
      features: new Uint16Array(length),
      lemmas: new Uint32Array(length),
      featureTable: features.table,
      lemmaTable: lemmas.table,
    };
    this.annotator.annotate({ lexemes, tags, labels: tree.labels }, (token, annotation) => {
      columns.tags[token] = this.names.tags.indexOf(annotation.tag);
      columns.labels[token] = this.names.labels.indexOf(annotation.label);
      columns.pos[token] = this.names.pos.indexOf(annotation.pos);
      columns.features[token] = features.number(annotation.features);
      columns.lemmas[token] = lemmas.number(annotation.lemma);
      if (annotation.isListed) columns.flags[token] |= Flag.Listed;
    });
    return columns;
  }
}

const flags = (space: boolean, sentence: boolean, entity: boolean): number =>
  (space ? Flag.SpaceAfter : 0) | (sentence ? Flag.SentenceStart : 0) | (entity ? Flag.EntityStart : 0);
