import fc from 'fast-check';
import { foldEvents } from '@wiregraph/kernel/decider';
import { Instant } from '@wiregraph/kernel/time';
import { aRevision } from '../testing/revision.js';
import type { ArticleEvent } from './article.events.js';
import { decide } from './article.decide.js';
import { evolve, noArticle } from './article.evolve.js';
import { revisionId } from './revision.js';
import { standingOf } from './standing.js';

const stateAfter = (events: readonly ArticleEvent[]) => foldEvents({ initial: noArticle, evolve }, events);

/** The version of the revision that is shown after some events. */
function shownOf(events: readonly ArticleEvent[]): string | undefined {
  const article = stateAfter(events);
  return article.revisions.find(({ revisionId }) => revisionId === standingOf(article).current)?.version;
}

/** All events of an article after these versions have come in this order. */
function eventsOf(...came: ReturnType<typeof aRevision>[]): readonly ArticleEvent[] {
  return came.reduce<readonly ArticleEvent[]>(
    (events, data) => [...events, ...decide(stateAfter(events), { type: 'file', data, now: data.receivedAt })],
    [],
  );
}

const first = aRevision({ version: '1' });
const second = aRevision({ version: '2', text: 'Harbour Lane sued Northgate on Tuesday.' });
const other = aRevision({ version: '1', text: 'Northgate sued Harbour Lane.' });

describe('an article', () => {
  it('is filed once, then revised', () => {
    expect(eventsOf(first, second).map(({ type }) => type)).toEqual(['article.filed', 'article.revised']);
    expect(shownOf(eventsOf(first, second))).toBe('2');
  });

  it('takes a version that comes again for the one it has', () => {
    expect(eventsOf(first, first, second, first)).toHaveLength(2);
  });

  it('keeps an older version that comes late, and does not show it', () => {
    const events = eventsOf(second, first);
    expect(events[1]).toMatchObject({ type: 'article.revised', data: { isCurrent: false, number: 2 } });
    expect(shownOf(events)).toBe('2');
  });

  it('orders versions as numbers where both are, else by their time, else by arrival', () => {
    const at = (raw: string) => ({ versionCreated: { raw, at: raw as never } });
    const early = aRevision({ version: 'b', ...at('2021-01-21T10:00:00.000Z') });
    const late = aRevision({ version: 'a', text: 'Later.', ...at('2021-01-21T11:00:00.000Z') });
    expect(shownOf(eventsOf(aRevision({ version: '9' }), aRevision({ version: '10', text: 'Ten.' })))).toBe('10');
    expect(shownOf(eventsOf(late, early))).toBe('a');
    expect(stateAfter(eventsOf(aRevision({}), aRevision({ text: 'Again.' }))).revisions).toHaveLength(2);
  });

  it('sees another content under a known version, and does not put it in its place', () => {
    const events = eventsOf(first, other, other);
    expect(events.map(({ type }) => type)).toEqual(['article.filed', 'article.conflicting-revision-seen']);
    expect(standingOf(stateAfter(events)).current).toBe(first.revisionId);
  });

  it('takes words that come again after others for a version, if it is told so, and once', () => {
    const at = (minute: number) => Instant.parse(`2021-01-21T10:0${minute}:00.000Z`);
    const [one, two] = [aRevision({ receivedAt: at(0) }), aRevision({ text: 'Not so.', receivedAt: at(1) })];
    const file = (events: readonly ArticleEvent[], data: typeof one, again?: string) =>
      decide(stateAfter(events), {
        ...{ type: 'file', data, now: data.receivedAt },
        again: again === undefined ? undefined : revisionId.of(data.articleId, again),
      });
    const before = eventsOf(one, two);
    const back = { ...one, receivedAt: at(2) };
    expect(file(before, back)).toEqual([]);
    const [revised] = file(before, back, 'third look');
    expect(revised).toMatchObject({ type: 'article.revised', data: { number: 3, text: one.text, isCurrent: true } });
    const after = [...before, ...file(before, back, 'third look')];
    expect(file(after, back, 'third look')).toEqual([]);
    expect(file(after, { ...one, receivedAt: at(3) }, 'fourth look')).toEqual([]);
    // A job of an earlier look that is done once more.
    expect(file(after, two, 'second look')).toEqual([]);
    expect(file(before, { ...back, version: '1' }, 'third look')).toEqual([]);
  });

  it('shows the newest version in whatever order numbered versions come, and however often', () => {
    const versions = Array.from({ length: 5 }, (_, i) => aRevision({ version: String(i * 3), text: `Version ${i}.` }));
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...versions), { maxLength: 12 }), (more) => {
        const came =
          fc.sample(fc.shuffledSubarray(versions, { minLength: 5 }), { numRuns: 1, seed: more.length })[0] ?? [];
        expect(shownOf(eventsOf(...came, ...more))).toBe('12');
      }),
      { seed: 2 },
    );
  });
});
