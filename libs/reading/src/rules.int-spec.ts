import type { Analysis } from '@wiregraph/newsroom/analysis';
import { analysisFault } from '@wiregraph/newsroom/analysis';
import type { Predicate } from '@wiregraph/newsroom/ontology';
import { RULES } from './rules.js';
import type { ExampleClaim } from './claim/claim-rule.js';
import { aStory, readStory } from './testing/english-story.js';

/** Claims of one predicate as examples write them, with those further facts that the example asks for. */
function claimsAs(
  analysis: Analysis,
  predicate: Predicate,
  expected: readonly ExampleClaim[],
): readonly ExampleClaim[] {
  const nameOf = (key: string | undefined) => analysis.entities.find((entity) => entity.key === key)?.name;
  return analysis.claims
    .filter((claim) => claim.predicate === predicate)
    .map((claim): ExampleClaim => {
      const subject = nameOf(claim.subject) ?? '';
      const object = claim.value ?? nameOf(claim.object) ?? '';
      const all: Record<string, unknown> = {
        ...claim.qualifiers,
        stance: claim.stance,
        by: nameOf(claim.attributedTo),
        validFrom: claim.validFrom,
        validTo: claim.validTo,
        against: nameOf(claim.against),
        inFavourOf: nameOf(claim.inFavourOf),
        inferred: claim.inferred,
      };
      const more = expected.find(([s, , o]) => s === subject && o === object)?.[3];
      const asked = more && Object.fromEntries(Object.keys(more).map((name) => [name, all[name]]));
      return asked ? [subject, predicate, object, asked] : [subject, predicate, object];
    });
}

describe.each(RULES.map((rule) => [rule.predicate, rule] as const))('%s', (predicate, { examples }) => {
  it.each(examples.map(({ says, claims }) => [says, claims] as const))('reads: %s', async (says, claims) => {
    const story = aStory(says);
    const analysis = await readStory(story);
    expect(analysisFault(story.text, analysis)).toBeUndefined();
    const found = claimsAs(analysis, predicate, claims);
    expect(found).toHaveLength(claims.length);
    expect(found).toEqual(expect.arrayContaining([...claims]));
  });

  it('has an example in which it must not fire', () => {
    expect(examples.some(({ claims }) => claims.length === 0)).toBe(true);
  });
});
