import type { AnalysedClaim, AnalysedEntity, Analysis } from '@wiregraph/newsroom/analysis';
import type { Gold, GoldClaim } from './gold.js';
import { scoreStory } from './own.js';

const entity = (key: string, name = key): AnalysedEntity => ({
  ...{ key, name, kinds: ['Company'], names: [{ text: name, kind: 'canonical' }] },
  ...{ salience: 'about', inferred: false, identifiers: [] },
});

const claim = (more: Partial<AnalysedClaim>): AnalysedClaim => ({
  ...{ predicate: 'ACQUIRED', subject: 'Acme', object: 'Bolt', qualifiers: {}, stance: 'stated', inferred: false },
  ...{ dateInferred: false, confidence: 0.9, evidence: [{ start: 0, end: 1, quote: 'A' }] },
  ...more,
});

const analysis = (claims: readonly AnalysedClaim[], entities = [entity('Acme'), entity('Bolt')]): Analysis => ({
  ...{ engine: { name: 'e', version: '1', model: 'm', rules: '1' }, sentences: [], mentions: [] },
  ...{ entities, claims: [...claims] },
});

const gold = (claims: readonly Partial<GoldClaim>[], more: Partial<Gold> = {}): Gold => ({
  entities: ['Acme', 'Bolt'].map((name) => ({ id: name, name, kinds: ['Company'], must: true, mentions: [name] })),
  ...{ notEntities: [], notClaims: [], quotes: [] },
  claims: claims.map((one) => ({
    ...{ type: 'ACQUIRED', subject: 'Acme', object: 'Bolt', must: true, stance: 'stated', evidence: 'A' },
    ...one,
  })),
  ...more,
});

const verdicts = (read: Analysis, expected: Gold) =>
  scoreStory('dev', read, expected).judged.map(({ verdict }) => verdict);

describe('the score of a story', () => {
  it('takes a claim as right by its ends, and never the other way round', () => {
    const turned = claim({ subject: 'Bolt', object: 'Acme' });
    expect(verdicts(analysis([claim({}), turned]), gold([{}]))).toEqual(['right', 'wrong']);
  });

  it('takes competitors either way round', () => {
    const turned = claim({ predicate: 'COMPETES_WITH', subject: 'Bolt', object: 'Acme' });
    expect(verdicts(analysis([turned]), gold([{ type: 'COMPETES_WITH' }]))).toEqual(['right']);
  });

  it('frees what need not be read in its stance alone', () => {
    const talks = gold([{ must: false, stance: 'expected' }], {
      notClaims: [{ type: 'ACQUIRED', subject: 'Acme', object: 'Bolt' }],
    });
    expect(verdicts(analysis([claim({ stance: 'expected' }), claim({})]), talks)).toEqual(['free', 'forbidden']);
  });

  it('counts a second entity of the same name as wrong', () => {
    const split = analysis([], [entity('Acme'), entity('Bolt'), entity('other', 'Acme')]);
    expect(scoreStory('dev', split, gold([])).entities).toEqual({ wanted: 2, found: 2, wrong: 1 });
  });

  it('finds a quote in what its speaker says, sentence by sentence, and in no other mouth', () => {
    const said = (subject: string) =>
      ['We won.', 'They lost.'].map((value) => claim({ predicate: 'SAID', subject, object: undefined, value }));
    const quoted = gold([], { quotes: [{ text: 'We won. They lost.', speaker: 'Acme' }] });
    const right = (subject: string) => scoreStory('dev', analysis(said(subject)), quoted).quotes;
    expect(right('Acme')).toMatchObject({ noticed: 1, right: 1 });
    expect(right('Bolt')).toMatchObject({ noticed: 1, right: 0 });
  });

  it('finds nothing in a story that was not read', () => {
    expect(scoreStory('dev', undefined, gold([{}]))).toMatchObject({
      ...{ isRead: false, entities: { wanted: 2, found: 0, wrong: 0 }, judged: [] },
      wanted: [{ found: undefined }],
    });
  });
});
