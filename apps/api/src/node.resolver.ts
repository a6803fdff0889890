import { Args, Context, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { BadInput } from '@wiregraph/kernel/errors';
import type { Things } from '@wiregraph/graph/read';
import { PAGE_MOST } from '@wiregraph/editorial/page';
import type { Loaders } from './loaders.js';
import { Taken } from './taken.js';

/** Our ids say what they name: the type of each word in front. An entity's kinds say more. */
const TYPES: Readonly<Record<string, string>> = {
  article: 'Article',
  revision: 'ArticleRevision',
  claim: 'Claim',
  evidence: 'Evidence',
  mention: 'Mention',
  courtevent: 'CourtEvent',
  receipt: 'Receipt',
};

const wordOf = (id: string): string => id.slice(0, Math.max(0, id.lastIndexOf('-')));

export const typeOf = ({ id, kinds = [] }: { readonly id: string; readonly kinds?: readonly string[] }) =>
  TYPES[wordOf(id)] ?? kinds[0];

@Resolver('Node')
export class NodeResolver {
  constructor(private readonly taken: Taken) {}

  @Query()
  node(@Args('id') id: string, @Context('load') load: Loaders) {
    const word = wordOf(id);
    if (word === 'receipt') return this.taken.find(id);
    return word === 'entity' || word in TYPES ? load.thing(word as keyof Things, id) : null;
  }

  @Query()
  nodes(@Args('ids') ids: readonly string[], @Context('load') load: Loaders) {
    if (ids.length > PAGE_MOST) throw new BadInput('node.too-many', `Ask for at most ${PAGE_MOST} ids at once.`);
    return ids.map((id) => this.node(id, load));
  }

  @ResolveField('__resolveType')
  type(thing: { readonly id: string; readonly kinds?: readonly string[] }) {
    return typeOf(thing);
  }
}
