export {
  AnalysedClaim,
  AnalysedEntity,
  AnalysedMention,
  Analysis,
  type ArticleAnalysed,
  articleAnalysed,
  CaseFacts,
  Engine,
  EntityKey,
  EvidenceSpan,
  MentionId,
  mentionId,
  NameKind,
  Qualifiers,
  Salience,
  Sentence,
} from './analysis/analysis.events.js';
export { isOlderEngine, isSameEngine } from './analysis/engine-order.js';
export {
  type ArticleSecondRead,
  articleSecondRead,
  Disagreement,
  DropReason,
  SECOND_READINGS,
  SecondClaim,
  SecondEnd,
} from './analysis/second-reading.events.js';
export { analysisFault } from './analysis/analysis-fault.js';
