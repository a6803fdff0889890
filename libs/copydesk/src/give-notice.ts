import type { ArticleId, NoticeEvent } from '@wiregraph/newsroom/article';
import { articleOf, type NewsEvent } from '@wiregraph/newsroom/catalogue';
import type { Copydesk } from './copydesk.js';
import { type Order, orderArticle } from './order-article.js';

type Desk = Pick<Copydesk, 'log' | 'append'>;

/**
 * Gives a notice to the article that it names. One that names a document by a guid of its own waits under that guid, and
 * is handed on to the article that the document is of: now, or when the document comes (`knowAs`), whichever is later.
 */
export async function giveNotice(desk: Desk, order: Order, correlation: string): Promise<void> {
  const { decided, before } = await orderArticle(desk, order, correlation);
  const { goesUnder } = articleOf([...before, ...decided]);
  if (goesUnder !== undefined) await handOn(desk, goesUnder, { notices: [...before, ...decided], correlation });
}

/** Says that a document of an article bears a guid of its own, and hands on what was said of that guid before. */
export async function knowAs(
  desk: Desk,
  { guid, goesUnder }: { readonly guid: ArticleId; readonly goesUnder: ArticleId },
  correlation: string,
): Promise<void> {
  const order: Order = { articleId: guid, command: { type: 'known-as', articleId: guid, goesUnder } };
  const { before } = await orderArticle(desk, order, correlation);
  await handOn(desk, goesUnder, { notices: before, correlation });
}

const SAYS = {
  'article.killed': 'killed',
  'article.held': 'held',
  'article.withheld': 'withheld',
} as const satisfies Record<NoticeEvent['type'], string>;

const isNotice = (event: NewsEvent): event is NewsEvent & NoticeEvent => event.type in SAYS;

/** Again and again without harm: an article takes each notice once. */
async function handOn(
  desk: Desk,
  articleId: ArticleId,
  { notices, correlation }: { readonly notices: readonly NewsEvent[]; readonly correlation: string },
): Promise<void> {
  for (const { type, data } of notices.filter(isNotice)) {
    const command = { type: 'notice', says: SAYS[type], data: { ...data, articleId } } as const;
    await orderArticle(desk, { articleId, command }, correlation);
  }
}
