import { memoryFeeds } from './memory-feeds.js';
import { feedsContract } from './testing/feeds.contract.js';

feedsContract(() => Promise.resolve({ feeds: memoryFeeds(), close: () => Promise.resolve() }));
