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
export { analysisFault } from './analysis/analysis-fault.js';
