import type { AnalysedClaim, Analysis } from '@wiregraph/newsroom/analysis';
import type { Outcome } from '@wiregraph/measure/measurement';
import type { Expected } from './expected.js';
import { isEntity, Matching } from './matching.js';

type Row = Readonly<Record<'what' | 'which', string>>;

/**
 * `missing`: of what must be found. `false`: of what must not be there. `recall`: found of what must be found.
 * `precision`: of what was read, the share that is expected; what is neither rewarded nor punished is left out, and so are
 * claims of a type of which nothing is expected at all. Entities and claims count alike.
 */
export function scoreOf(analysis: Analysis, expected: Expected): Outcome {
  const matching = new Matching(analysis, expected);
  const musts = [
    ...expected.entities
      .filter(({ must }) => must)
      .map((wanted) => ({ name: wanted.name, isFound: matching.found(wanted) })),
    ...expected.claims
      .filter(({ must }) => must)
      .map((wanted) => ({ name: nameOf(wanted), isFound: matching.foundClaim(wanted) })),
  ];
  const missing = musts.filter(({ isFound }) => !isFound).map(({ name }) => row('missing', name));
  const wrong = [...falseEntities(analysis, expected), ...falseClaims(analysis, expected, matching)].map((name) =>
    row('false', name),
  );
  const unexpected = [...unexpectedEntities(analysis, expected), ...unexpectedClaims(analysis, expected, matching)];
  const right =
    rightEntities(analysis, expected) + analysis.claims.filter((claim) => isRight(claim, expected, matching)).length;
  return {
    figures: {
      'seed.missing': missing.length,
      'seed.false': wrong.length,
      'seed.precision': right / Math.max(1, right + unexpected.length),
      'seed.recall': (musts.length - missing.length) / musts.length,
    },
    against: { 'seed.missing': '0', 'seed.false': '0', 'seed.precision': '>= 0.95', 'seed.recall': '1' },
    rows: [...missing, ...wrong, ...unexpected.map((name) => row('unexpected', name))],
  };
}

const row = (what: string, which: string): Row => ({ what, which });

const nameOf = ({ type, subject, object, quote }: { type: string; subject: string; object?: string; quote?: string }) =>
  [subject, type, object ?? quote ?? ''].join(' ').trim();

const falseEntities = ({ entities }: Analysis, { notEntities }: Expected) =>
  entities
    .filter(({ name, names }) => [name, ...names.map(({ text }) => text)].some((text) => notEntities.includes(text)))
    .map(({ name }) => name);

const falseClaims = ({ claims }: Analysis, { notClaims }: Expected, matching: Matching) =>
  notClaims
    .filter(({ type, subject, object }) =>
      claims.some(
        (claim) =>
          claim.predicate === type &&
          matching.is(claim.subject, subject) &&
          (object === undefined || matching.is(claim.object, object)),
      ),
    )
    .map(nameOf);

const unexpectedEntities = ({ entities }: Analysis, expected: Expected) =>
  entities.filter((entity) => !expected.entities.some((wanted) => isEntity(entity, wanted))).map(({ name }) => name);

const rightEntities = ({ entities }: Analysis, expected: Expected) =>
  entities.filter((entity) => expected.entities.some((wanted) => wanted.must && isEntity(entity, wanted))).length;

const isRight = (claim: AnalysedClaim, { claims }: Expected, matching: Matching) =>
  claims.some((wanted) => wanted.must && matching.fits(claim, wanted));

const unexpectedClaims = ({ claims }: Analysis, expected: Expected, matching: Matching) =>
  claims
    .filter(({ predicate }) => expected.claims.some(({ type }) => type === predicate))
    .filter((claim) => !expected.claims.some((wanted) => matching.fits(claim, wanted)))
    .map(({ subject, predicate, object, value }) =>
      nameOf({ type: predicate, subject, object: object ?? value ?? '' }),
    );
