import type { AnalysedEntity, ArticleAnalysed } from '@wiregraph/newsroom/analysis';
import { type EntityId, entityId, type Resolution } from '@wiregraph/newsroom/entity';
import { type Decision, feature } from './decision.js';
import type { Directory } from './directory.js';
import { type DirectoryEntry, isLawsuit, isSurnameAlone, normalised } from './directory-entry.js';
import { matchLawsuits, type Suit } from './lawsuit/match-lawsuit.js';
import { areCompatible, matchName } from './match-name.js';

/** An entity of a text, and who it is. */
export interface Resolved {
  readonly entity: AnalysedEntity;
  readonly id: EntityId;
  /** Undefined for somebody new. */
  readonly entry: DirectoryEntry | undefined;
  readonly resolution: Resolution;
}

type Analysed = Pick<ArticleAnalysed, 'id' | 'data'>;

/** Who each entity of a reading is, in the reading's order. Lawsuits come last, since they are known by their parties. */
export function resolve(directory: Directory, analysed: Analysed): readonly Resolved[] {
  const { entities } = analysed.data;
  const found = new Map<string, Resolved>();
  const put = (resolved: Resolved) => found.set(resolved.entity.key, resolved);
  const sure = entities.filter((entity) => !isLawsuit(entity) && !isSurnameAlone(entity));
  for (const entity of sure) put(person(directory, analysed, { entity, found }));
  for (const entity of entities.filter(isSurnameAlone)) put(person(directory, analysed, { entity, found }));
  for (const resolved of lawsuits(directory, analysed, found)) put(resolved);
  return entities.flatMap(({ key }) => found.get(key) ?? []);
}

interface Next {
  readonly entity: AnalysedEntity;
  readonly found: ReadonlyMap<string, Resolved>;
}

function person(directory: Directory, analysed: Analysed, { entity, found }: Next): Resolved {
  const before = [...found.values()];
  const around = new Set(before.map(({ id }) => id));
  const decision = matchName(directory, entity, { articleId: analysed.data.articleId, around });
  if (decision.fit) return known(entity, decision.fit);
  const twin = before.find((other) => isTwin(entity, other.entity));
  if (!twin) return fresh(directory, analysed, decision);
  const features = [feature('same-text', twin.entity.name, 0.9)];
  const resolution = { ...twin.resolution, key: entity.key, salience: entity.salience, score: 0.9, features };
  return { entity, id: twin.id, entry: twin.entry, resolution };
}

/** The reading has two where there is one name. */
const isTwin = (one: AnalysedEntity, other: AnalysedEntity): boolean =>
  areCompatible(one.kinds, other.kinds) && normalised(one, one.name) === normalised(other, other.name);

function lawsuits(directory: Directory, analysed: Analysed, found: ReadonlyMap<string, Resolved>): readonly Resolved[] {
  const { articleId, revisionId, entities } = analysed.data;
  const idsOf = (keys: readonly string[]) => [...new Set(keys.flatMap((key) => found.get(key)?.id ?? []))];
  const suits: readonly Suit[] = entities.filter(isLawsuit).map((entity) => ({
    entity,
    plaintiffs: idsOf(entity.case?.plaintiffs ?? []),
    defendants: idsOf(entity.case?.defendants ?? []),
  }));
  const names = new Map([...found.values()].map(({ id, entity }) => [id, entity.name]));
  const decisions = matchLawsuits(directory, suits, { articleId, revisionId, nameOf: (id) => names.get(id) });
  return decisions.map((decision) =>
    decision.fit ? known(decision.entity, decision.fit) : fresh(directory, analysed, decision),
  );
}

const known = (entity: AnalysedEntity, { entry, score, features }: NonNullable<Decision['fit']>): Resolved => ({
  entity,
  id: entry.id,
  entry,
  resolution: {
    key: entity.key,
    entityId: entry.id,
    salience: entity.salience,
    isNew: false,
    score,
    features: features.slice(0, 30),
  },
});

function fresh(directory: Directory, { id: analysis, data }: Analysed, { entity, against }: Decision): Resolved {
  const plain = entityId.of(data.revisionId, entity.key);
  // Another reading of this revision gave the key to somebody else.
  const id = directory.entry(plain) ? entityId.of(data.revisionId, entity.key, analysis) : plain;
  const features = [feature('nobody-known', entity.name, 0), ...against].slice(0, 30);
  const resolution = { key: entity.key, entityId: id, salience: entity.salience, isNew: true, score: 1, features };
  return { entity, id, entry: undefined, resolution };
}
