import { ENTITY_KINDS, fits, pointsAtEntity, predicateEntry, PREDICATES } from './ontology.js';

describe('the ontology', () => {
  it.each(PREDICATES)('knows the kinds at both ends of %s, and how it reads', (predicate) => {
    const { subject, object, reads } = predicateEntry(predicate);
    expect(subject.length).toBeGreaterThan(0);
    for (const kind of [...subject, ...object]) expect(ENTITY_KINDS).toContain(kind);
    expect(reads).toHaveLength(2);
  });

  it('lets fit what has one of the kinds, at both ends', () => {
    expect(fits('SUED', ['Platform', 'Company'], ['Company'])).toBe(true);
    expect(fits('SUED', ['Court'], ['Company'])).toBe(false);
    expect(fits('SUED', ['Company'])).toBe(false);
    expect(fits('SAID', ['Person'])).toBe(true);
    expect(fits('SAID', ['Person'], ['Company'])).toBe(false);
  });

  it('tells relations from claims that carry a text', () => {
    expect(pointsAtEntity('SUED')).toBe(true);
    expect(pointsAtEntity('SAID')).toBe(false);
  });
});
