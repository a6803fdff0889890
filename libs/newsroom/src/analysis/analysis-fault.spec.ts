import type { AnalysedClaim, Analysis } from './analysis.events.js';
import { analysisFault } from './analysis-fault.js';

const TEXT = 'Harbour Lane sued Northgate on Monday.';

const company = (key: string, name: string) =>
  ({ key, name, kinds: ['Company'], names: [], salience: 'about', inferred: false, identifiers: [] }) as const;

const sued: AnalysedClaim = {
  predicate: 'SUED',
  subject: 'e1',
  object: 'e2',
  qualifiers: {},
  stance: 'stated',
  inferred: false,
  dateInferred: false,
  confidence: 0.9,
  evidence: [{ start: 0, end: 27, quote: 'Harbour Lane sued Northgate' }],
};

const analysis = (claims: readonly Partial<AnalysedClaim>[], more: Partial<Analysis> = {}): Analysis => ({
  engine: { name: 'test', version: '1', model: 'none', rules: '1' },
  sentences: [{ start: 0, end: TEXT.length }],
  entities: [company('e1', 'Harbour Lane'), company('e2', 'Northgate')].map((entity) => ({
    ...entity,
    kinds: [...entity.kinds],
    names: [],
    identifiers: [],
  })),
  mentions: [{ start: 0, end: 12, entity: 'e1', how: 'name', confidence: 1 }],
  claims: claims.map((claim) => ({ ...sued, ...claim })),
  ...more,
});

describe('an analysis', () => {
  it('may be appended if its claims stand in the text', () =>
    expect(analysisFault(TEXT, analysis([{}]))).toBeUndefined());

  it.each([
    [
      'a quote that is not the text at its place',
      { evidence: [{ start: 1, end: 28, quote: 'Harbour Lane sued Northgate' }] },
      'is not the text there',
    ],
    ['an end that nobody knows', { object: 'e9' }, '"e9" is no entity'],
    ['a missing object', { object: undefined }, 'needs an object or a value'],
    ['a value in place of an object', { object: undefined, value: 'Northgate' }, 'needs an object or a value'],
    ['ends of kinds that do not fit', { predicate: 'PRESIDES_OVER' }, 'kinds that do not fit'],
    ['an unknown accuser', { attributedTo: 'e7' }, '"e7" is no entity'],
    ['an unknown winner', { inFavourOf: 'e8' }, '"e8" is no entity'],
  ] as const)('may not with %s', (_, change, fault) => {
    expect(analysisFault(TEXT, analysis([change as Partial<AnalysedClaim>]))).toContain(fault);
  });

  it('may not with a mention outside the text, or of nobody', () => {
    const mention = { start: 0, end: 99, entity: 'e1', how: 'name', confidence: 1 } as const;
    expect(analysisFault(TEXT, analysis([], { mentions: [mention] }))).toContain('outside the text');
    expect(analysisFault(TEXT, analysis([], { mentions: [{ ...mention, end: 3, entity: 'x' }] }))).toContain(
      'no entity',
    );
  });
});
