import type { NewEvent, RecordedEvent } from '@wiregraph/kernel/event';
import { sha256 } from '@wiregraph/kernel/id';
import { Instant } from '@wiregraph/kernel/time';
import type { LoggedEvent } from '@wiregraph/graph/projection';
import { articleAnalysed, mentionId } from '@wiregraph/newsroom/analysis';
import { articleFiled, articleId, receiptId, revisionId } from '@wiregraph/newsroom/article';
import {
  articleLinked,
  claimId,
  type EntityId,
  entityId,
  entityIdentified,
  evidenceId,
} from '@wiregraph/newsroom/entity';
import { SourceId } from '@wiregraph/newsroom/source';

const AT = Instant.parse('2021-01-21T10:00:00.000Z');
const SOURCE = SourceId.parse('bench-wire');
const ENGINE = { name: 'bench', version: '1' };
/** Entities that stories have in common. The first are named most, as on a real wire. */
const KNOWN = 200;
const MENTIONS = 14;
const CLAIMS = 6;
const PREDICATES = ['SUED', 'OWNS', 'HOSTS', 'COMPETES_WITH', 'CLIENT_OF', 'ACQUIRED'] as const;

/** Events of stories with entities, mentions and claims, as the log would have them. The same at each call. */
export function linkedStories(count: number): readonly LoggedEvent[] {
  const events: NewEvent[] = [];
  const known: EntityId[] = [];
  for (let number = 0; number < count; number += 1) events.push(...storyEvents(number, known));
  return events.map((event, index) => ({ ...event, ...asRecorded(index) }) as RecordedEvent as LoggedEvent);
}

const asRecorded = (index: number) => ({
  position: index + 1,
  streamVersion: 1,
  recordedAt: AT,
  correlation: 'bench',
  cause: undefined,
});

/** A few entities that are all over the wire, and many that are seldom met. */
const popular = (seed: number, among: number) => Math.floor(among * ((seed * 0.618_034) % 1) ** 2);

function storyEvents(number: number, known: EntityId[]): readonly NewEvent[] {
  const text = `Story ${number}. `.repeat(80);
  const article = articleId.of(SOURCE, `story-${number}`);
  const ids = {
    articleId: article,
    revisionId: revisionId.of(article, undefined, sha256(text)),
    receiptId: receiptId.of(SOURCE, sha256(text)),
  };
  const filed = articleFiled({
    ...ids,
    source: SOURCE,
    guid: `story-${number}`,
    number: 1,
    original: { sha256: sha256(text), format: 'ninjs', bytes: text.length },
    receivedAt: AT,
    headline: `House ${number} in court`,
    topics: [],
    text,
    blocks: [],
  });
  const nothing = { sentences: [], entities: [], mentions: [], claims: [] };
  const engine = { ...ENGINE, model: 'none', rules: '1' };
  const analysed = articleAnalysed({ ...ids, receivedAt: AT, engine, ...nothing });
  const fresh = Array.from({ length: number === 0 ? KNOWN : 2 }, (_, at) => newEntity(ids, `${number}-${at}`));
  known.push(...fresh.map(({ data }) => data.entityId));
  return [filed, analysed, ...fresh, linkedEvent(number, { ids, known, analysis: analysed.id })];
}

type Ids = Parameters<typeof entityIdentified>[0]['firstSeen'] & { receiptId: ReturnType<typeof receiptId.of> };

const newEntity = ({ articleId: article, revisionId: revision }: Ids, name: string) =>
  entityIdentified({
    entityId: entityId.of(revision, name),
    name: `House ${name}`,
    kinds: ['Company'],
    names: [{ text: `House ${name}`, kind: 'canonical' }],
    identifiers: [],
    inferred: false,
    firstSeen: { articleId: article, revisionId: revision },
  });

interface Linked {
  readonly ids: Ids;
  readonly known: readonly EntityId[];
  readonly analysis: Parameters<typeof articleLinked>[0]['analysis'];
}

function linkedEvent(number: number, { ids, known, analysis }: Linked) {
  const cast = Array.from({ length: 8 }, (_, at) => known[popular(number * 8 + at + 1, known.length)]);
  const entities = [...new Set([...cast, known.at(-1)])].filter((id) => id !== undefined);
  const one = (at: number) => entities[at % entities.length] as EntityId;
  return articleLinked({
    ...ids,
    analysis,
    linker: { name: 'bench', version: '1' },
    engine: ENGINE,
    isCurrent: true,
    resolutions: entities.map((entity, at) => ({
      key: `e${at}`,
      entityId: entity,
      salience: at === 0 ? 'about' : 'mention',
      isNew: false,
      score: 0.95,
      features: [{ name: 'name', value: 'house', weight: 0.85 }],
    })),
    mentions: Array.from({ length: MENTIONS }, (_, at) => ({
      mentionId: mentionId.of(ids.revisionId, at * 10, at * 10 + 5),
      entityId: one(at),
      start: at * 10,
      end: at * 10 + 5,
      text: 'Story',
      confidence: 0.9,
    })),
    claims: Array.from({ length: CLAIMS }, (_, at) => claim(ids, { at, subject: one(at), object: one(at + 1) })),
  });
}

function claim(ids: Ids, { at, subject, object }: { at: number; subject: EntityId; object: EntityId }) {
  const predicate = PREDICATES[at % PREDICATES.length] ?? 'SUED';
  const id = claimId.of(predicate, subject, object);
  const span = { start: at * 20, end: at * 20 + 12 };
  return {
    claimId: id,
    predicate,
    subject,
    object,
    qualifiers: {},
    stance: 'stated' as const,
    inferred: false,
    dateInferred: false,
    confidence: 0.9,
    evidence: [
      {
        evidenceId: evidenceId.of(id, ids.revisionId, span.start, span.end),
        ...span,
        quote: 'Story house.',
        sentence: { start: at * 20, end: at * 20 + 20 },
      },
    ],
  };
}
