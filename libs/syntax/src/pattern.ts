import { Document, type Span } from './document.js';
import type { Clause } from './pattern/clause.js';
import { ClauseTable } from './pattern/clause-table.js';

export type { Clause, ClauseRelation } from './pattern/clause.js';
export { type Argument, type ArgumentSource, NounPhrase, type Oblique } from './pattern/noun-phrase.js';
export type { Modal, Tense, VerbForm, Voice } from './pattern/verb-form.js';
export { VerbIndex, type VerbMatch } from './pattern/verb-pattern.js';

const tableOf = (document: Document): ClauseTable => document.kept.get(ClauseTable, () => new ClauseTable(document));

/** The clauses of a document or of a part of it, in the order of their verbs. Any tree is legal. */
export function clausesOf(text: Document | Span): readonly Clause[] {
  return tableOf(text instanceof Document ? text : text.document).within(text);
}
