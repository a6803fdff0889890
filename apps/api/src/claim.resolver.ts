import { Args, Context, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { ClaimFilter } from '@wiregraph/editorial/ask';
import { claimText } from '@wiregraph/editorial/claim-text';
import type { ClaimRow, EvidenceRow } from '@wiregraph/graph/read';
import { sentenceAt } from './article.resolver.js';
import { connection, type PageArgs, pageOf } from './connection.js';
import type { Loaders } from './loaders.js';

const entity = async (id: string | null, load: Loaders) => (id === null ? undefined : load.thing('entity', id));

@Resolver('Claim')
export class ClaimResolver {
  @Query()
  claim(@Args('id') id: string, @Context('load') load: Loaders) {
    return load.thing('claim', id);
  }

  @Query()
  async claims(@Args() args: PageArgs & { readonly filter?: ClaimFilter | null }, @Context('load') load: Loaders) {
    return connection(await load.ask.claims(args.filter ?? {}, pageOf(args)));
  }

  @ResolveField()
  role(@Parent() { predicate }: ClaimRow) {
    return predicate;
  }

  @ResolveField()
  subject(@Parent() { subjectId }: ClaimRow, @Context('load') load: Loaders) {
    return entity(subjectId, load);
  }

  @ResolveField()
  object(@Parent() { objectId }: ClaimRow, @Context('load') load: Loaders) {
    return entity(objectId, load);
  }

  @ResolveField()
  attributedTo(@Parent() { attributedToId }: ClaimRow, @Context('load') load: Loaders) {
    return entity(attributedToId, load);
  }

  @ResolveField()
  against(@Parent() { againstId }: ClaimRow, @Context('load') load: Loaders) {
    return entity(againstId, load);
  }

  @ResolveField()
  inFavourOf(@Parent() { inFavourOfId }: ClaimRow, @Context('load') load: Loaders) {
    return entity(inFavourOfId, load);
  }

  @ResolveField()
  state(@Parent() { isLive }: ClaimRow) {
    return isLive ? 'LIVE' : 'WITHDRAWN';
  }

  @ResolveField()
  independentSources(@Parent() { support }: ClaimRow) {
    return support;
  }

  @ResolveField()
  qualifiers(@Parent() claim: ClaimRow) {
    const { amount: value, currency } = claim;
    return { ...claim, amount: value === null ? null : { value, currency } };
  }

  @ResolveField()
  async text(@Parent() claim: ClaimRow, @Context('load') load: Loaders) {
    const { subjectId, objectId, attributedToId } = claim;
    const ends = [subjectId, objectId, attributedToId].map((id) => entity(id, load));
    const [subject, object, attributedTo] = await Promise.all(ends);
    return claimText(claim, { subject: subject?.name ?? '', object: object?.name, attributedTo: attributedTo?.name });
  }

  @ResolveField()
  async evidence(@Parent() { id }: ClaimRow, @Args() args: PageArgs, @Context('load') load: Loaders) {
    return connection(await load.page('claimEvidence', id, { by: {}, page: pageOf(args) }));
  }
}

@Resolver('Evidence')
export class EvidenceResolver {
  @ResolveField()
  claim(@Parent() { claimId }: EvidenceRow, @Context('load') load: Loaders) {
    return load.thing('claim', claimId);
  }

  @ResolveField()
  revision(@Parent() { revisionId }: EvidenceRow, @Context('load') load: Loaders) {
    return load.thing('revision', revisionId);
  }

  @ResolveField()
  async sentence(@Parent() { revisionId, sentenceStart, sentenceEnd }: EvidenceRow, @Context('load') load: Loaders) {
    const revision = await load.thing('revision', revisionId);
    const text = revision && (await load.text(revision));
    if (text === undefined || sentenceStart === null || sentenceEnd === null) return undefined;
    return sentenceAt(text, { start: sentenceStart, end: sentenceEnd });
  }

  @ResolveField()
  live(@Parent() { isLive }: EvidenceRow) {
    return isLive;
  }
}
