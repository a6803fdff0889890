import type { NewEvent } from '@wiregraph/kernel/event';
import { type ArticleId, articleKilled, type Revision, type RevisionId } from '@wiregraph/newsroom/article';
import { type ArticleLinked, articleLinked } from '@wiregraph/newsroom/entity';
import { aDrawnGraph } from './testing/drawn-graph.js';
import { anEntity, aReread, aStory, idOf, type Said } from './testing/story.js';

const SECONDS = 1_000;
const people = ['Parler', 'Amazon', 'Google', 'Apple'].map((name) => anEntity('Company', name));
const { digest: digestOfGraph, draw, rows } = aDrawnGraph(people);
const sued: Said = { predicate: 'SUED', subject: 'Parler', object: 'Amazon' };
const owns: Said = { predicate: 'OWNS', subject: 'Amazon', object: 'Parler' };
const client: Said = { predicate: 'CLIENT_OF', subject: 'Parler', object: 'Amazon' };

const claims = () => rows(`MATCH (c:Claim) RETURN [c.predicate, c.live, c.support] ORDER BY c.predicate`);
const evidence = () =>
  rows(`MATCH (c:Claim)-->(e:Evidence) RETURN [c.predicate, e.live, e.periods, e.withdrawnBy] ORDER BY c.predicate`);
/** What was held at a position, by the periods of evidence: it began, and has not ended, or not yet. */
const heldAt = (position: number) =>
  rows(`MATCH (c:Claim) WHERE EXISTS { MATCH (c)-->(e:Evidence)
      WHERE size([at IN e.periods WHERE at <= ${position}]) % 2 = 1 } RETURN c.predicate ORDER BY c.predicate`);

const one = aStory('one', 1, { says: [sued, owns] });
const reread = aReread(one, { says: [owns, client], rules: '2' });
const [READ, REREAD] = [7, 9];

describe('a revision that newer rules have read', () => {
  it(
    'claims what they claim: what only the older rules read is withdrawn for a reanalysis, what both read stays as it was',
    async () => {
      await draw([...one, ...reread]);
      expect(await claims()).toEqual([
        ['CLIENT_OF', true, 1],
        ['OWNS', true, 1],
        ['SUED', false, 0],
      ]);
      expect(await evidence()).toEqual([
        ['CLIENT_OF', true, [REREAD], null],
        ['OWNS', true, [READ], null],
        ['SUED', false, [READ, REREAD], 'REANALYSIS'],
      ]);
      expect(await rows(`MATCH (r:ArticleRevision) RETURN [r.engineRules, r.analysedPosition]`)).toEqual([
        ['2', REREAD - 1],
      ]);
    },
    60 * SECONDS,
  );

  it(
    'still shows what was held before',
    async () => {
      await draw([...one, ...reread]);
      expect(await heldAt(READ - 1)).toEqual([]);
      expect(await heldAt(REREAD - 1)).toEqual(['OWNS', 'SUED']);
      expect(await heldAt(REREAD)).toEqual(['CLIENT_OF', 'OWNS']);
    },
    60 * SECONDS,
  );

  it(
    'takes nothing from other articles that say the same',
    async () => {
      await draw([...one, ...aStory('two', 1, { says: [sued] }), ...reread]);
      expect(await claims()).toContainEqual(['SUED', true, 1]);
    },
    60 * SECONDS,
  );

  it(
    'claims again what still newer rules read again',
    async () => {
      await draw([...one, ...reread, ...aReread(one, { says: [sued], rules: '3' })]);
      expect(await evidence()).toContainEqual(['SUED', true, [READ, REREAD, REREAD + 2], null]);
      expect(await heldAt(REREAD + 2)).toEqual(['SUED']);
    },
    60 * SECONDS,
  );

  it(
    'is drawn the same event by event and all at once',
    async () => {
      const events = [...one, ...aStory('two', 1, { says: [sued] }), ...reread, ...aStory('one', 2, { says: [sued] })];
      await draw(events, 1);
      const digest = await digestOfGraph();
      await draw(events);
      expect(await digestOfGraph()).toBe(digest);
      expect(await evidence()).toContainEqual(['OWNS', false, [READ, 15], 'CORRECTION']);
    },
    120 * SECONDS,
  );

  it(
    'of an article that was killed meanwhile claims nothing',
    async () => {
      const data = one[0]?.data as Revision & { readonly articleId: ArticleId; readonly revisionId: RevisionId };
      const { articleId, revisionId, source, guid, receiptId, original, receivedAt } = data;
      const standing = { state: 'killed' as const, current: revisionId, shown: [revisionId] };
      const ids = { articleId, revisionId, source, guid, receiptId, original, receivedAt };
      await draw([...one, articleKilled({ ...ids, standing }), ...reread]);
      expect((await claims()).filter((claim) => (claim as unknown[])[1] === true)).toEqual([]);
      expect(await evidence()).toContainEqual(['SUED', false, [READ, READ + 1], 'KILL']);
    },
    60 * SECONDS,
  );

  it(
    'points no more at whom only the older rules saw, and still at those of a part that was added to it',
    async () => {
      const [filed, read, links] = one as [NewEvent, NewEvent, NewEvent];
      const [came, readToo, linksToo] = aStory('one', 2, { says: [] }) as [NewEvent, NewEvent, NewEvent];
      const revisions = [filed, came].map(({ data }) => (data as Revision).revisionId);
      const naming = (event: NewEvent, names: readonly string[], beside: readonly RevisionId[]) => {
        const resolutions = names.map((name) => {
          const how = { isNew: false, score: 1, features: [], salience: 'major' as const };
          return { key: name, entityId: idOf(name), ...how };
        });
        return articleLinked({ ...(event.data as ArticleLinked['data']), resolutions, beside: [...beside] });
      };
      const [first, second] = revisions as [RevisionId, RevisionId];
      const [anew, decided] = reread as [NewEvent, NewEvent];
      await draw([
        ...[filed, read, naming(links, ['Parler', 'Amazon'], [])],
        ...[came, readToo, naming(linksToo, ['Amazon', 'Google'], [first])],
        ...[anew, naming(decided, ['Apple'], [second])],
      ]);
      const pointedAt = await rows(
        `MATCH (:Article)-[:MAJOR_MENTIONS]->(e:Entity) RETURN e.caption ORDER BY e.caption`,
      );
      expect(pointedAt).toEqual(['Amazon', 'Apple', 'Google']);
      expect(await rows(`MATCH (e:Entity) RETURN e.articles ORDER BY e.caption`)).toEqual([1, 1, 1, 0]);
    },
    60 * SECONDS,
  );
});
