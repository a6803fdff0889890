export {
  type ArticleEvent,
  articleFiled,
  ArticleId,
  articleId,
  articleRevised,
  type Block,
  BlockKind,
  conflictingRevisionSeen,
  Dateline,
  ReceiptId,
  receiptId,
  Revision,
  RevisionId,
  revisionId,
  Topic,
  WireTime,
} from './article/article.events.js';
export { type Article, evolve as evolveArticle, type KnownRevision, noArticle } from './article/article.evolve.js';
export { decide as decideArticle, type FileRevision } from './article/article.decide.js';
