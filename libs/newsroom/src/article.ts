export {
  articleAdded,
  articleCorrected,
  articleEmbargoed,
  articleHeld,
  articleRefiled,
  articleReleased,
  articleWithheld,
  articleWritethru,
  correctiveSeen,
  type ArticleEvent,
  articleFiled,
  articleKilled,
  articleRestored,
  articleRevised,
  ArticleState,
  changesStanding,
  conflictingRevisionSeen,
  type FilingEvent,
  isFiling,
  isOfArticle,
  Notice,
  Standing,
  type StandingEvent,
} from './article/article.events.js';
export {
  ArticleId,
  articleId,
  type Block,
  BlockKind,
  Dateline,
  ReceiptId,
  receiptId,
  Revision,
  RevisionId,
  revisionId,
  Topic,
  WireTime,
} from './article/revision.js';
export { type Article, evolve as evolveArticle, type KnownRevision, noArticle } from './article/article.evolve.js';
export { standingOf } from './article/standing.js';
export {
  type ArticleCommand,
  decide as decideArticle,
  type FileRevision,
  type SeeCorrective,
  type TakeNotice,
} from './article/article.decide.js';
export { isHold } from './article/version-kind.js';
