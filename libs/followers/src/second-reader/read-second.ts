import type { NewEvent } from '@wiregraph/kernel/event';
import type { Unavailable } from '@wiregraph/kernel/errors';
import { spanText } from '@wiregraph/kernel/text-span';
import { type ArticleAnalysed, articleSecondRead, type Engine } from '@wiregraph/newsroom/analysis';
import { keptOf } from './answer.js';
import { ask, reckoned, type Tokens, Useless } from './chat.js';
import { disagreementsOf } from './compare.js';
import { QUESTION_VERSION, type Question } from './question.js';
import type { SecondReaderConfig } from './second-reader.config.js';

type SecondRead = ReturnType<typeof articleSecondRead>['data'];

/** Who reads second. */
export const secondEngine = ({ model = '' }: SecondReaderConfig): Engine => ({
  name: 'llm',
  version: '1',
  model: model.slice(0, 100),
  rules: QUESTION_VERSION,
});

/** What a question may cost at the most likely: of an answer it is not known before. */
export const reckonedCost = ({ system, user }: Question): number => reckoned(system) + reckoned(user) + 1_000;

interface Work {
  readonly config: SecondReaderConfig;
  readonly signal: AbortSignal;
  readonly onRetry: (fault: Unavailable) => void;
}

/**
 * Puts a question, and makes of the answer the event to append; also of one that is of no use, so that it is not paid for twice.
 * @throws Unavailable `second-reader.*`
 */
export async function readSecond(
  { id, data }: Pick<ArticleAnalysed, 'id' | 'data'>,
  { question, text }: { readonly question: Question; readonly text: string },
  work: Work,
): Promise<NewEvent<'article.second-read', SecondRead>> {
  const { articleId, revisionId, claims: rules } = data;
  const ids = { articleId, revisionId, analysis: id, engine: secondEngine(work.config) };
  const nothing = (fault: string, tokens: Tokens) =>
    articleSecondRead({ ...ids, claims: [], disagreements: [], dropped: {}, fault, tokens });
  try {
    const { content, tokens } = await ask(work.config, question, work);
    const kept = keptOf(content, question, text);
    if (!kept) return nothing('second-reader.junk', tokens);
    const upTo = question.sentences.at(-1)?.end ?? 0;
    const claims = kept.claims.filter(({ evidence }) => spanText(text, evidence) === evidence.quote);
    const disagreements = [...disagreementsOf(rules, claims, upTo)];
    return articleSecondRead({ ...ids, claims, disagreements, dropped: { ...kept.dropped }, tokens });
  } catch (error) {
    if (error instanceof Useless) return nothing(error.code, error.tokens);
    throw error;
  }
}
