import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

/** Built from the npm registry by tools/build.mjs: no page of ours loads anything from elsewhere. */
const FOLDER = join(import.meta.dirname, 'graphiql');

const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  // The editor and the menus set styles as they go.
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** GraphiQL under /graphiql/, and the way there from the root. */
export async function serveGraphiql(app: NestFastifyApplication): Promise<void> {
  const fastify = app.getHttpAdapter().getInstance();
  await app.register(fastifyStatic, {
    root: FOLDER,
    prefix: '/graphiql/',
    redirect: true,
    decorateReply: false,
    setHeaders: (reply) => {
      void reply.header('content-security-policy', POLICY);
      void reply.header('x-content-type-options', 'nosniff');
      void reply.header('referrer-policy', 'no-referrer');
    },
  });
  fastify.get('/', (_, reply) => reply.redirect('/graphiql/'));
  fastify.get('/graphiql', (_, reply) => reply.redirect('/graphiql/'));
}
