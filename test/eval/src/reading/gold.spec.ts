import { readFileSync } from 'node:fs';
import { ENTITY_KINDS, fits, Predicate, Stance } from '@wiregraph/newsroom/ontology';
import type { EntityKind } from '@wiregraph/newsroom/ontology';
import { type Gold, type GoldClaim, goldStories } from './gold.js';

const stories = goldStories().map((story) => ({ ...story, text: readFileSync(story.file, 'utf8') }));

/** What is wrong in each story, by a check that names the faults of one. */
const faults = (check: (gold: Gold, text: string) => readonly string[]) =>
  stories.flatMap(({ id, gold, text }) => check(gold, text).map((fault) => `${id}: ${fault}`));

const kindsOf = ({ entities }: Gold, id: string | undefined) =>
  entities.find((entity) => entity.id === id)?.kinds as readonly EntityKind[] | undefined;

const endsOf = ({ subject, object, against, by, attributedTo }: GoldClaim) =>
  [subject, object, against, by, attributedTo].filter((end) => end !== undefined);

describe('annotated stories', () => {
  it('are sixty or more, and each half has a third of them at least', () => {
    expect(stories.length).toBeGreaterThanOrEqual(60);
    for (const half of ['dev', 'report']) {
      expect(stories.filter((story) => story.half === half).length).toBeGreaterThanOrEqual(stories.length / 3);
    }
  });

  it('name entities once, by kinds of the ontology and words of the text', () => {
    expect(
      faults(({ entities }, text) => [
        ...entities.filter((one, at) => entities.findIndex(({ id }) => id === one.id) !== at).map(({ id }) => id),
        ...entities.flatMap(({ kinds }) => kinds.filter((kind) => !(ENTITY_KINDS as readonly string[]).includes(kind))),
        ...entities.flatMap(({ mentions }) => mentions.filter((mention) => !text.includes(mention))),
      ]),
    ).toEqual([]);
  });

  it('state claims of the ontology between entities of fitting kinds', () => {
    expect(
      faults((gold) =>
        gold.claims
          .filter(({ type, subject, object, literal }) => {
            const [from, to] = [kindsOf(gold, subject), kindsOf(gold, object)];
            const isWhole = object === undefined ? literal !== undefined : to !== undefined;
            return !isWhole || !from || !Predicate.safeParse(type).success || !fits(Predicate.parse(type), from, to);
          })
          .map(({ type, subject, object = '' }) => [subject, type, object].join(' ')),
      ),
    ).toEqual([]);
  });

  it('have each claim and each quote in the words of the text', () => {
    expect(
      faults(({ claims, quotes }, text) => [
        ...claims
          .flatMap(({ evidence, literal = [] }) => [evidence, ...literal])
          .filter((words) => !text.includes(words)),
        ...quotes.map((quote) => quote.text).filter((words) => !text.includes(words)),
      ]),
    ).toEqual([]);
  });

  it('speak of entities that they name, in stances that there are', () => {
    expect(
      faults((gold) => [
        ...[
          ...gold.claims.flatMap(endsOf),
          ...gold.quotes.map(({ speaker }) => speaker),
          ...gold.notClaims.flatMap(({ subject, object = subject }) => [subject, object]),
        ].filter((end) => !kindsOf(gold, end)),
        ...gold.claims.flatMap(({ stance }) => [stance].flat()).filter((stance) => !Stance.safeParse(stance).success),
      ]),
    ).toEqual([]);
  });
});
