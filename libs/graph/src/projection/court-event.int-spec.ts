import type { NewEvent } from '@wiregraph/kernel/event';
import { aDrawnGraph } from '../testing/drawn-graph.js';
import { anEntity, aStory, idOf, type Said } from '../testing/story.js';

const SECONDS = 1_000;
const people = [
  anEntity('Company', 'Parler'),
  anEntity('Company', 'Amazon'),
  anEntity('Lawsuit', 'Parler v. Amazon'),
  anEntity('Person', 'Rothstein'),
  anEntity('Court', 'Western District'),
];
const { draw: drawAll, rows } = aDrawnGraph(people);
const draw = (...stories: readonly (readonly NewEvent[])[]) => drawAll(stories.flat());
const sued: Said = { predicate: 'SUED', subject: 'Parler', object: 'Amazon' };

describe('a court event', () => {
  const ruling: Said = {
    predicate: 'RULED_ON',
    subject: 'Rothstein',
    object: 'Parler v. Amazon',
    stance: 'ruled',
    qualifiers: {
      matter: 'preliminary injunction',
      outcome: 'denied',
      scope: 'preliminary',
      on: '2021-01-21' as never,
    },
  };
  const parties: readonly Said[] = [
    { ...sued, qualifiers: { on: '2021-01-11' as never } },
    { predicate: 'PLAINTIFF_IN', subject: 'Parler', object: 'Parler v. Amazon' },
    { predicate: 'DEFENDANT_IN', subject: 'Amazon', object: 'Parler v. Amazon' },
  ];

  it(
    'is a ruling with motion, outcome, scope, day and judge, or the day of a filing',
    async () => {
      await draw(aStory('one', 1, { says: [ruling, ...parties] }));
      const found = `MATCH (c:Claim)-[:REPORTS]->(v:CourtEvent)-[:IN_CASE]->(l:Lawsuit) OPTIONAL MATCH (v)-[:BY]->(j:Person)`;
      const told = `RETURN [v.type, v.motion, v.outcome, v.scope, v.on, j.caption, l.caseName, c.predicate] ORDER BY v.type`;
      expect(await rows(`${found} ${told}`)).toEqual([
        ['FILING', null, null, null, '2021-01-11', null, 'Parler v. Amazon', 'SUED'],
        [
          'RULING',
          'preliminary injunction',
          'denied',
          'preliminary',
          '2021-01-21',
          'Rothstein',
          'Parler v. Amazon',
          'RULED_ON',
        ],
      ]);
    },
    60 * SECONDS,
  );

  it(
    'is told by a claim that says whom the ruling went against and whom it was for; an older one says neither',
    async () => {
      const sides = { against: idOf('Parler'), inFavourOf: idOf('Amazon') };
      await draw(aStory('sides', 1, { says: [{ ...ruling, ...sides }, ...parties] }));
      const ends = `MATCH (c:Claim) OPTIONAL MATCH (c)-[:AGAINST]->(a) OPTIONAL MATCH (c)-[:IN_FAVOUR_OF]->(f)`;
      expect(await rows(`${ends} RETURN [c.predicate, a.caption, f.caption] ORDER BY c.predicate`)).toEqual([
        ['DEFENDANT_IN', null, null],
        ['PLAINTIFF_IN', null, null],
        ['RULED_ON', 'Parler', 'Amazon'],
        ['SUED', null, null],
      ]);
    },
    60 * SECONDS,
  );

  it(
    'is a settlement in the one case of both parties, and an appeal; what is only expected is none',
    async () => {
      const settled: Said = { ...sued, predicate: 'SETTLED', qualifiers: { amount: { value: 22e6, currency: 'USD' } } };
      const appealed: Said = { predicate: 'APPEALED', subject: 'Parler', object: 'Parler v. Amazon' };
      await draw(
        aStory('one', 1, { says: [settled, appealed, { ...appealed, stance: 'expected' }, ...parties.slice(1)] }),
      );
      expect(
        await rows(`MATCH (c:Claim)-[:REPORTS]->(v:CourtEvent) RETURN [v.type, c.amount, c.currency] ORDER BY v.type`),
      ).toEqual([
        ['APPEAL', null, null],
        ['SETTLEMENT', 22e6, 'USD'],
      ]);
    },
    60 * SECONDS,
  );

  it(
    'is a motion, and a hearing that was held or is set for a day; one without a day is none until it was held',
    async () => {
      const moved: Said = {
        predicate: 'MOVED_IN',
        subject: 'Amazon',
        object: 'Parler v. Amazon',
        qualifiers: { matter: 'motion to dismiss' },
      };
      const heard = { predicate: 'HAS_HEARING', subject: 'Parler v. Amazon' } as const;
      const on = { on: '2021-03-05' as never };
      const hearings: readonly Said[] = [
        { ...heard, value: 'hearing', qualifiers: on, stance: 'expected' },
        { ...heard, value: 'trial', qualifiers: { matter: 'trial' }, stance: 'expected' },
        { ...heard, value: 'arguments', qualifiers: { matter: 'arguments' } },
      ];
      await draw(aStory('one', 1, { says: [moved, { ...moved, stance: 'expected', subject: 'Parler' }, ...hearings] }));
      const told = `MATCH (c:Claim)-[:REPORTS]->(v:CourtEvent)-[:IN_CASE]->(l)`;
      expect(await rows(`${told} RETURN [v.type, v.motion, v.on, l.caseName] ORDER BY v.type, v.motion`)).toEqual([
        ['HEARING', 'arguments', null, 'Parler v. Amazon'],
        ['HEARING', null, '2021-03-05', 'Parler v. Amazon'],
        ['MOTION', 'motion to dismiss', null, 'Parler v. Amazon'],
      ]);
    },
    60 * SECONDS,
  );

  it(
    'is one where a story tells its day in one place and not in another',
    async () => {
      const { on, ...undated } = ruling.qualifiers ?? {};
      await draw(aStory('one', 1, { says: [ruling, { ...ruling, subject: 'Western District', qualifiers: undated }] }));
      expect(await rows(`MATCH (v:CourtEvent) RETURN v.on`)).toEqual([on]);
    },
    60 * SECONDS,
  );

  it(
    'no longer stands when no live claim tells of it',
    async () => {
      await draw(aStory('one', 1, { says: [ruling] }), aStory('one', 2, { says: [] }));
      expect(await rows(`MATCH (v:CourtEvent) RETURN v.live`)).toEqual([false]);
    },
    60 * SECONDS,
  );
});
