import type { EntityKind } from '@wiregraph/newsroom/ontology';
import type {
  ArticleChange,
  Change,
  ClaimChange,
  CourtEventChange,
  EntityChange,
  FactsChange,
  Props,
  RevisionChange,
} from '../projection/change.js';

/** A batch of changes as rows of statements, each thing once, in the order of keys. */
export interface Rows {
  readonly articles: readonly ArticleChange[];
  readonly revisions: readonly RevisionChange[];
  readonly entities: readonly EntityChange[];
  readonly claims: readonly ClaimChange[];
  readonly courtEvents: readonly CourtEventChange[];
  /** The same, but each as often as claims tell of it. */
  readonly reports: readonly CourtEventChange[];
  /**
   * Links and standings, so parted that a wave has an article once: what replaces must come after what it replaces. Links of different
   * articles do not touch each other.
   */
  readonly waves: readonly (readonly FactsChange[])[];
}

/** What came later is laid over what came before; what is said only once (`first`) stays as it was first said. */
export function rowsOf(changes: readonly Change[]): Rows {
  const of = <Kind extends Change['change']>(kind: Kind) =>
    changes.filter((change): change is Extract<Change, { change: Kind }> => change.change === kind);
  return {
    articles: joined(of('article'), byId, ({ first, props }, late) => ({
      ...late,
      first,
      props: { ...props, ...late.props },
    })),
    revisions: joined(of('revision'), byId, ({ props }, late) => ({ ...late, props: { ...props, ...late.props } })),
    entities: joined(of('entity').map(withoutRepeats), byId, joinEntity),
    claims: joined(of('claim'), byId, (early) => early),
    courtEvents: joined(of('court-event'), byId, (early) => early),
    reports: joined(of('court-event'), reportKey, (early) => early),
    waves: wavesOf(changes.filter((change) => change.change === 'links' || change.change === 'standing')),
  };
}

const reportKey = ({ id, claim, judge }: CourtEventChange): string => `${id} ${claim} ${judge ?? ''}`;
const byId = ({ id }: { readonly id: string }): string => id;

function joined<Row>(
  rows: readonly Row[],
  key: (row: Row) => string,
  join: (early: Row, late: Row) => Row,
): readonly Row[] {
  const byKey = new Map<string, Row>();
  for (const row of rows) {
    const early = byKey.get(key(row));
    byKey.set(key(row), early === undefined ? row : join(early, row));
  }
  return sortedBy([...byKey.values()], key);
}

/** By code units, so that one machine's order is another's. */
export const sortedBy = <Row>(rows: readonly Row[], key: (row: Row) => string): readonly Row[] =>
  [...rows].sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));

const joinEntity = (early: EntityChange, late: EntityChange): EntityChange => ({
  ...early,
  kinds: [...new Set<EntityKind>([...early.kinds, ...late.kinds])],
  names: distinctNames([...early.names, ...late.names]),
  identifiers: [...new Set([...early.identifiers, ...late.identifiers])],
  props: { ...early.props, ...late.props },
});

/** What an event does not say of an entity stays as it was. */
const withoutRepeats = (change: EntityChange): EntityChange => ({
  ...change,
  kinds: [...new Set(change.kinds)],
  names: distinctNames(change.names),
  identifiers: [...new Set(change.identifiers)],
  props: said(change.props),
});

const said = (props: Props): Props =>
  Object.fromEntries(Object.entries(props).filter(([, value]) => value !== undefined));

/** Of names of one text the first counts, as in the graph. */
const distinctNames = (names: EntityChange['names']): EntityChange['names'] =>
  names.filter(({ text }, index) => names.findIndex((name) => name.text === text) === index);

function wavesOf(links: readonly FactsChange[]): readonly (readonly FactsChange[])[] {
  const waves: FactsChange[][] = [];
  const seen = new Map<string, number>();
  for (const link of links) {
    const wave = seen.get(link.articleId) ?? 0;
    seen.set(link.articleId, wave + 1);
    (waves[wave] ??= []).push(link);
  }
  return waves.map((wave) => wave.sort((a, b) => (a.articleId < b.articleId ? -1 : 1)));
}
