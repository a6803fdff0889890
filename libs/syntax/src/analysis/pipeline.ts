import type { Columns, Names } from '../document/columns.js';
import { UNIVERSAL_POS } from '../document/labels.js';
import { TextTooLong } from '../errors.js';
import { Lexicon } from '../lexicon/lexicon.js';
import { Tokenizer } from '../lexicon/tokenizer.js';
import type { Tokens } from '../lexicon/tokens.js';
import type { Manifest } from '../model/packed-file.js';
import { VectorKind, WordVectors } from '../network/embedding.js';
import { CHUNK, Encoder, EncoderRoom, type Part } from '../network/encoder.js';
import type { EngineMemory } from '../model/memory.js';
import { StringIds } from '../lexicon/string-ids.js';
import { Annotator } from './annotator.js';
import { AttributeRuler } from './attribute-ruler.js';
import { columnsOf } from './column-maker.js';
import { EntityMoves, EntityRecognizer, type EntityMarks } from './entity-recognizer.js';
import { Lemmatizer } from './lemmatizer.js';
import { CHOOSER_CHUNKS_BYTES, type EncodeChunk, MoveChooser } from './move-chooser.js';
import { type Numbering, numberTokens } from './numbering.js';
import { Tagger } from './tagger.js';
import { parserGroup, TransitionParser } from './transition-parser.js';
import { buildTree, LabelTable, type Tree } from './tree.js';

/** Moves between two turns: some ten milliseconds of work. */
const MOVES_A_TURN = 1_000;
/** As much, of texts that are shorter than a turn. */
const TOKENS_A_TURN = 500;

/** Texts that are read together. */
interface Batch {
  readonly read: readonly Tokens[];
  readonly numbering: Numbering;
}

/** Says when short texts have taken a turn's time. */
class Pace {
  private tokens = 0;

  isUp({ lexemes }: Tokens): boolean {
    this.tokens += lexemes.length + 1;
    if (this.tokens < TOKENS_A_TURN) return false;
    this.tokens = 0;
    return true;
  }
}

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
      namesOf(manifest),
    );
  }

  /**
   * Texts that are read together share runs of the network; each gets the answer that it gets alone.
   * @throws TextTooLong, if one of them is, after at most `maxTokens` of its tokens and one turn
   */
  *read(texts: readonly string[], maxTokens: number): Generator<void, Columns[]> {
    const pace = new Pace();
    const read: Tokens[] = [];
    for (const text of texts) {
      const tokens = yield* this.tokenize(text, maxTokens);
      read.push(tokens);
      if (pace.isUp(tokens)) yield;
    }
    const numbering = numberTokens(read.map(({ lexemes }) => lexemes.length));
    const tags = new Uint8Array(numbering.chunks.length * CHUNK);
    const trees = yield* this.parse({ read, numbering, tags });
    const marks = yield* this.recognize({ read, numbering, trees });
    const columns: Columns[] = [];
    for (const [text, tokens] of read.entries()) {
      const first = numbering.firsts[text];
      const tagged = tags.subarray(first, first + tokens.lexemes.length);
      columns.push(columnsOf({ tokens, tags: tagged, tree: trees[text], marks: marks[text] }, this.annotator));
      if (pace.isUp(tokens)) yield;
    }
    return columns;
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

  private *parse({ read, numbering, tags }: Batch & { tags: Uint8Array }): Generator<void, Tree[]> {
    const pace = new Pace();
    const trees: Tree[] = [];
    this.choosers.parser.begin(this.encodeAndTag({ read, numbering }, tags));
    for (const [text, tokens] of read.entries()) {
      const { lexemes } = tokens;
      this.choosers.parser.beginText(numbering.firsts[text]);
      const parser = new TransitionParser(this.manifest.parser.moves, this.choosers.parser, lexemes.length);
      while (!parser.advance(MOVES_A_TURN)) yield;
      trees.push(buildTree(parser.result(), this.labels, (token) => lexemes[token].isSpace));
      if (pace.isUp(tokens)) yield;
    }
    return trees;
  }

  private *recognize({ read, numbering, trees }: Batch & { trees: readonly Tree[] }): Generator<void, EntityMarks[]> {
    const pace = new Pace();
    const marks: EntityMarks[] = [];
    this.choosers.entity.begin(this.encode(this.encoders.entity, { read, numbering }, () => VectorKind.Entity));
    for (const [text, tokens] of read.entries()) {
      const { lexemes } = tokens;
      this.choosers.entity.beginText(numbering.firsts[text]);
      const recognizer = new EntityRecognizer(this.entityMoves, this.choosers.entity, {
        length: lexemes.length,
        sentenceStarts: trees[text].sentenceStarts,
        isSpace: (token) => lexemes[token].isSpace,
      });
      while (!recognizer.advance(MOVES_A_TURN)) yield;
      marks.push(recognizer.result());
      if (pace.isUp(tokens)) yield;
    }
    return marks;
  }

  private encodeAndTag(batch: Batch, tags: Uint8Array): EncodeChunk {
    const kind = (tokens: Tokens, token: number) =>
      tokens.spaceAfter[token] ? VectorKind.SharedSpaceAfter : VectorKind.Shared;
    const encode = this.encode(this.encoders.shared, batch, kind);
    let tagged = 0;
    return (chunk) => {
      const encoded = encode(chunk);
      const from = chunk * CHUNK;
      if (from >= tagged) this.tagger.tag(encoded.rows, { from, to: from + encoded.tokens }, tags);
      tagged = Math.max(tagged, from + encoded.tokens);
      return encoded;
    };
  }

  private encode(
    encoder: Encoder,
    { read, numbering }: Batch,
    kind: (tokens: Tokens, token: number) => VectorKind,
  ): EncodeChunk {
    const embed = ({ text }: Part, token: number, to: number) => {
      this.vectors.write(read[text].lexemes[token], kind(read[text], token), to);
    };
    return (chunk) => {
      const parts = numbering.chunks[chunk];
      return { rows: encoder.encode(parts, embed), tokens: parts.reduce((sum, { from, to }) => sum + to - from, 0) };
    };
  }
}
