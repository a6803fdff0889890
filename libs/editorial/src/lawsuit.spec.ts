import type { RelationRow } from '@wiregraph/graph/read';
import { caseStatus, eventSummary, partiesOf } from './lawsuit.js';

const aRelation = (given: Partial<RelationRow>): RelationRow => ({
  ...{ role: 'PLAINTIFF_IN', fromId: 'a', toId: 'case', stance: 'stated', inferred: false, claimIds: ['c1'] },
  ...{ validFrom: null, validTo: null },
  ...given,
});
const parties = partiesOf([aRelation({})]);

describe('where a case stands', () => {
  it.each([
    ['PENDING', [{ type: 'RULING', scope: 'preliminary' }], parties],
    ['PENDING', [], parties],
    ['DECIDED', [{ type: 'RULING', scope: 'merits' }], parties],
    [
      'DISMISSED',
      [
        { type: 'RULING', scope: 'merits' },
        { type: 'DISMISSAL', scope: null },
      ],
      parties,
    ],
    ['UNKNOWN', [], []],
  ] as const)('is %s after %j', (status, events, who) => expect(caseStatus(events, who)).toBe(status));
});

describe('the parties of a case', () => {
  it('come plaintiffs first, each once for a part, however it is put', () => {
    const relations = [
      aRelation({ role: 'DEFENDANT_IN', fromId: 'b', inferred: true, claimIds: ['c2'] }),
      aRelation({ role: 'DEFENDANT_IN', fromId: 'b', stance: 'alleged', claimIds: ['c3'] }),
      aRelation({}),
    ];
    expect(partiesOf(relations)).toEqual([
      { entityId: 'a', role: 'PLAINTIFF', inferred: false, claimIds: ['c1'] },
      { entityId: 'b', role: 'DEFENDANT', inferred: false, claimIds: ['c2', 'c3'] },
    ]);
  });

  it('are none of those whose part is only denied', () =>
    expect(partiesOf([aRelation({ stance: 'denied' })])).toEqual([]));
});

describe('where a case stands', () => {
  const ruling = { type: 'RULING', scope: 'merits' } as const;
  const appeal = { type: 'APPEAL', scope: null } as const;

  it('is settled once a settlement is told of', () =>
    expect(caseStatus([ruling, { type: 'SETTLEMENT', scope: null }], [])).toBe('SETTLED'));

  it('is appealed once what ended it is before a higher court', () =>
    expect(caseStatus([ruling, appeal], [])).toBe('APPEALED'));

  it('stays pending where preliminary relief is appealed', () =>
    expect(caseStatus([{ type: 'RULING', scope: 'preliminary' }, appeal], [])).toBe('PENDING'));
});

it('a court event has one line', () => {
  const event = { id: 'e', lawsuitId: 'l', judgeId: null, claimIds: [], on: '2021-01-21' };
  const ruling = {
    ...event,
    type: 'RULING',
    motion: 'preliminary injunction',
    outcome: 'denied',
    scope: 'preliminary',
  } as const;
  expect(eventSummary(ruling, 'Ann Ray')).toBe(
    'Ruling on preliminary injunction: denied (preliminary), by Ann Ray, on 2021-01-21',
  );
  const filing = { ...event, type: 'FILING', motion: null, outcome: null, scope: null } as const;
  expect(eventSummary(filing, undefined)).toBe('Filed, on 2021-01-21');

  const motion = { ...filing, type: 'MOTION', motion: 'motion to dismiss', on: null } as const;
  expect(eventSummary(motion, undefined)).toBe('Motion to dismiss');
  const hearing = { ...filing, type: 'HEARING', motion: 'trial' } as const;
  expect(eventSummary(hearing, undefined)).toBe('Hearing (trial), on 2021-01-21');
});
