import {
  articleAdded,
  articleCorrected,
  articleEmbargoed,
  articleFiled,
  articleHeld,
  articleId as articleIdOf,
  articleKilled,
  articleRefiled,
  articleReleased,
  articleRestored,
  articleRevised,
  articleWithheld,
  articleWritethru,
  correctiveSeen,
  type Revision,
  revisionId as revisionIdOf,
} from '@wiregraph/newsroom/article';
import { articleAnalysed, mentionId } from '@wiregraph/newsroom/analysis';
import {
  articleLinked,
  claimId,
  entityDescribed,
  entityId,
  entityIdentified,
  evidenceId,
  type EntityId,
  type LinkedClaim,
} from '@wiregraph/newsroom/entity';
import { ENTITY_KINDS, pointsAtEntity, PREDICATES, STANCES } from '@wiregraph/newsroom/ontology';
import type { EventId, NewEvent } from '@wiregraph/kernel/event';
import { fuzzyDate, instantOf } from '@wiregraph/kernel/time';
import { aRevision } from './revision.js';
import type { LoggedEvent } from '../projection.js';

/** What a further version may come as. */
const FURTHER = [articleRevised, articleCorrected, articleWritethru, articleAdded, articleRefiled] as const;

/** Numbers that look drawn and are the same for the same seed (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Events as the log would have them, one place after the other. */
export const recorded = (events: readonly NewEvent[]): readonly LoggedEvent[] =>
  events.map(
    (event, index) =>
      ({
        ...event,
        position: index + 1,
        streamVersion: 1,
        recordedAt: instantOf(new Date(Date.UTC(2021, 0, 1) + index * 1_000)),
        correlation: 'test',
        cause: undefined,
      }) as unknown as LoggedEvent,
  );

/** Some articles of few revisions each, over few entities, so that claims meet, are withdrawn and come back. */
export function aHistory(seed: number, steps = 40): readonly LoggedEvent[] {
  const random = seeded(seed);
  const below = (limit: number) => Math.floor(random() * limit);
  const pick = <Item>(items: readonly [Item, ...Item[]] | readonly Item[]): Item => items[below(items.length)] as Item;
  const events: NewEvent[] = [];
  const revisions: (Omit<Revision, 'number'> & { isCurrent: boolean })[] = [];
  const entities: EntityId[] = [];

  const file = () => {
    const guid = `story-${below(5)}`;
    const made = aRevision({
      guid,
      text: `text ${below(1e6)}`,
      headline: `Headline ${below(9)}`,
      urgency: 1 + below(9),
    });
    const earlier = revisions.filter(({ articleId }) => articleId === made.articleId);
    const isCurrent = earlier.length === 0 || random() < 0.8;
    const revision = { ...made, number: earlier.length + 1 };
    events.push(earlier.length === 0 ? articleFiled(revision) : pick(FURTHER)({ ...revision, isCurrent }));
    if (isCurrent) for (const one of earlier) one.isCurrent = false;
    revisions.push({ ...made, isCurrent });
  };

  const meet = () => {
    const { articleId, revisionId } = pick(revisions);
    const id = entityId.of(revisionId, `e${entities.length}`);
    const name = `Entity ${entities.length}`;
    const kind = pick(ENTITY_KINDS);
    const names = [{ text: name, kind: 'canonical' as const }];
    const firstSeen = { articleId, revisionId };
    events.push(
      entityIdentified({ entityId: id, name, kinds: [kind], names, identifiers: [], inferred: false, firstSeen }),
    );
    entities.push(id);
  };

  const learn = () => {
    const alias = { text: `Alias ${below(6)}`, kind: 'alias' as const };
    const described = { names: [alias], identifiers: [{ scheme: 'ticker', value: `T${below(4)}` }] };
    const { revisionId } = pick(revisions);
    events.push(entityDescribed({ entityId: pick(entities), revisionId, kinds: [pick(ENTITY_KINDS)], ...described }));
  };

  const fresh = () => {
    const predicate = pick(PREDICATES);
    return {
      predicate,
      subject: pick(entities),
      ...(pointsAtEntity(predicate) ? { object: pick(entities) } : { value: `value ${below(3)}` }),
      stance: pick(STANCES.slice(0, 2)),
      ...(random() < 0.2 && { attributedTo: pick(entities) }),
      ...(random() < 0.2 && { validFrom: fuzzyDate(`2021-01-0${1 + below(9)}`) }),
    };
  };
  const said: ReturnType<typeof fresh>[] = [];

  const claim = (revisionId: Revision['revisionId']): LinkedClaim => {
    // Mostly what another article says too.
    if (said.length < 4 || random() < 0.1) said.push(fresh());
    const says = pick(said);
    const id = claimId.of(JSON.stringify(says));
    const start = below(3);
    const evidence = {
      evidenceId: evidenceId.of(id, revisionId, start, start + 2),
      start,
      end: start + 2,
      quote: 'te',
      sentence: { start: 0, end: 9 },
    };
    const sure = { inferred: random() < 0.3, dateInferred: random() < 0.3, confidence: below(100) / 100 };
    return { claimId: id, qualifiers: {}, ...says, ...sure, evidence: [evidence] };
  };

  const linkOne = () => {
    const { articleId, revisionId, receiptId, receivedAt, isCurrent } = pick(revisions);
    const round = below(1e6);
    const engine = { name: 'test', version: String(round) };
    const model = { model: 'none', rules: '1' };
    const nothing = { sentences: [], entities: [], mentions: [], claims: [] };
    const ids = { articleId, revisionId, receiptId };
    const analysed = articleAnalysed({ ...ids, receivedAt, engine: { ...engine, ...model }, ...nothing });
    const resolved = [...new Set(Array.from({ length: 1 + below(4) }, () => pick(entities)))];
    const resolutions = resolved.map((id, index) => ({
      key: `k${index}`,
      entityId: id,
      salience: pick(['about', 'major', 'mention'] as const),
      isNew: false,
      score: 1,
      features: [],
    }));
    const mentions = resolved.map((id) => {
      const start = below(4);
      return {
        mentionId: mentionId.of(revisionId, start, start + 1),
        entityId: id,
        start,
        end: start + 1,
        text: 't',
        confidence: 1,
      };
    });
    const claims = new Map(Array.from({ length: below(6) }, () => claim(revisionId)).map((one) => [one.claimId, one]));
    const linker = { name: 'test', version: '1' };
    const decided = { resolutions, mentions, claims: [...claims.values()] };
    events.push(analysed, articleLinked({ ...ids, analysis: analysed.id, linker, engine, isCurrent, ...decided }));
  };

  const stand = () => {
    const { articleId, revisionId, source, guid, receiptId, receivedAt } = pick(revisions);
    const state = pick(['live', 'live', 'live', 'killed', 'embargoed'] as const);
    const embargo = { raw: `until ${below(1e6)}` };
    const standing = { state, shown: [revisionId], current: revisionId, ...(state === 'embargoed' && { embargo }) };
    if (state === 'embargoed') return void events.push(articleEmbargoed({ articleId, revisionId, embargo, standing }));
    const releasedAt = receivedAt;
    if (random() < 0.2)
      return void events.push(articleReleased({ articleId, embargo, because: 'editor', releasedAt, standing }));
    const corrective = articleIdOf.of(source, `corrective-${below(1e6)}`);
    if (random() < 0.2) {
      return void events.push(correctiveSeen({ articleId, corrective, revisionId, receiptId, receivedAt, standing }));
    }
    const notice = revisionIdOf.of(articleId, state, String(below(1e6)));
    if (state === 'live') return void events.push(articleRestored({ articleId, revisionId: notice, standing }));
    const original = { sha256: 'a'.repeat(64) as never, format: 'test', bytes: 1 };
    const data = { articleId, revisionId: notice, source, guid, receiptId, original, receivedAt, standing };
    events.push(pick([articleKilled, articleHeld, articleWithheld])(data));
  };

  file();
  while (entities.length < 6) meet();
  for (let step = 0; step < steps; step++) pick([file, meet, learn, stand, linkOne, linkOne, linkOne, linkOne])();
  const distinct = new Map<EventId, NewEvent>(events.map((event) => [event.id, event]));
  return recorded([...distinct.values()]);
}

export const aBatchOf = <Item>(items: readonly Item[], size: number): readonly (readonly Item[])[] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, index) => items.slice(index * size, (index + 1) * size));
