import type { LinksChange, ResolutionRow } from '../projection/change.js';
import type { RunRows } from './run-rows.js';
import * as links from './links.cypher.js';
import { sortedBy } from './rows.js';

/** Whose standing has to be worked out anew. */
export interface Touched {
  readonly claims: ReadonlySet<string>;
  readonly entities: ReadonlySet<string>;
}

interface Named {
  readonly id: string;
}

export async function drawLinks(over: RunRows, waves: readonly (readonly LinksChange[])[]): Promise<Touched> {
  const claims = new Set<string>();
  const entities = new Set<string>();
  for (const wave of waves) {
    const dropped = await makeRoom(over, wave);
    await drawWave(over, wave);
    for (const id of [...dropped.claims, ...wave.flatMap(({ evidence }) => evidence.map((row) => row.claim))]) {
      claims.add(id);
    }
    for (const id of [...dropped.entities, ...wave.flatMap((link) => link.resolutions.map((row) => row.entity))]) {
      entities.add(id);
    }
  }
  return { claims, entities };
}

/** Withdraws what is replaced: all that is shown of articles, and decisions on revisions that are linked again. */
async function makeRoom(over: RunRows, wave: readonly LinksChange[]): Promise<Touched> {
  const current = wave.filter(({ isCurrent }) => isCurrent).map(({ articleId, position }) => ({ articleId, position }));
  const claims = await over<Named>(links.WITHDRAW_EVIDENCE, current);
  await over(links.WITHDRAW_MENTIONS, current);
  const entities = await over<Named>(links.DROP_SALIENCE, current);
  const again = await over<Named>(links.LINKED_BEFORE, sorted(wave.map(({ revisionId }) => revisionId)), 'ids');
  const ids = new Set(again.map(({ id }) => id));
  await over(links.DROP_RESOLUTIONS, sorted(ids), 'ids');
  const mentions = wave.filter(({ revisionId }) => ids.has(revisionId)).flatMap((link) => link.mentions);
  await over(links.DROP_REFERENCES, sorted(mentions.map(({ id }) => id)), 'ids');
  return { claims: new Set(claims.map(({ id }) => id)), entities: new Set(entities.map(({ id }) => id)) };
}

async function drawWave(over: RunRows, wave: readonly LinksChange[]): Promise<void> {
  const current = wave.filter(({ isCurrent }) => isCurrent);
  await over(
    links.MARK_LINKED,
    wave.map(({ revisionId, position }) => ({ revisionId, position })),
  );
  const shown = current.map(({ articleId, revisionId, position }) => ({ articleId, revisionId, position }));
  await over(links.SHOW_REVISIONS, shown);
  await over(links.MERGE_EVIDENCE, placed(wave, 'evidence'));
  await over(links.MERGE_MENTIONS, placed(wave, 'mentions'));
  const decided = wave.flatMap((link) =>
    link.resolutions.map(({ entity, props }) => ({ revision: link.revisionId, entity, props })),
  );
  await over(
    links.CREATE_RESOLUTIONS,
    sortedBy(decided, ({ entity }) => entity),
  );
  const salient = current.flatMap(salienceOf);
  for (const [salience, statement] of Object.entries(links.CREATE_SALIENCE)) {
    await over(
      statement,
      salient.filter((row) => row.salience === salience),
    );
  }
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
