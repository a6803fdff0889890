import { articleAnalysed, mentionId } from '@wiregraph/newsroom/analysis';
import { articleFiled, articleId, receiptId, type Revision, revisionId } from '@wiregraph/newsroom/article';
import {
  articleLinked,
  claimId,
  entityId,
  type EntityId,
  entityIdentified,
  evidenceId,
  type LinkedClaim,
} from '@wiregraph/newsroom/entity';
import type { EntityKind } from '@wiregraph/newsroom/ontology';
import { SourceId } from '@wiregraph/newsroom/source';
import type { NewEvent } from '@wiregraph/kernel/event';
import { sha256 } from '@wiregraph/kernel/id';
import { fuzzyDate, Instant } from '@wiregraph/kernel/time';

const SENTENCES = [
  'Parler sued Amazon in Seattle on Jan 11.',
  'US District Judge Barbara Rothstein refused a preliminary injunction on Jan 21.',
  'Parler accused Amazon of acting out of "political animus".',
  'Amazon said that "repeated warnings" were ignored.',
  'Amazon hosted Parler until Jan 10.',
];
const TEXT = SENTENCES.join(' ');
const HEADLINE = 'Judge refuses Parler an order against Amazon';

const source = SourceId.parse('harbour-wire');
const article = articleId.of(source, 'parler');
const revision = revisionId.of(article, undefined, sha256(TEXT));
const receipt = receiptId.of(source, sha256(TEXT));
const ids = { articleId: article, revisionId: revision, receiptId: receipt };
const receivedAt = Instant.parse('2021-01-21T18:00:00.000Z');
const engine = { name: 'by-hand', version: '1' };

const ENTITIES: Readonly<Record<string, readonly [name: string, kinds: readonly EntityKind[]]>> = {
  parler: ['Parler', ['Company', 'Platform']],
  amazon: ['Amazon', ['Company']],
  judge: ['Barbara Rothstein', ['Person']],
  court: ['US District Court in Seattle', ['Court']],
  suit: ['Parler v. Amazon', ['Lawsuit']],
};
type Key = keyof typeof ENTITIES;

const idOf = (key: Key): EntityId => entityId.of(revision, key);

type Said = Partial<Omit<LinkedClaim, 'subject' | 'object' | 'attributedTo'>> & {
  readonly predicate: LinkedClaim['predicate'];
  readonly subject: Key;
  readonly object?: Key;
  readonly attributedTo?: Key;
  /** Which of the sentences states it. */
  readonly sentence: number;
};

function aClaim({ sentence: at, subject, object, attributedTo, ...given }: Said): LinkedClaim {
  const quote = SENTENCES[at] ?? '';
  const start = TEXT.indexOf(quote);
  const span = { start, end: start + quote.length };
  const id = claimId.of(given.predicate, subject, object, given.value, given.stance);
  const evidence = [
    { evidenceId: evidenceId.of(id, revision, span.start, span.end), ...span, quote, sentence: { ...span } },
  ];
  return {
    claimId: id,
    subject: idOf(subject),
    ...(object !== undefined && { object: idOf(object) }),
    ...(attributedTo !== undefined && { attributedTo: idOf(attributedTo) }),
    qualifiers: {},
    stance: 'stated',
    inferred: false,
    dateInferred: false,
    confidence: 0.9,
    evidence,
    ...given,
  };
}

const injunction = {
  matter: 'preliminary injunction',
  outcome: 'denied',
  scope: 'preliminary',
  on: fuzzyDate('2021-01-21'),
} as const;

const CLAIMS: readonly Said[] = [
  { predicate: 'SUED', subject: 'parler', object: 'amazon', qualifiers: { on: fuzzyDate('2021-01-11') }, sentence: 0 },
  { predicate: 'PLAINTIFF_IN', subject: 'parler', object: 'suit', sentence: 0 },
  { predicate: 'DEFENDANT_IN', subject: 'amazon', object: 'suit', sentence: 0 },
  { predicate: 'FILED_IN', subject: 'suit', object: 'court', inferred: true, sentence: 0 },
  { predicate: 'PRESIDES_OVER', subject: 'judge', object: 'suit', sentence: 1 },
  { predicate: 'RULED_ON', subject: 'judge', object: 'suit', qualifiers: injunction, stance: 'ruled', sentence: 1 },
  {
    predicate: 'ACCUSED_OF',
    subject: 'amazon',
    value: 'political animus',
    stance: 'alleged',
    attributedTo: 'parler',
    sentence: 2,
  },
  { predicate: 'SAID', subject: 'amazon', value: 'repeated warnings', sentence: 3 },
  { predicate: 'HOSTS', subject: 'amazon', object: 'parler', validTo: fuzzyDate('2021-01-10'), sentence: 4 },
];

function identified(key: Key): NewEvent {
  const [name = '', kinds = []] = ENTITIES[key] ?? [];
  const firstSeen = { articleId: article, revisionId: revision };
  const names = [{ text: name, kind: 'canonical' as const }];
  const identifiers = key === 'court' ? [{ scheme: 'courts-db', value: 'wawd' }] : [];
  return entityIdentified({
    ...{ entityId: idOf(key), name, kinds: [...kinds], names, identifiers, inferred: key === 'suit', firstSeen },
    ...(key === 'suit' && { docketNumber: '2:21-cv-00031' }),
  });
}

function mentions() {
  return Object.entries(ENTITIES).flatMap(([key, [name]]) =>
    [...TEXT.matchAll(new RegExp(name, 'g'))].map(({ index: start }) => ({
      mentionId: mentionId.of(revision, start, start + name.length),
      entityId: idOf(key),
      start,
      end: start + name.length,
      text: name,
      confidence: 1,
    })),
  );
}

const filed: Revision = {
  ...ids,
  source,
  guid: 'parler',
  number: 1,
  original: { sha256: sha256(TEXT), format: 'text', bytes: TEXT.length },
  receivedAt,
  headline: HEADLINE,
  urgency: 3,
  topics: [],
  text: TEXT,
  blocks: [{ kind: 'lead', start: 0, end: TEXT.length }],
};

/** The story of Parler against Amazon, read and linked by hand, as events of the log. */
export function parlerEvents(): readonly NewEvent[] {
  const sentences = SENTENCES.map((text) => ({ start: TEXT.indexOf(text), end: TEXT.indexOf(text) + text.length }));
  const nothing = { entities: [], mentions: [], claims: [] };
  const read = articleAnalysed({
    ...{ ...ids, ...nothing, receivedAt, sentences },
    engine: { ...engine, model: 'none', rules: '1' },
  });
  const resolutions = Object.keys(ENTITIES).map((key) => {
    const salience = key === 'parler' || key === 'suit' ? ('about' as const) : ('mention' as const);
    return { key, entityId: idOf(key), salience, isNew: true, score: 1, features: [] };
  });
  const linked = articleLinked({
    ...{ ...ids, analysis: read.id, linker: engine, engine, isCurrent: true, resolutions, mentions: mentions() },
    claims: CLAIMS.map(aClaim),
  });
  return [articleFiled(filed), read, ...Object.keys(ENTITIES).map(identified), linked];
}
