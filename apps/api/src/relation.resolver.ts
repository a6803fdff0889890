import { Args, Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { checkedSize } from '@wiregraph/editorial/page';
import type { RelationRow } from '@wiregraph/graph/read';
import type { Loaders } from './loaders.js';
import { present } from './present.js';

@Resolver('Relation')
export class RelationResolver {
  @ResolveField()
  from(@Parent() { fromId }: RelationRow, @Context('load') load: Loaders) {
    return load.thing('entity', fromId);
  }

  @ResolveField()
  to(@Parent() { toId }: RelationRow, @Context('load') load: Loaders) {
    return load.thing('entity', toId);
  }

  @ResolveField()
  async why(@Parent() { claimIds }: RelationRow, @Args('first') first: number, @Context('load') load: Loaders) {
    return present(await load.things('claim', claimIds.slice(0, checkedSize({ first }))));
  }

  @ResolveField()
  claimCount(@Parent() { claimIds }: RelationRow) {
    return claimIds.length;
  }
}
