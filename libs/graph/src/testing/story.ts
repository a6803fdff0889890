import type { NewEvent } from '@wiregraph/kernel/event';
import { articleAnalysed } from '@wiregraph/newsroom/analysis';
import { articleFiled, articleRevised } from '@wiregraph/newsroom/article';
import {
  articleLinked,
  claimId,
  type EntityId,
  entityId,
  entityIdentified,
  evidenceId,
  type LinkedClaim,
} from '@wiregraph/newsroom/entity';
import type { EntityKind } from '@wiregraph/newsroom/ontology';
import { aRevision } from './revision.js';

const first = aRevision({ guid: 'first', text: 'first', headline: 'First', urgency: 5 });

/** The id under which `anEntity` of the name is. */
export const idOf = (name: string): EntityId => entityId.of(first.revisionId, name);

export const anEntity = (kind: EntityKind, name: string): NewEvent =>
  entityIdentified({
    entityId: idOf(name),
    name,
    kinds: [kind],
    names: [{ text: name, kind: 'canonical' }],
    identifiers: [],
    inferred: false,
    firstSeen: { articleId: first.articleId, revisionId: first.revisionId },
  });

export type Said = Omit<Partial<LinkedClaim>, 'subject' | 'object'> & {
  readonly predicate: LinkedClaim['predicate'];
  readonly subject: string;
  readonly object: string;
};

/** The events of a version of a story that claims something; `isLate` for one that came after a newer one. */
export function aStory(
  guid: string,
  number: number,
  { says, isLate = false }: { says: readonly Said[]; isLate?: boolean },
) {
  const revision = { ...aRevision({ guid, text: `${guid} ${number}`, headline: guid, urgency: 5 }), number };
  const { articleId, revisionId, receiptId, receivedAt } = revision;
  const ids = { articleId, revisionId, receiptId };
  const engine = { name: 'test', version: '1' };
  const model = { model: 'none', rules: '1' };
  const nothing = { sentences: [], entities: [], mentions: [], claims: [] };
  const analysed = articleAnalysed({ ...ids, receivedAt, engine: { ...engine, ...model }, ...nothing });
  const claims = says.map(({ subject, object, ...said }): LinkedClaim => {
    const ends = { subject: idOf(subject), object: idOf(object) };
    const id = claimId.of(said.predicate, ends.subject, ends.object, said.stance);
    return {
      claimId: id,
      qualifiers: {},
      stance: 'stated',
      inferred: false,
      dateInferred: false,
      confidence: 0.9,
      ...ends,
      ...said,
      evidence: [
        {
          evidenceId: evidenceId.of(id, revisionId, 0, 3),
          start: 0,
          end: 3,
          quote: guid.slice(0, 3),
          sentence: { start: 0, end: 3 },
        },
      ],
    };
  });
  const linker = { name: 'test', version: '1' };
  const isCurrent = !isLate;
  const filed = number === 1 ? articleFiled(revision) : articleRevised({ ...revision, isCurrent });
  const decided = { resolutions: [], mentions: [], claims };
  return [filed, analysed, articleLinked({ ...ids, analysis: analysed.id, linker, engine, isCurrent, ...decided })];
}
