import type { NewEvent } from '@wiregraph/kernel/event';
import {
  type ArticleId,
  articleKilled,
  articleRestored,
  type Revision,
  type RevisionId,
  revisionId as revisionIdOf,
} from '@wiregraph/newsroom/article';
import { type ArticleLinked, articleLinked } from '@wiregraph/newsroom/entity';
import { aDrawnGraph } from './testing/drawn-graph.js';
import { anEntity, aStory, type Said } from './testing/story.js';

const SECONDS = 1_000;
const people = [
  anEntity('Company', 'Parler'),
  anEntity('Company', 'Amazon'),
  anEntity('Lawsuit', 'Parler v. Amazon'),
  anEntity('Person', 'Rothstein'),
];
const { draw: drawAll, rows } = aDrawnGraph(people);
const draw = (...stories: readonly (readonly NewEvent[])[]) => drawAll(stories.flat());
const sued: Said = { predicate: 'SUED', subject: 'Parler', object: 'Amazon' };
const owns: Said = { predicate: 'OWNS', subject: 'Amazon', object: 'Parler' };

const edges = () =>
  rows(`MATCH (:Entity)-[r]->(:Entity) RETURN [type(r), r.stance, size(r.claims)] ORDER BY type(r), r.stance`);
const claims = () => rows(`MATCH (c:Claim) RETURN [c.predicate, c.live, c.support] ORDER BY c.predicate`);

describe('a fact', () => {
  it(
    'stands while one article supports it, with a relationship that knows the claim',
    async () => {
      await draw(aStory('one', 1, { says: [sued] }), aStory('two', 1, { says: [sued] }));
      expect([await claims(), await edges()]).toEqual([[['SUED', true, 2]], [['SUED', 'stated', 1]]]);
    },
    60 * SECONDS,
  );

  it(
    'falls when the only article that states it no longer does; its evidence stays',
    async () => {
      await draw(aStory('one', 1, { says: [sued, owns] }), aStory('one', 2, { says: [owns] }));
      expect(await claims()).toEqual([
        ['OWNS', true, 1],
        ['SUED', false, 0],
      ]);
      expect(await edges()).toEqual([['OWNS', 'stated', 1]]);
      expect(await rows(`MATCH (e:Evidence) RETURN e.live ORDER BY e.live`)).toEqual([false, false, true]);
      expect(await rows(`MATCH (c:Claim {predicate: 'SUED'}) RETURN c.withdrawnPosition > c.recordedPosition`)).toEqual(
        [true],
      );
    },
    60 * SECONDS,
  );

  it(
    'loses one support, and stands, when another article still states it',
    async () => {
      await draw(
        aStory('one', 1, { says: [sued] }),
        aStory('two', 1, { says: [sued] }),
        aStory('one', 2, { says: [] }),
      );
      expect([await claims(), await edges()]).toEqual([[['SUED', true, 1]], [['SUED', 'stated', 1]]]);
    },
    60 * SECONDS,
  );

  it(
    'comes back when a further version states it again, and knows when it held',
    async () => {
      await draw(
        aStory('one', 1, { says: [sued] }),
        aStory('one', 2, { says: [] }),
        aStory('one', 3, { says: [sued] }),
      );
      expect(await claims()).toEqual([['SUED', true, 1]]);
      expect(await rows(`MATCH (e:Evidence) RETURN e.periods ORDER BY e.recordedPosition`)).toEqual([[7, 10], [13]]);
    },
    60 * SECONDS,
  );

  it(
    'of an older version that came late is kept and not shown',
    async () => {
      await draw(aStory('one', 1, { says: [owns] }), aStory('one', 2, { says: [sued], isLate: true }));
      expect(await claims()).toEqual([
        ['OWNS', true, 1],
        ['SUED', false, 0],
      ]);
    },
    60 * SECONDS,
  );

  it(
    'that is alleged is not one with the fact that is stated',
    async () => {
      await draw(aStory('one', 1, { says: [sued, { ...sued, stance: 'alleged' }] }));
      expect(await edges()).toEqual([
        ['SUED', 'alleged', 1],
        ['SUED', 'stated', 1],
      ]);
    },
    60 * SECONDS,
  );
});

describe('names', () => {
  it(
    'are found by full text',
    async () => {
      await draw();
      const ask = `CALL db.index.fulltext.queryNodes('entity_names', 'parler') YIELD node RETURN node.caption ORDER BY node.caption`;
      await rows(`CALL db.index.fulltext.awaitEventuallyConsistentIndexRefresh()`);
      expect(await rows(ask)).toEqual(['Parler', 'Parler v. Amazon']);
    },
    60 * SECONDS,
  );
});

describe('an article that is closed', () => {
  const [filed, read, linked] = aStory('one', 1, { says: [sued] }) as [NewEvent, NewEvent, NewEvent];
  const ids = filed.data as { readonly articleId: ArticleId; readonly revisionId: RevisionId };
  const standing = (state: 'live' | 'killed') => ({ state, current: ids.revisionId, shown: [ids.revisionId] });
  const killed = (noticed: string): NewEvent => {
    const { source, guid, receiptId, original, receivedAt } = filed.data as Revision;
    const revisionId = revisionIdOf.of(ids.articleId, noticed);
    const data = { articleId: ids.articleId, revisionId, source, guid, receiptId, original, receivedAt };
    return articleKilled({ ...data, standing: standing('killed') });
  };
  const state = () =>
    rows(`MATCH (a:Article) RETURN [a.state, COUNT { (a)<-[:OF]-(r:ArticleRevision) WHERE r.shown }]`);

  it(
    'supports nothing any more, and takes nothing from others that say the same',
    async () => {
      await draw(aStory('one', 1, { says: [sued, owns] }), aStory('two', 1, { says: [sued] }), [killed('once')]);
      expect(await claims()).toEqual([
        ['OWNS', false, 0],
        ['SUED', true, 1],
      ]);
      expect(await edges()).toEqual([['SUED', 'stated', 1]]);
    },
    60 * SECONDS,
  );

  it(
    'ends the same whether it is closed before its facts come or after, once or twice',
    async () => {
      await draw([filed, read, killed('once')], [linked]);
      expect([await claims(), await state()]).toEqual([[['SUED', false, 0]], [['killed', 0]]]);
      await draw([filed, read, linked], [killed('once'), killed('twice')]);
      expect([await claims(), await state()]).toEqual([[['SUED', false, 0]], [['killed', 0]]]);
    },
    60 * SECONDS,
  );

  it(
    'supports again what it says once it is shown and linked again',
    async () => {
      const revisionId = revisionIdOf.of(ids.articleId, 'again');
      const restored = articleRestored({ articleId: ids.articleId, revisionId, standing: standing('live') });
      const again = articleLinked({ ...(linked.data as ArticleLinked['data']), occasion: restored.id });
      await draw([filed, read, linked, killed('once'), restored, again]);
      expect([await claims(), await edges()]).toEqual([[['SUED', true, 1]], [['SUED', 'stated', 1]]]);
    },
    60 * SECONDS,
  );
});
