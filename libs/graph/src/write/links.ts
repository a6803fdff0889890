import type { FactsChange, LinksChange, Props, ResolutionRow, StandingChange } from '../projection/change.js';
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

interface ArticleState extends Named {
  readonly isLive: boolean;
  readonly isKnown: boolean;
}

const isLinks = (change: FactsChange): change is LinksChange => change.change === 'links';
const isStanding = (change: FactsChange): change is StandingChange => change.change === 'standing';

const idsOf = (rows: readonly Named[]): readonly string[] => rows.map(({ id }) => id);

export async function drawLinks(over: RunRows, waves: readonly (readonly FactsChange[])[]): Promise<Touched> {
  const unsettled = new Set<string>();
  const entities = new Set<string>();
  const drawnLinks: LinksChange[] = [];
  for (const changes of waves) {
    const standings = changes.filter(isStanding);
    const all = changes.filter(isLinks);
    const states = await over<ArticleState>(links.STATE_OF_ARTICLES, sorted(all.map(articleOf)), 'ids');
    const live = new Set(idsOf(states.filter(({ isLive }) => isLive)));
    const known = new Set(idsOf(states.filter(({ isKnown }) => isKnown)));
    // What was decided before its article was closed, and comes after, is kept and does not count.
    const wave = all.map((link) => ({ ...link, isCurrent: link.isCurrent && live.has(link.articleId) }));
    const [closed, dropped, drawn] = await Promise.all([
      drawStandings(over, standings),
      makeRoom(
        over,
        wave.filter(({ articleId }) => known.has(articleId)),
      ),
      drawWave(over, wave),
    ]);
    for (const id of [...closed.claims, ...dropped.claims, ...drawn]) unsettled.add(id);
    const named = wave.flatMap((link) => link.resolutions.map((row) => row.entity));
    for (const id of [...closed.entities, ...dropped.entities, ...named]) entities.add(id);
    drawnLinks.push(...wave);
  }
  const evidence = drawnLinks.flatMap(({ evidence: rows, ...link }) => rows.map((row) => ({ ...link, ...row })));
  // An article that supports a claim by another revision as well counts once: that is not known here.
  for (const { claim, beside } of evidence) if (beside.length > 0) unsettled.add(claim);
  const claims = new Set([...unsettled, ...evidence.map(({ claim }) => claim)]);
  return { claims, unsettled, added: evidence.filter(({ isCurrent }) => isCurrent), entities };
}

/** Articles that stand otherwise; of those that are not live nothing counts any more. */
async function drawStandings(over: RunRows, standings: readonly StandingChange[]) {
  const closed = standings
    .filter(({ isLive }) => !isLive)
    .map(({ articleId, position, props }) => ({
      articleId,
      position,
      beside: [],
      cause: causeOf(props),
      reread: null,
    }));
  const [, claims, , entities] = await Promise.all([
    over(
      links.SET_STANDING,
      standings.map(({ articleId, props }) => ({ articleId, props })),
    ),
    over<Named>(links.WITHDRAW_EVIDENCE, closed),
    over(links.WITHDRAW_MENTIONS, closed),
    over<Named>(links.DROP_SALIENCE, closed),
    over(links.HIDE_REVISIONS, sorted(closed.map(({ articleId }) => articleId)), 'ids'),
  ]);
  return { claims: idsOf(claims), entities: idsOf(entities) };
}

/** Why evidence of an article that is closed no longer holds. */
const causeOf = ({ state }: Props): string => (state === 'killed' || state === 'withheld' ? 'KILL' : 'HOLD');

const articleOf = ({ articleId }: LinksChange): string => articleId;

/** Withdraws what is replaced: all that is shown of articles, and decisions on revisions that are linked again. */
async function makeRoom(over: RunRows, wave: readonly LinksChange[]) {
  const current = wave
    .filter(({ isCurrent }) => isCurrent)
    .map(({ articleId, revisionId, position, beside }) => {
      return { articleId, position, beside, cause: 'CORRECTION', reread: revisionId };
    });
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
      current.map(({ articleId, revisionId, beside, position }) => ({ articleId, revisionId, beside, position })),
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
function salienceOf({ articleId, resolutions, beside }: LinksChange) {
  const strongest = new Map<string, ResolutionRow>();
  for (const row of sortedBy(resolutions, ({ salience }) => String(RANK[salience]))) strongest.set(row.entity, row);
  const rows = [...strongest.values()].map(({ entity, salience, mentions }) => ({
    article: articleId,
    entity,
    salience,
    count: mentions,
    isBeside: beside.length > 0,
  }));
  return sortedBy(rows, ({ entity }) => entity);
}
