import { Unavailable } from '@wiregraph/kernel/errors';
import { type ArticleCommand, type ArticleEvent, type ArticleId, decideArticle } from '@wiregraph/newsroom/article';
import { articleOf, type NewsEvent, parseEvent } from '@wiregraph/newsroom/catalogue';
import type { Copydesk } from './copydesk.js';

const MAX_TRIES = 20;

/** What came of a command. */
export interface Ordered {
  /** What was appended; nothing for what was known. */
  readonly decided: readonly ArticleEvent[];
  /** All that the article's stream held before. */
  readonly before: readonly NewsEvent[];
}

export interface Order {
  readonly articleId: ArticleId;
  readonly command: ArticleCommand;
}

/**
 * Decides what a command does to an article and appends that; again from the start when another one came in between.
 * @throws Unavailable 'copydesk.busy-article' when others are always faster
 */
export async function orderArticle(
  { log, append }: Pick<Copydesk, 'log' | 'append'>,
  { articleId: stream, command }: Order,
  correlation: string,
): Promise<Ordered> {
  for (let tries = 0; tries < MAX_TRIES; tries += 1) {
    const recorded = await log.readStream(stream);
    const before = recorded.map((event): NewsEvent => parseEvent(event));
    const decided = decideArticle(articleOf(before), command);
    if (decided.length === 0) return { decided, before };
    const expected = { stream, version: recorded.at(-1)?.streamVersion ?? 0 };
    const appended = await append({ events: decided, expected, correlation });
    if (appended.kind !== 'conflict') return { decided, before };
  }
  throw new Unavailable('copydesk.busy-article', `Others were ${MAX_TRIES} times faster to write to ${stream}.`);
}
