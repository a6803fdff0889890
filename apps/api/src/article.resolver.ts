import { Args, Context, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { ArticleRow, MentionRow, RevisionRow } from '@wiregraph/graph/read';
import { spanText, type TextSpan } from '@wiregraph/kernel/text-span';
import { connection, type PageArgs, pageOf } from './connection.js';
import { SALIENCE } from './entity.resolver.js';
import type { Loaders } from './loaders.js';
import { present } from './present.js';

interface ArticleFilter {
  readonly sources?: readonly string[] | null;
  readonly urgencyAtMost?: number | null;
  readonly filedFrom?: string | null;
  readonly filedTo?: string | null;
}

export const sentenceAt = (text: string, span: TextSpan) => ({ ...span, text: spanText(text, span) });

@Resolver('Article')
export class ArticleResolver {
  @Query()
  article(@Args('id') id: string, @Context('load') load: Loaders) {
    return load.thing('article', id);
  }

  @Query()
  async articles(@Args() args: PageArgs & { readonly filter?: ArticleFilter | null }, @Context('load') load: Loaders) {
    const { sources = null, urgencyAtMost = null, filedFrom = null, filedTo = null } = args.filter ?? {};
    return connection(await load.ask.page('articles', { sources, urgencyAtMost, filedFrom, filedTo }, pageOf(args)));
  }

  @Query()
  revision(@Args('id') id: string, @Context('load') load: Loaders) {
    return load.thing('revision', id);
  }

  @ResolveField()
  state(@Parent() { state }: ArticleRow) {
    return state.toUpperCase();
  }

  @ResolveField()
  async correctedBy(@Parent() { correctedByIds }: ArticleRow, @Context('load') load: Loaders) {
    return present(await load.things('article', correctedByIds));
  }

  @ResolveField()
  source(@Parent() { sourceId }: ArticleRow) {
    return { id: sourceId, name: sourceId };
  }

  @ResolveField()
  current(@Parent() { currentId }: ArticleRow, @Context('load') load: Loaders) {
    return load.thing('revision', currentId);
  }

  @ResolveField()
  async revisions(@Parent() { id }: ArticleRow, @Args() args: PageArgs, @Context('load') load: Loaders) {
    return connection(await load.page('articleRevisions', id, { by: {}, page: pageOf(args) }));
  }

  @ResolveField()
  async entities(
    @Parent() { id }: ArticleRow,
    @Args() args: PageArgs & { readonly about: keyof typeof SALIENCE },
    @Context('load') load: Loaders,
  ) {
    const by = { types: SALIENCE[args.about] };
    return connection(await load.page('articleEntities', id, { by, page: pageOf(args) }));
  }
}

@Resolver('ArticleRevision')
export class ArticleRevisionResolver {
  @ResolveField()
  kind(@Parent() { kind }: RevisionRow) {
    return (kind ?? 'filed').toUpperCase();
  }

  @ResolveField()
  article(@Parent() { articleId }: RevisionRow, @Context('load') load: Loaders) {
    return load.thing('article', articleId);
  }

  @ResolveField()
  text(@Parent() revision: RevisionRow, @Context('load') load: Loaders) {
    return load.text(revision);
  }

  @ResolveField()
  async sentences(@Parent() revision: RevisionRow, @Context('load') load: Loaders) {
    const [text, spans] = await Promise.all([load.text(revision), load.sentences(revision)]);
    return text === undefined ? undefined : (spans ?? []).map((span) => sentenceAt(text, span));
  }

  @ResolveField()
  original(@Parent() { sha256, format, bytes }: RevisionRow) {
    return { sha256, format, bytes };
  }

  @ResolveField()
  mentions(@Parent() { id }: RevisionRow, @Context('load') load: Loaders) {
    return load.whole('revisionMentions', id, {});
  }

  @ResolveField()
  claims(@Parent() { id }: RevisionRow, @Context('load') load: Loaders) {
    return load.whole('revisionClaims', id, {});
  }

  @ResolveField()
  read(@Parent() { isLinked }: RevisionRow) {
    return isLinked;
  }
}

@Resolver('Mention')
export class MentionResolver {
  @ResolveField()
  revision(@Parent() { revisionId }: MentionRow, @Context('load') load: Loaders) {
    return load.thing('revision', revisionId);
  }

  @ResolveField()
  async entity(@Parent() { entityId }: MentionRow, @Context('load') load: Loaders) {
    return entityId === null ? undefined : load.thing('entity', entityId);
  }
}
