import type { LinksChange, Props, ResolutionRow } from '../projection/change.js';
import type { RunRows } from './run-rows.js';
import * as links from './links.cypher.js';
import { sortedBy } from './rows.js';

/** Whose standing has to be worked out. */
export interface Touched {
  /** Claims with new evidence, and those that lost some. */
  readonly claims: ReadonlySet<string>;
  /** Of these: whose standing hangs on all evidence there is. Of the others, new evidence alone tells what changed. */
  readonly unsettled: ReadonlySet<string>;
  /** New evidence that holds, in the order of the log. */
  readonly added: readonly AddedEvidence[];
  readonly entities: ReadonlySet<string>;
}

export interface AddedEvidence {
  readonly claim: string;
  readonly articleId: string;
  readonly props: Props;
}

interface Named {
  readonly id: string;
}

const idsOf = (rows: readonly Named[]): readonly string[] => rows.map(({ id }) => id);

export async function drawLinks(over: RunRows, waves: readonly (readonly LinksChange[])[]): Promise<Touched> {
  const unsettled = new Set<string>();
  const entities = new Set<string>();
  for (const wave of waves) {
    const known = new Set(idsOf(await over<Named>(links.LINKED_BEFORE, sorted(wave.map(articleOf)), 'ids')));
    const [dropped, drawn] = await Promise.all([
      makeRoom(
        over,
        wave.filter(({ articleId }) => known.has(articleId)),
      ),
      drawWave(over, wave),
    ]);
    for (const id of [...dropped.claims, ...drawn]) unsettled.add(id);
    for (const id of [...dropped.entities, ...wave.flatMap((link) => link.resolutions.map((row) => row.entity))]) {
      entities.add(id);
    }
  }
  const evidence = waves.flat().flatMap(({ evidence: rows, ...link }) => rows.map((row) => ({ ...link, ...row })));
  const claims = new Set([...unsettled, ...evidence.map(({ claim }) => claim)]);
  return { claims, unsettled, added: evidence.filter(({ isCurrent }) => isCurrent), entities };
}

const articleOf = ({ articleId }: LinksChange): string => articleId;

/** Withdraws what is replaced: all that is shown of articles, and decisions on revisions that are linked again. */
async function makeRoom(over: RunRows, wave: readonly LinksChange[]) {
  const current = wave.filter(({ isCurrent }) => isCurrent).map(({ articleId, position }) => ({ articleId, position }));
  const mentions = wave.flatMap((link) => link.mentions);
  const [claims, , entities] = await Promise.all([
    over<Named>(links.WITHDRAW_EVIDENCE, current),
    over(links.WITHDRAW_MENTIONS, current),
    over<Named>(links.DROP_SALIENCE, current),
    over(links.DROP_RESOLUTIONS, sorted(wave.map(({ revisionId }) => revisionId)), 'ids'),
    over(links.DROP_REFERENCES, sorted(mentions.map(({ id }) => id)), 'ids'),
  ]);
  return { claims: idsOf(claims), entities: idsOf(entities) };
}

/** @returns claims whose standing new evidence alone does not tell */
async function drawWave(over: RunRows, wave: readonly LinksChange[]): Promise<readonly string[]> {
  const current = wave.filter(({ isCurrent }) => isCurrent);
  const decided = wave.flatMap((link) =>
    link.resolutions.map(({ entity, props }) => ({ revision: link.revisionId, entity, props })),
  );
  const salient = current.flatMap(salienceOf);
  const [unsettled] = await Promise.all([
    over<Named>(links.MERGE_EVIDENCE, placed(wave, 'evidence')),
    over(links.MERGE_MENTIONS, placed(wave, 'mentions')),
    over(
      links.CREATE_RESOLUTIONS,
      sortedBy(decided, ({ entity }) => entity),
    ),
    ...Object.entries(links.CREATE_SALIENCE).map(([salience, statement]) =>
      over(
        statement,
        salient.filter((row) => row.salience === salience),
      ),
    ),
    over(
      links.MARK_LINKED,
      wave.map(({ revisionId, position }) => ({ revisionId, position })),
    ),
    over(
      links.SHOW_REVISIONS,
      current.map(({ articleId, revisionId, position }) => ({ articleId, revisionId, position })),
    ),
  ]);
  return idsOf(unsettled);
}

const sorted = (ids: Iterable<string>): readonly string[] => [...new Set(ids)].sort();

/** Rows of evidence or mentions with the revision that they stand in; of two with one id the last counts. */
function placed(wave: readonly LinksChange[], what: 'evidence' | 'mentions'): readonly unknown[] {
  const rows = wave.flatMap(({ revisionId: revision, isCurrent: live, position, recordedAt, [what]: each }) =>
    each.map((row) => ({ ...row, revision, live, position, recordedAt })),
  );
  const byId = new Map(rows.map((row) => [row.id as string, row]));
  return sortedBy([...byId.values()], ({ id }) => id);
}

const RANK = { mention: 0, major: 1, about: 2 } as const;

/** One for each entity, though a text may know it by two keys: the strongest, with all mentions counted. */
function salienceOf({ articleId, resolutions }: LinksChange) {
  const strongest = new Map<string, ResolutionRow>();
  for (const row of sortedBy(resolutions, ({ salience }) => String(RANK[salience]))) strongest.set(row.entity, row);
  const rows = [...strongest.values()].map(({ entity, salience, mentions }) => ({
    article: articleId,
    entity,
    salience,
    count: mentions,
  }));
  return sortedBy(rows, ({ entity }) => entity);
}
