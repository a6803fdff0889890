import { foldEvents } from '@wiregraph/kernel/decider';
import type { NewEvent } from '@wiregraph/kernel/event';
import { articleAnalysed, type ArticleAnalysed } from './analysis/analysis.events.js';
import { articleSecondRead, type ArticleSecondRead } from './analysis/second-reading.events.js';
import * as article from './article/article.events.js';
import { type Article, evolve, noArticle } from './article/article.evolve.js';
import {
  type ArticleLinked,
  articleLinked,
  entityDescribed,
  type EntityEvent,
  entityIdentified,
} from './entity/entity.events.js';

/** Everything that can have happened. */
export type NewsEvent = article.ArticleEvent | ArticleAnalysed | ArticleSecondRead | EntityEvent | ArticleLinked;

const DEFINITIONS = [
  article.articleFiled,
  article.articleRevised,
  article.articleCorrected,
  article.articleWritethru,
  article.articleAdded,
  article.articleRefiled,
  article.articleKilled,
  article.articleHeld,
  article.articleWithheld,
  article.articleEmbargoed,
  article.articleReleased,
  article.articleRestored,
  article.correctiveSeen,
  article.articleKnownAs,
  article.conflictingRevisionSeen,
  articleAnalysed,
  articleSecondRead,
  entityIdentified,
  entityDescribed,
  articleLinked,
] as const;

/** Names of all events, as the log has them. */
export const EVENT_TYPES: readonly string[] = DEFINITIONS.map(({ type }) => type);

const byType = new Map(DEFINITIONS.map((definition) => [definition.type as string, definition]));

/**
 * An event as this program knows it: validated, older versions brought up to date.
 * @throws Error for an event of a type or version that is not known: a newer program wrote it.
 */
export function parseEvent<Recorded extends NewEvent>(recorded: Recorded): Omit<Recorded, 'type' | 'data'> & NewsEvent {
  const definition = byType.get(recorded.type);
  if (!definition || definition.version !== recorded.version) {
    throw new Error(
      `The log has an event "${recorded.type}" of version ${recorded.version}, which this program does not know. Install a newer wiregraph.`,
    );
  }
  return { ...recorded, data: definition.data.parse(recorded.data) } as unknown as Omit<Recorded, 'type' | 'data'> &
    NewsEvent;
}

/** An article as the events of its stream leave it; those that tell what was read in it are passed over. */
export const articleOf = (stream: readonly NewsEvent[]): Article =>
  foldEvents({ initial: noArticle, evolve }, stream.filter(article.isOfArticle));
