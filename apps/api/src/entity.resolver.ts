import { Args, Context, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { type ClaimFilter, claimsBy, type EntityFilter, SAYS } from '@wiregraph/editorial/ask';
import type { EntityRow, Salience } from '@wiregraph/graph/read';
import { BadInput } from '@wiregraph/kernel/errors';
import type { EntityKind } from '@wiregraph/newsroom/ontology';
import { connection, type PageArgs, pageOf } from './connection.js';
import type { Loaders } from './loaders.js';
import { typeOf } from './node.resolver.js';

type Aboutness = 'ABOUT' | 'MAJOR' | 'ANY';

export const SALIENCE: Readonly<Record<Aboutness, readonly Salience[]>> = {
  ABOUT: ['ABOUT'],
  MAJOR: ['ABOUT', 'MAJOR_MENTIONS'],
  ANY: ['ABOUT', 'MAJOR_MENTIONS', 'MENTIONS'],
};

interface IdOrName {
  readonly id?: string | null;
  readonly name?: string | null;
}

@Resolver('Entity')
export class EntityResolver {
  @Query()
  entity(@Args('id') id: string, @Context('load') load: Loaders) {
    return load.thing('entity', id);
  }

  @Query()
  async entities(@Args() args: PageArgs & { readonly filter?: EntityFilter | null }, @Context('load') load: Loaders) {
    return connection(await load.ask.entities(args.filter ?? {}, pageOf(args)));
  }

  @Query()
  company(@Args() args: IdOrName, @Context('load') load: Loaders) {
    return this.#ofKind('Company', args, load);
  }

  @Query()
  person(@Args() args: IdOrName, @Context('load') load: Loaders) {
    return this.#ofKind('Person', args, load);
  }

  @Query()
  lawsuit(@Args() args: IdOrName, @Context('load') load: Loaders) {
    return this.#ofKind('Lawsuit', args, load);
  }

  @Query()
  platform(@Args() args: IdOrName, @Context('load') load: Loaders) {
    return this.#ofKind('Platform', args, load);
  }

  @ResolveField('__resolveType')
  type(entity: EntityRow) {
    return typeOf(entity);
  }

  @ResolveField()
  async claims(
    @Parent() { id }: EntityRow,
    @Args() args: PageArgs & { readonly filter?: ClaimFilter | null },
    @Context('load') load: Loaders,
  ) {
    return connection(await load.page('entityClaims', id, { by: claimsBy(args.filter ?? {}), page: pageOf(args) }));
  }

  @ResolveField()
  async says(@Parent() { id }: EntityRow, @Args() args: PageArgs, @Context('load') load: Loaders) {
    return connection(await load.page('entityClaims', id, { by: SAYS, page: pageOf(args) }));
  }

  @ResolveField()
  async relations(
    @Parent() { id }: EntityRow,
    @Args() args: PageArgs & { readonly roles?: readonly string[] | null },
    @Context('load') load: Loaders,
  ) {
    const by = { roles: args.roles ?? null };
    return connection(await load.page('entityRelations', id, { by, page: pageOf(args) }));
  }

  @ResolveField()
  async mentions(@Parent() { id }: EntityRow, @Args() args: PageArgs, @Context('load') load: Loaders) {
    return connection(await load.page('entityMentions', id, { by: {}, page: pageOf(args) }));
  }

  @ResolveField()
  async articles(
    @Parent() { id }: EntityRow,
    @Args() args: PageArgs & { readonly about: Aboutness },
    @Context('load') load: Loaders,
  ) {
    const by = { types: SALIENCE[args.about] };
    return connection(await load.page('entityArticles', id, { by, page: pageOf(args) }));
  }

  @ResolveField()
  async mentionCount(@Parent() { id }: EntityRow, @Context('load') load: Loaders) {
    return (await load.thing('mentionCount', id))?.mentionCount ?? 0;
  }

  async #ofKind(kind: EntityKind, { id, name }: IdOrName, load: Loaders): Promise<EntityRow | undefined> {
    const [byId, byName] = [id ?? undefined, name ?? undefined];
    if ((byId === undefined) === (byName === undefined)) {
      throw new BadInput('query.id-or-name', 'Give either "id" or "name".');
    }
    const found = byId === undefined ? await load.ask.named(kind, byName ?? '') : await load.thing('entity', byId);
    return found?.kinds.includes(kind) ? found : undefined;
  }
}

/** Whose ids of courts these are. */
const COURTS = 'courts-db';

@Resolver('Court')
export class CourtResolver {
  @ResolveField()
  courtId(@Parent() { identifiers }: EntityRow) {
    return identifiers.find(({ scheme }) => scheme === COURTS)?.value;
  }
}
