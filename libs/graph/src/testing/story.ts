import type { NewEvent } from '@wiregraph/kernel/event';
import { type ArticleAnalysed, articleAnalysed } from '@wiregraph/newsroom/analysis';
import { articleFiled, articleRevised, type Revision, type RevisionId } from '@wiregraph/newsroom/article';
import {
  type ArticleLinked,
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
  /** None where the claim has a text. */
  readonly object?: string;
};

/** A claim at the beginning of a text. */
const linked =
  (text: string, revisionId: RevisionId) =>
  ({ subject, object, ...said }: Said): LinkedClaim => {
    const ends = { subject: idOf(subject), ...(object === undefined ? {} : { object: idOf(object) }) };
    const id = claimId.of(said.predicate, ends.subject, ends.object ?? said.value ?? '', said.stance);
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
          quote: text.slice(0, 3),
          sentence: { start: 0, end: 3 },
        },
      ],
    };
  };

/** What a linker appends when newer rules have read again the revision that a story's events are of. */
export function aReread(story: readonly NewEvent[], { says, rules }: { says: readonly Said[]; rules: string }) {
  const [, read, links] = story as readonly [NewEvent, NewEvent, NewEvent];
  const before = read.data as ArticleAnalysed['data'];
  const decided = links.data as ArticleLinked['data'];
  const analysed = articleAnalysed({ ...before, engine: { ...before.engine, rules } });
  const claims = says.map(linked((story[0]?.data as Revision).guid, decided.revisionId));
  const engine = { ...decided.engine, rules };
  return [analysed, articleLinked({ ...decided, analysis: analysed.id, engine, claims })];
}

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
  const claims = says.map(linked(guid, revisionId));
  const linker = { name: 'test', version: '1' };
  const isCurrent = !isLate;
  const filed = number === 1 ? articleFiled(revision) : articleRevised({ ...revision, isCurrent });
  const decided = { resolutions: [], mentions: [], claims };
  return [filed, analysed, articleLinked({ ...ids, analysis: analysed.id, linker, engine, isCurrent, ...decided })];
}
