import { spanText } from '@wiregraph/kernel/text-span';
import { fits, pointsAtEntity } from '../ontology.js';
import type { AnalysedClaim, AnalysedEntity, Analysis } from './analysis.events.js';

/**
 * What forbids to append an analysis of `text`, as a sentence; undefined if all is well. Every claim's ends are known
 * and of fitting kinds, every quote is the text at its place, and every span lies within the text.
 */
export function analysisFault(text: string, analysis: Analysis): string | undefined {
  const entities = new Map(analysis.entities.map((entity) => [entity.key, entity]));
  for (const { start, end, entity } of analysis.mentions) {
    if (start >= end || end > text.length)
      return `A mention of ${entity} stands at [${start}, ${end}), outside the text.`;
    if (!entities.has(entity)) return `A mention at ${start} is of "${entity}", which is no entity of the analysis.`;
  }
  for (const claim of analysis.claims) {
    const fault = endsFault(claim, entities) ?? evidenceFault(text, claim);
    if (fault !== undefined) return `The claim ${claim.predicate} of ${claim.subject}: ${fault}`;
  }
  return undefined;
}

function endsFault(claim: AnalysedClaim, entities: ReadonlyMap<string, AnalysedEntity>): string | undefined {
  const subject = entities.get(claim.subject);
  const object = claim.object === undefined ? undefined : entities.get(claim.object);
  for (const key of [claim.subject, claim.object, claim.attributedTo, claim.against, claim.inFavourOf]) {
    if (key !== undefined && !entities.has(key)) return `"${key}" is no entity of the analysis.`;
  }
  const isWhole =
    pointsAtEntity(claim.predicate) === (object !== undefined) &&
    (object === undefined) === (claim.value !== undefined);
  if (!isWhole) return 'it needs an object or a value, as the ontology has it.';
  if (!subject || !fits(claim.predicate, subject.kinds, object?.kinds)) return 'its ends are of kinds that do not fit.';
  return undefined;
}

function evidenceFault(text: string, { evidence }: AnalysedClaim): string | undefined {
  const wrong = evidence.find((span) => spanText(text, span) !== span.quote);
  return wrong && `its evidence at [${wrong.start}, ${wrong.end}) is not the text there.`;
}
