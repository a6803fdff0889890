export { openParser as openFeedParser } from '@wiregraph/wire/parser';
export { openFetcher, type Fetcher, type FetcherOptions } from './feed/fetch-document.js';
export { type AskFirst, openManners } from './feed/feed-manners.js';
export { type FeedSource, isFeed, type Looked, outcomeCode } from './feed/poll-feed.js';
export { type FeedPolling, pollFeeds } from './feed/poll-feeds.js';
