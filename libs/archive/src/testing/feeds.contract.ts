import { sha256 } from '@wiregraph/kernel/id';
import { instantOf } from '@wiregraph/kernel/time';
import { SourceId } from '@wiregraph/newsroom/source';
import type { Feeds, FeedState } from '../feeds.port.js';

const HARBOUR = SourceId.parse('harbour');
const seenEntry = (text: string) => ({ entry: sha256(text), content: sha256(`${text} says`) });
const aState = (changes: Partial<FeedState> = {}): FeedState => ({
  source: HARBOUR,
  url: 'https://harbour.example/rss',
  etag: 'W/"1"',
  lastModified: undefined,
  polledAt: instantOf(new Date('2021-01-21T18:00:00Z')),
  nextPollAt: instantOf(new Date('2021-01-21T18:15:00.5Z')),
  failures: 0,
  problem: undefined,
  seen: [seenEntry('one'), seenEntry('two')],
  ...changes,
});

/** What every keeper of feeds promises. `open` gives an empty one. */
export const feedsContract = (open: () => Promise<{ feeds: Feeds; close: () => Promise<void> }>): void => {
  describe('feeds', () => {
    let feeds: Feeds;
    let close: () => Promise<void>;
    beforeEach(async () => ({ feeds, close } = await open()));
    afterEach(() => close());

    it('know nothing of one that was never looked at', async () => {
      expect(await feeds.find(HARBOUR)).toBeUndefined();
    });

    it('are remembered as they were kept last', async () => {
      await feeds.keep(aState());
      expect(await feeds.find(HARBOUR)).toEqual(aState());
      const failed = { etag: undefined, lastModified: 'Thu, 21 Jan 2021 18:00:00 GMT', failures: 3, problem: 'Away.' };
      await feeds.keep(aState({ ...failed, seen: [] }));
      expect(await feeds.find(HARBOUR)).toEqual(aState({ ...failed, seen: [] }));
      expect(await feeds.find(SourceId.parse('northgate'))).toBeUndefined();
    });

    it('cut what is too long to tell, and refuse too many entries', async () => {
      await feeds.keep(aState({ problem: `a\0${'b'.repeat(5_000)}` }));
      expect((await feeds.find(HARBOUR))?.problem).toMatch(/^ab{3999}$/);
      const many = Array.from({ length: 10_001 }, (_, at) => seenEntry(String(at)));
      await expect(feeds.keep(aState({ seen: many }))).rejects.toThrow(RangeError);
      await feeds.keep(aState({ seen: many.slice(1) }));
      expect((await feeds.find(HARBOUR))?.seen).toHaveLength(10_000);
    });
  });
};
