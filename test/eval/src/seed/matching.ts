import type { AnalysedClaim, AnalysedEntity, Analysis } from '@wiregraph/newsroom/analysis';
import type { Expected, ExpectedClaim, ExpectedEntity } from './expected.js';

/**
 * An entity is one that is expected if a name of it is a name or mention there and they have a kind in common. What no
 * word of the text names is known by its kind.
 */
export function isEntity(entity: AnalysedEntity, { name, mentions, kinds }: ExpectedEntity): boolean {
  if (!entity.kinds.some((kind) => kinds.includes(kind))) return false;
  const wanted = [name, ...mentions];
  return (
    mentions.length === 0 ||
    [entity.name, ...entity.names.map(({ text }) => text)].some((text) => wanted.includes(text))
  );
}

/** Tells whether claims of an analysis are those that are expected. */
export class Matching {
  constructor(
    private readonly analysis: Pick<Analysis, 'entities' | 'claims'>,
    private readonly expected: Expected,
  ) {}

  found(wanted: ExpectedEntity): boolean {
    return this.analysis.entities.some((entity) => isEntity(entity, wanted));
  }

  /** All of its literals, each in a claim that fits; else one claim that fits. */
  foundClaim(wanted: ExpectedClaim): boolean {
    const fitting = this.analysis.claims.filter((claim) => this.fits(claim, wanted));
    return (wanted.literal ?? ['']).every((literal) => fitting.some((claim) => textOf(claim).includes(literal)));
  }

  /** By type, ends, stance, days, qualifiers, and for what was said or alleged by its words. */
  fits(claim: AnalysedClaim, wanted: ExpectedClaim): boolean {
    const { qualifiers } = claim;
    const isOf = (key: string | undefined, id: string | undefined) => id === undefined || this.is(key, id);
    const starts = (value: string | undefined, prefix: string | undefined) =>
      prefix === undefined || value?.startsWith(prefix) === true;
    return [
      claim.predicate === wanted.type,
      this.is(claim.subject, wanted.subject),
      isOf(claim.object, wanted.object),
      isOf(claim.against, wanted.against),
      isOf(claim.attributedTo, wanted.by),
      [wanted.stance].flat().includes(claim.stance),
      starts(qualifiers.on, wanted.date),
      starts(claim.validTo, wanted.validTo),
      starts(qualifiers.outcome, wanted.outcome),
      starts(qualifiers.matter, wanted.matter),
      starts(qualifiers.scope, wanted.scope),
      starts(qualifiers.title, wanted.title),
      wanted.quote === undefined || textOf(claim).includes(wanted.quote),
      wanted.literal === undefined || wanted.literal.some((literal) => textOf(claim).includes(literal)),
    ].every(Boolean);
  }

  /** Whether a key of the analysis is an expected entity. */
  is(key: string | undefined, id: string): boolean {
    const entity = this.analysis.entities.find((candidate) => candidate.key === key);
    const wanted = this.expected.entities.find((candidate) => candidate.id === id);
    return entity !== undefined && wanted !== undefined && isEntity(entity, wanted);
  }
}

const textOf = ({ value, evidence }: AnalysedClaim): string =>
  [value ?? '', ...evidence.map(({ quote }) => quote)].join('\n');
