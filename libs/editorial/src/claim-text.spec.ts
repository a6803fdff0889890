import type { ClaimRow } from '@wiregraph/graph/read';
import { claimText } from './claim-text.js';

const aClaim = (given: Partial<ClaimRow>): ClaimRow => ({
  ...{ id: 'claim-1', predicate: 'SUED', subjectId: 's', objectId: 'o', value: null, stance: 'stated' },
  ...{
    attributedToId: null,
    againstId: null,
    inFavourOfId: null,
    inferred: false,
    isLive: true,
    validFrom: null,
    validTo: null,
  },
  ...{ dateInferred: false, recordedAt: '', recordedPosition: 1, confidence: 1, support: 1 },
  ...{ title: null, matter: null, outcome: null, scope: null, on: null, amount: null, currency: null },
  ...given,
});
const names = { subject: 'Harbour Lane', object: 'Northgate' };

describe('a claim in words', () => {
  it.each<[string, Partial<ClaimRow>, object]>([
    ['Harbour Lane sued Northgate', {}, names],
    ['Harbour Lane sued Northgate (on 2021-01-11)', { on: '2021-01-11' }, names],
    ['Harbour Lane sued Northgate (inferred)', { inferred: true }, names],
    [
      'Ann Ray is chief operating officer of Northgate',
      { predicate: 'OFFICER_OF', title: 'chief operating officer' },
      { ...names, subject: 'Ann Ray' },
    ],
    [
      'Harbour Lane hosts Northgate (from 2019, until 2021-01)',
      { predicate: 'HOSTS', validFrom: '2019', validTo: '2021-01' },
      names,
    ],
    [
      'Ann Ray ruled on A v. B (preliminary injunction denied, preliminary, on 2021-01-21)',
      {
        predicate: 'RULED_ON',
        stance: 'ruled',
        matter: 'preliminary injunction',
        outcome: 'denied',
        scope: 'preliminary',
        on: '2021-01-21',
      },
      { subject: 'Ann Ray', object: 'A v. B' },
    ],
    ['Northgate said “no comment”', { predicate: 'SAID', value: 'no comment' }, { subject: 'Northgate' }],
  ])('says: %s', (text, given, named) => {
    expect(claimText(aClaim(given), named as typeof names)).toBe(text);
  });

  it.each<[ClaimRow['stance'], string | undefined, string]>([
    ['alleged', 'Ann Ray', ', Ann Ray alleges'],
    ['alleged', undefined, ', it is alleged'],
    ['denied', 'Ann Ray', ': denied by Ann Ray'],
    ['denied', undefined, ': denied'],
    ['expected', undefined, ', it is expected'],
    ['stated', 'Ann Ray', ', according to Ann Ray'],
  ])('that is %s by %s never looks like a plain fact', (stance, attributedTo, end) => {
    expect(claimText(aClaim({ stance }), { ...names, attributedTo })).toBe(`Harbour Lane sued Northgate${end}`);
  });
});
