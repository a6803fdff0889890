import { ENTITY_KINDS, Predicate, Stance } from '@wiregraph/newsroom/ontology';
import { goldOf, passages } from './passages.js';

const all = passages();
const faults = (check: (passage: (typeof all)[number]) => readonly string[]) =>
  all.flatMap((passage) => check(passage).map((fault) => `${passage.id}: ${fault}`));

describe('passages', () => {
  it('are 240, each once', () => {
    expect(new Set(all.map(({ id }) => id)).size).toBe(240);
    expect(all).toHaveLength(240);
  });

  it('name entities by kinds of the ontology and words of the text', () => {
    expect(
      faults(({ entities, text }) => [
        ...entities.map(({ kind }) => kind).filter((kind) => !(ENTITY_KINDS as readonly string[]).includes(kind)),
        ...entities.flatMap(({ mentions }) => mentions.filter((mention) => !text.includes(mention))),
      ]),
    ).toEqual([]);
  });

  it('state claims of the ontology in words of the text', () => {
    expect(
      faults(({ claims, free, text }) => [
        ...[...claims, ...free].map(({ type }) => type).filter((type) => !Predicate.safeParse(type).success),
        ...claims.map(({ stance = 'stated' }) => stance).filter((stance) => !Stance.safeParse(stance).success),
        ...claims.map(({ evidence = '' }) => evidence).filter((evidence) => !text.includes(evidence)),
      ]),
    ).toEqual([]);
  });

  it('know everybody who is an end of a claim', () => {
    for (const passage of all) {
      const { entities, claims } = goldOf(passage);
      const known = new Set(entities.map(({ id }) => id));
      expect(claims.filter(({ subject, object }) => !known.has(subject) || !known.has(object ?? subject))).toEqual([]);
    }
  });
});
