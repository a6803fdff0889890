import { EVENT_TYPES, type NewsEvent } from '@wiregraph/newsroom/catalogue';
import { sha256 } from '@wiregraph/kernel/id';
import { conflictingRevisionSeen } from '@wiregraph/newsroom/article';
import { fold } from './projection.js';
import { aHistory, recorded } from './testing/history.js';
import { aRevision } from './testing/revision.js';

describe('folding events into changes', () => {
  it('gives the same changes for the same events, at once or one by one', () => {
    const events = aHistory(1);
    expect(events.flatMap((event) => fold([event]))).toEqual(fold(aHistory(1)));
  });

  it('makes something of every event of the desk but a conflicting revision, a further name and a second reading', () => {
    const { articleId, revisionId, receiptId, original, receivedAt } = aRevision({
      guid: 'a',
      text: 'a',
      headline: 'A',
      urgency: 1,
    });
    const conflict = {
      articleId,
      revisionId,
      receiptId,
      original,
      receivedAt,
      conflictsWith: revisionId,
      version: '1',
    };
    expect(fold(recorded([conflictingRevisionSeen(conflict)]))).toEqual([]);
    const events = Array.from({ length: 12 }, (_, seed) => aHistory(seed, 60)).flat();
    const told = new Set<NewsEvent['type']>(events.map(({ type }) => type));
    const others = ['article.conflicting-revision-seen', 'article.known-as', 'article.second-read'];
    expect([...told, ...others].sort()).toEqual([...EVENT_TYPES].sort());
    for (const event of events) expect(fold([event])).not.toEqual([]);
  });

  it('does not know internal ids or clocks: changes are plain data', () => {
    const changes = fold(aHistory(2));
    expect(sha256(JSON.stringify(changes))).toBe(sha256(JSON.stringify(fold(aHistory(2)))));
  });
});
