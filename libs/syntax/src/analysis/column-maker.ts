import { type Columns, Flag, Interner } from '../document/columns.js';
import type { Tokens } from '../lexicon/tokens.js';
import type { Annotator } from './annotator.js';
import type { EntityMarks } from './entity-recognizer.js';
import type { Tree } from './tree.js';

/** What was found in a text, to be put together. */
export interface Found {
  readonly tokens: Tokens;
  readonly tags: Uint8Array;
  readonly tree: Tree;
  readonly marks: EntityMarks;
}

/** Puts together what was found, with what rules and lemmatizer make of it. Loops, since most texts are short and many. */
export function columnsOf({ tokens, tags, tree, marks }: Found, annotator: Annotator): Columns {
  const { lexemes } = tokens;
  const { length } = lexemes;
  const [features, lemmas] = [new Interner(), new Interner()];
  const columns = {
    starts: new Uint32Array(length),
    ends: new Uint32Array(length),
    flags: new Uint8Array(length),
    tags: new Uint8Array(length),
    labels: new Uint8Array(length),
    pos: new Uint8Array(length),
    entities: marks.types,
    heads: tree.heads,
    features: new Uint16Array(length),
    lemmas: new Uint32Array(length),
    featureTable: features.table,
    lemmaTable: lemmas.table,
  };
  annotator.annotate({ lexemes, tags, labels: tree.labels }, (token, annotation) => {
    columns.starts[token] = tokens.starts[token];
    columns.ends[token] = tokens.starts[token] + lexemes[token].text.length;
    columns.flags[token] =
      (tokens.spaceAfter[token] ? Flag.SpaceAfter : 0) |
      (token === 0 || tree.sentenceStarts[token] === 1 ? Flag.SentenceStart : 0) |
      (marks.begins[token] === 1 ? Flag.EntityStart : 0) |
      (annotation.isListed ? Flag.Listed : 0);
    columns.tags[token] = annotation.tag;
    columns.labels[token] = annotation.label;
    columns.pos[token] = annotation.pos;
    columns.features[token] = features.number(annotation.features);
    columns.lemmas[token] = lemmas.number(annotation.lemma);
  });
  return columns;
}
