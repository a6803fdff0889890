import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { FastifyInstance } from 'fastify';

/** Built by tools/build.mjs from the npm registry: no page of ours loads anything from elsewhere. */
const FOLDER = join(import.meta.dirname, 'graphiql');

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
};

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

/** GraphiQL under /graphiql/, a handful of files that are read once, and the way there from the root. */
export function serveGraphiql(fastify: FastifyInstance): void {
  for (const name of readdirSync(FOLDER)) {
    const bytes = readFileSync(join(FOLDER, name));
    const headers = {
      'content-type': TYPES[extname(name)] ?? 'text/plain; charset=utf-8',
      'content-security-policy': POLICY,
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cache-control': 'no-cache',
      etag: `"${createHash('sha256').update(bytes).digest('hex').slice(0, 32)}"`,
    };
    fastify.get(`/graphiql/${name === 'index.html' ? '' : name}`, (request, reply) => {
      reply.headers(headers);
      return request.headers['if-none-match'] === headers.etag ? reply.code(304).send() : reply.send(bytes);
    });
  }
  for (const path of ['/', '/graphiql']) fastify.get(path, (_, reply) => reply.redirect('/graphiql/'));
}
