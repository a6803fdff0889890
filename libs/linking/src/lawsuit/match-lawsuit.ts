import type { AnalysedEntity } from '@wiregraph/newsroom/analysis';
import type { ArticleId, RevisionId } from '@wiregraph/newsroom/article';
import type { EntityId } from '@wiregraph/newsroom/entity';
import { type Decision, ENOUGH, type Feature, feature, type Fit, fitOf, ranked } from '../decision.js';
import type { Directory } from '../directory.js';
import type { DirectoryEntry } from '../directory-entry.js';
import { isFamily } from './corporate-family.js';
import { forumOf, normalDocket } from './docket.js';

/** A lawsuit of a text with its parties as the graph knows them. */
export interface Suit {
  readonly entity: AnalysedEntity;
  readonly plaintiffs: readonly EntityId[];
  readonly defendants: readonly EntityId[];
}

export interface SuitContext {
  readonly articleId: ArticleId;
  readonly revisionId: RevisionId;
  /** Names of entities that this very text brings, which the directory has not. */
  readonly nameOf: (id: EntityId) => string | undefined;
}

/**
 * Which known lawsuits those of a text are. No two of a text are one: it tells them apart. The best fits are given out
 * first, so that the order in which a text has them does not count.
 */
export function matchLawsuits(directory: Directory, suits: readonly Suit[], context: SuitContext): readonly Decision[] {
  const fits = suits.map((suit) => ({ suit, fits: fitsOf(directory, suit, context) }));
  const pairs = fits.flatMap(({ suit, fits: each }) => each.map((fit) => ({ suit, fit })));
  const given = new Map<Suit, Fit>();
  const taken = new Set<EntityId>();
  for (const { suit, fit } of [...pairs].sort((a, b) => b.fit.score - a.fit.score)) {
    if (fit.score < ENOUGH || given.has(suit) || taken.has(fit.entry.id)) continue;
    given.set(suit, fit);
    taken.add(fit.entry.id);
  }
  return fits.map(({ suit, fits: each }) => {
    const fit = given.get(suit);
    return { entity: suit.entity, fit, against: fit ? [] : whyNot(each) };
  });
}

const whyNot = (fits: readonly Fit[]): readonly Feature[] =>
  fits.slice(0, 3).flatMap(({ features }) => features.filter(({ weight }) => weight < 0).slice(0, 2));

function fitsOf(directory: Directory, suit: Suit, context: SuitContext): readonly Fit[] {
  const { docketNumber } = suit.entity.case ?? {};
  const known = [
    ...(docketNumber === undefined ? [] : directory.withDocket(docketNumber)),
    ...[...suit.plaintiffs, ...suit.defendants].flatMap((party) => directory.lawsuitsOf(party)),
    ...[...directory.inArticle(context.articleId)].flatMap((id) => directory.entry(id) ?? []),
  ];
  const lawsuits = [...new Set(known)].filter(({ kinds }) => kinds.includes('Lawsuit'));
  return ranked(
    lawsuits.map((entry) =>
      fitOf(entry, [
        ...numbers(suit, entry),
        ...places(suit, entry),
        ...days(directory, suit, entry),
        ...parties(directory, { suit, entry, context }),
        ...again(suit, entry, context),
      ]),
    ),
  );
}

const NEVER = -2;

/** An earlier reading of this very text brought it, under this name: what it knew of its parties may be nothing. */
const again = ({ entity }: Suit, entry: DirectoryEntry, { revisionId }: SuitContext): readonly Feature[] =>
  entry.firstRevision === revisionId && entry.name === entity.name ? [feature('same-text', entry.name, 0.4)] : [];

/** One number is one case, and two numbers are two. */
function numbers({ entity }: Suit, entry: DirectoryEntry): readonly Feature[] {
  const { docketNumber } = entity.case ?? {};
  if (docketNumber === undefined || entry.docketNumber === undefined) return [];
  const isSame = normalDocket(docketNumber) === normalDocket(entry.docketNumber);
  return [isSame ? feature('docket', docketNumber, 0.9) : feature('other-docket', entry.docketNumber, NEVER)];
}

function places({ entity }: Suit, entry: DirectoryEntry): readonly Feature[] {
  const { courtId, forum = forumOf(courtId) } = entity.case ?? {};
  const known = entry.forum ?? forumOf(entry.courtId);
  if (courtId !== undefined && entry.courtId !== undefined) {
    const isSame = courtId === entry.courtId;
    return [isSame ? feature('court', courtId, 0.05) : feature('other-court', entry.courtId, NEVER)];
  }
  if (forum === undefined || known === undefined) return [];
  return [forum === known ? feature('forum', forum, 0.05) : feature('other-forum', known, NEVER)];
}

const DAY_MS = 86_400_000;
/** Zones and "on Monday" move a day by a few; a filing of another week is another filing. */
const NEAR_DAYS = 3;

function days(directory: Directory, { entity }: Suit, entry: DirectoryEntry): readonly Feature[] {
  const { filedOn } = entity.case ?? {};
  if (filedOn === undefined) return [];
  const firstTold = directory.reportedOn(entry.firstRevision);
  // Whole days only: "2021" begins before what was told in it.
  if (firstTold !== undefined && filedOn.length >= 10 && apart(filedOn, firstTold) > NEAR_DAYS) {
    return [feature('filed-after-first-told', `${filedOn}, told ${firstTold}`, NEVER)];
  }
  if (entry.filedOn === undefined) return [];
  const length = Math.min(filedOn.length, entry.filedOn.length, 10);
  const isSame = filedOn.slice(0, length) === entry.filedOn.slice(0, length);
  const isNear = isSame || (length === 10 && Math.abs(apart(filedOn, entry.filedOn)) <= NEAR_DAYS);
  return [isNear ? feature('filed', entry.filedOn, 0.2) : feature('other-filing', entry.filedOn, NEVER)];
}

/** Days from the second to the first. */
const apart = (one: string, other: string): number =>
  (Date.parse(one.slice(0, 10)) - Date.parse(other.slice(0, 10))) / DAY_MS;

interface Pair {
  readonly suit: Suit;
  readonly entry: DirectoryEntry;
  readonly context: SuitContext;
}

function parties(directory: Directory, { suit, entry, context }: Pair): readonly Feature[] {
  const known = directory.parties(entry.id);
  const isInArticle = directory.inArticle(context.articleId).has(entry.id);
  const here = isInArticle ? [feature('same-article', entry.name, 0.2)] : [];
  const sides = [
    side(directory, { name: 'plaintiff', given: suit.plaintiffs, known: known.plaintiffs, context }),
    side(directory, { name: 'defendant', given: suit.defendants, known: known.defendants, context }),
  ];
  return [
    ...sides.flat(),
    ...here,
    ...(suit.plaintiffs.length + suit.defendants.length === 0 && isInArticle
      ? [feature('no-parties', 'the article has this one', 0.3)]
      : []),
  ];
}

interface Side {
  readonly name: 'plaintiff' | 'defendant';
  readonly given: readonly EntityId[];
  readonly known: ReadonlySet<EntityId>;
  readonly context: SuitContext;
}

const SAME_PARTY = 0.4;
const FAMILY = 0.3;
const OTHER_PARTIES = -1;

/** Both sides are needed: each alone is below what is enough. */
function side(directory: Directory, { name, given, known, context }: Side): readonly Feature[] {
  const nameOf = (id: EntityId) => directory.entry(id)?.name ?? context.nameOf(id) ?? '';
  const same = given.find((id) => known.has(id));
  if (same !== undefined) return [feature(name, nameOf(same), SAME_PARTY)];
  if (given.length === 0 || known.size === 0) return [];
  for (const id of given) {
    const relative = [...known].find((other) => directory.owns(id, other) || isFamily(nameOf(id), nameOf(other)));
    if (relative !== undefined) return [feature(`${name}-family`, `${nameOf(id)}, ${nameOf(relative)}`, FAMILY)];
  }
  return [feature(`other-${name}`, given.map(nameOf).join(', '), OTHER_PARTIES)];
}
