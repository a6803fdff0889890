import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { type DynamicModule, Module, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { GraphQLModule } from '@nestjs/graphql';
import type { FastifyAdapter } from '@nestjs/platform-fastify';
import type { FastifyRequest } from 'fastify';
import { Ask } from '@wiregraph/editorial/ask';
import type { Log } from '@wiregraph/runtime/log';
import { ArticleResolver, ArticleRevisionResolver, MentionResolver } from './article.resolver.js';
import { ClaimResolver, EvidenceResolver } from './claim.resolver.js';
import { CourtEventResolver, PartyResolver } from './court-event.resolver.js';
import { CourtResolver, EntityResolver } from './entity.resolver.js';
import { serveGraphiql } from './graphiql.js';
import { GraphStatusResolver } from './graph-status.resolver.js';
import { LawsuitResolver } from './lawsuit.resolver.js';
import { Loaders } from './loaders.js';
import { maskedErrors } from './masked-errors.js';
import { NodeResolver } from './node.resolver.js';
import { QuarantineResolver } from './quarantine.resolver.js';
import { ReceiptResolver } from './receipt.resolver.js';
import { RelationResolver } from './relation.resolver.js';
import { LIMITS, requestLimits } from './request-limits.js';
import { VALUES } from './scalars.js';
import { schemaText } from './schema.js';
import { Taken } from './taken.js';
import { type Keys, roleOf } from './viewer.js';

const RESOLVERS = [
  NodeResolver,
  EntityResolver,
  CourtResolver,
  RelationResolver,
  LawsuitResolver,
  CourtEventResolver,
  PartyResolver,
  ClaimResolver,
  EvidenceResolver,
  ArticleResolver,
  ArticleRevisionResolver,
  MentionResolver,
  ReceiptResolver,
  QuarantineResolver,
  GraphStatusResolver,
];

export interface ApiParts {
  readonly ask: Ask;
  readonly keys: Keys;
  readonly taken: Taken;
  readonly log: Log;
}

@Module({})
class ApiModule implements OnModuleInit {
  constructor(private readonly host: HttpAdapterHost<FastifyAdapter>) {}

  onModuleInit(): void {
    serveGraphiql(this.host.httpAdapter.getInstance());
  }
}

function graphqlOptions({ ask, keys, log }: ApiParts): ApolloDriverConfig {
  return {
    driver: ApolloDriver,
    path: '/graphql',
    typeDefs: schemaText(),
    resolvers: VALUES,
    inheritResolversFromInterfaces: true,
    context: (request: FastifyRequest) => {
      const role = roleOf(request.headers.authorization, keys);
      return { role, load: new Loaders(ask.as(role)) };
    },
    formatError: maskedErrors(log),
    graphiql: false,
    introspection: true,
    csrfPrevention: true,
    persistedQueries: false,
    includeStacktraceInErrorResponses: false,
    autoTransformHttpErrors: false,
    parseOptions: { maxLexicalTokens: LIMITS.tokens },
    plugins: [
      // It hooks every field, which doubles the time of an answer.
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      requestLimits(ask),
    ],
  };
}

/** GraphQL and GraphiQL over what is given. */
export const apiModule = (parts: ApiParts): DynamicModule => ({
  module: ApiModule,
  imports: [GraphQLModule.forRoot<ApolloDriverConfig>(graphqlOptions(parts))],
  providers: [...RESOLVERS, { provide: Ask, useValue: parts.ask }, { provide: Taken, useValue: parts.taken }],
});
