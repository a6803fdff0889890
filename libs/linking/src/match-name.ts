import type { AnalysedEntity } from '@wiregraph/newsroom/analysis';
import type { ArticleId } from '@wiregraph/newsroom/article';
import type { EntityId } from '@wiregraph/newsroom/entity';
import type { EntityKind } from '@wiregraph/newsroom/ontology';
import { type Decision, ENOUGH, type Feature, feature, type Fit, fitOf, ranked } from './decision.js';
import type { Directory } from './directory.js';
import {
  acronyms,
  type DirectoryEntry,
  firmNames,
  isPerson,
  isSurnameAlone,
  normalised,
  surname,
} from './directory-entry.js';
import { isShortFormOf } from './name/normal-name.js';

/** Whom else a text is known to be about: what makes a bare surname sure. */
export interface Context {
  readonly articleId: ArticleId;
  readonly around: ReadonlySet<EntityId>;
}

const BODIES: readonly EntityKind[] = ['Company', 'Platform', 'Organization', 'Agency'];

/** A company can run a platform of its name and be called an organisation; a person is only a person. */
export function areCompatible(one: readonly EntityKind[], other: readonly EntityKind[]): boolean {
  const isBody = (kinds: readonly EntityKind[]) => kinds.some((kind) => BODIES.includes(kind));
  return one.some((kind) => other.includes(kind)) || (isBody(one) && isBody(other));
}

/** Which known entity one of a text is, by its names and identifiers. Not for lawsuits. */
export function matchName(directory: Directory, entity: AnalysedEntity, context: Context): Decision {
  const fits = ranked(candidates(directory, entity).map((entry) => fitOf(entry, featuresOf(entity, entry))));
  const [best] = fits;
  if (best && best.score >= ENOUGH) return { entity, fit: best, against: [] };
  const bySurname = isPerson(entity) ? matchSurname(directory, entity, context) : undefined;
  if (bySurname?.fit) return bySurname;
  const near = shortForms(directory, entity);
  return { entity, fit: undefined, against: [...near, ...(bySurname?.against ?? []), ...againstBest(best)] };
}

const againstBest = (best: Fit | undefined): readonly Feature[] =>
  best ? [feature('not-enough', `${best.entry.name}: ${best.score}`, best.score - ENOUGH)] : [];

function candidates(directory: Directory, entity: AnalysedEntity): readonly DirectoryEntry[] {
  const alike = [
    ...entity.identifiers.flatMap((identifier) => directory.identified(identifier)),
    ...directory.named(isSurnameAlone(entity) ? [] : firmNames(entity)),
    ...[normalised(entity, entity.name), ...acronyms(entity)].flatMap((acronym) => directory.withAcronym(acronym)),
  ];
  return [...new Set(alike)].filter((entry) => areCompatible(entity.kinds, entry.kinds));
}

const NAME = 0.85;
const OTHER_NAME = 0.65;
const ACRONYM = 0.5;
const SHARED_ACRONYM = 0.2;
const IDENTIFIER = 0.9;
const OTHER_IDENTIFIER = -0.6;
const KIND = 0.1;

function featuresOf(entity: AnalysedEntity, entry: DirectoryEntry): readonly Feature[] {
  return [...nameFeatures(entity, entry), ...identifierFeatures(entity, entry), ...kindFeatures(entity, entry)];
}

function nameFeatures(entity: AnalysedEntity, entry: DirectoryEntry): readonly Feature[] {
  const [own, known] = [normalised(entity, entity.name), normalised(entry, entry.name)];
  if (own === known) return [feature('name', own, NAME)];
  const shared = firmNames(entity).find((name) => firmNames(entry).includes(name));
  if (shared !== undefined) return [feature('other-name', shared, OTHER_NAME)];
  // A text that knows something by its acronym alone; two fuller names that share one may well be two things.
  if (acronyms(entry).includes(own)) return [feature('acronym', own, ACRONYM)];
  const acronym = acronyms(entity).find((one) => acronyms(entry).includes(one) || one === known);
  if (acronym === undefined) return [];
  return [feature('acronym', acronym, acronym === known ? ACRONYM : SHARED_ACRONYM)];
}

function identifierFeatures(entity: AnalysedEntity, entry: DirectoryEntry): readonly Feature[] {
  return entity.identifiers.flatMap(({ scheme, value }) => {
    const known = entry.identifiers.filter((one) => one.scheme === scheme);
    if (known.length === 0) return [];
    const isSame = known.some((one) => one.value === value);
    const said = `${scheme}:${value}`;
    return [isSame ? feature('identifier', said, IDENTIFIER) : feature('other-identifier', said, OTHER_IDENTIFIER)];
  });
}

function kindFeatures(entity: AnalysedEntity, entry: DirectoryEntry): readonly Feature[] {
  const shared = entity.kinds.filter((kind) => entry.kinds.includes(kind));
  return shared.length > 0 ? [feature('kind', shared.join(', '), KIND)] : [];
}

/**
 * Surnames are shared. A bare one is somebody known only if exactly one of that name was in the article before, or stands in
 * a claim with somebody of this text; and the other way about for a full name where only the surname was known.
 */
function matchSurname(directory: Directory, entity: AnalysedEntity, context: Context): Decision {
  const last = surname(entity) ?? '';
  const alike = directory
    .withSurname(last)
    .filter((entry) => isPerson(entry) && (isSurnameAlone(entity) || isSurnameAlone(entry)));
  const near = alike.flatMap((entry) => nearness(directory, entry, context));
  const [only, another] = near;
  if (only && !another)
    return { entity, fit: fitOf(only.entry, [feature('surname', last, 0.4), only.why]), against: [] };
  const against = alike.slice(0, 5).map(({ name }) => feature('surname-only', name, -0.5));
  return { entity, fit: undefined, against };
}

function nearness(
  directory: Directory,
  entry: DirectoryEntry,
  { articleId, around }: Context,
): readonly { readonly entry: DirectoryEntry; readonly why: Feature }[] {
  if (directory.inArticle(articleId).has(entry.id)) return [{ entry, why: feature('same-article', entry.name, 0.4) }];
  const shared = [...directory.companyOf(entry.id)].find((id) => around.has(id));
  if (shared === undefined) return [];
  return [{ entry, why: feature('known-with', directory.entry(shared)?.name ?? shared, 0.3) }];
}

/** Known names that this one begins with: `Amazon` for Amazon Web Services. They are others, and that is said. */
function shortForms(directory: Directory, entity: AnalysedEntity): readonly Feature[] {
  if (isPerson(entity)) return [];
  const own = normalised(entity, entity.name);
  const words = own.split(' ');
  const beginnings = words.slice(1).map((_, at) => words.slice(0, at + 1).join(' '));
  return directory
    .named(beginnings)
    .filter((entry) => areCompatible(entity.kinds, entry.kinds) && isShortFormOf(normalised(entry, entry.name), own))
    .slice(0, 5)
    .map(({ name }) => feature('longer-name-than', name, -0.5));
}
