import { Args, Context, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { caseStatus, partiesOf } from '@wiregraph/editorial/lawsuit';
import type { EntityRow, RelationRow } from '@wiregraph/graph/read';
import type { Predicate } from '@wiregraph/newsroom/ontology';
import { connection, type PageArgs, pageOf } from './connection.js';
import type { Loaders } from './loaders.js';

interface LawsuitFilter {
  readonly partyId?: string | null;
  readonly role?: 'PLAINTIFF' | 'DEFENDANT' | null;
  readonly judgeId?: string | null;
  readonly courtId?: string | null;
  readonly docketNumber?: string | null;
}

const BOTH = ['PLAINTIFF_IN', 'DEFENDANT_IN'] as const;

const relations = (id: string, roles: readonly Predicate[], load: Loaders): Promise<readonly RelationRow[]> =>
  load.whole('entityRelations', id, { roles });

/** What is said in words goes before what is only inferred. */
const held = (rows: readonly RelationRow[]): readonly RelationRow[] =>
  rows.filter(({ stance }) => stance !== 'denied').sort((a, b) => Number(a.inferred) - Number(b.inferred));

@Resolver('Lawsuit')
export class LawsuitResolver {
  @Query()
  async lawsuits(@Args() args: PageArgs & { readonly filter?: LawsuitFilter | null }, @Context('load') load: Loaders) {
    const { role = null, partyId = null, judgeId = null, courtId = null, docketNumber = null } = args.filter ?? {};
    const roles = role === null ? BOTH : ([`${role}_IN`] as const);
    return connection(
      await load.ask.page('lawsuits', { roles, partyId, judgeId, courtId, docketNumber }, pageOf(args)),
    );
  }

  @ResolveField()
  caseName(@Parent() { name }: EntityRow) {
    return name;
  }

  @ResolveField()
  async court(@Parent() { id }: EntityRow, @Context('load') load: Loaders) {
    return held(await relations(id, ['FILED_IN'], load))[0];
  }

  @ResolveField()
  async judges(@Parent() { id }: EntityRow, @Context('load') load: Loaders) {
    return held(await relations(id, ['PRESIDES_OVER'], load));
  }

  @ResolveField()
  async parties(@Parent() { id }: EntityRow, @Context('load') load: Loaders) {
    return partiesOf(await relations(id, BOTH, load));
  }

  @ResolveField()
  async status(@Parent() { id }: EntityRow, @Context('load') load: Loaders) {
    const [events, parties] = await Promise.all([
      load.whole('lawsuitEvents', id, { types: null }),
      relations(id, BOTH, load),
    ]);
    return caseStatus(events, partiesOf(parties));
  }

  @ResolveField()
  async filedOn(@Parent() { id, filedOn }: EntityRow, @Context('load') load: Loaders) {
    if (filedOn !== null) return filedOn;
    const events = await load.whole('lawsuitEvents', id, { types: null });
    return events.find(({ type, on }) => type === 'FILING' && on !== null)?.on;
  }

  @ResolveField()
  async events(
    @Parent() { id }: EntityRow,
    @Args() args: PageArgs & { readonly types?: readonly string[] | null },
    @Context('load') load: Loaders,
  ) {
    const by = { types: args.types ?? null };
    return connection(await load.page('lawsuitEvents', id, { by, page: pageOf(args) }));
  }
}
