// What tsc leaves: SDL beside the code, and GraphiQL with the queries of the tour as its tabs.
import { cpSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';

const APP = join(import.meta.dirname, '..');
const DIST = join(APP, 'dist');
const TOUR = join(APP, '../../docs/tour.md');

for (const name of readdirSync(join(APP, 'src')).filter((file) => file.endsWith('.graphql'))) {
  cpSync(join(APP, 'src', name), join(DIST, name));
}

const queries = [...readFileSync(TOUR, 'utf8').matchAll(/^```graphql\n(.*?)^```/gms)].map(([, query]) => query);
mkdirSync(join(DIST, 'graphiql'), { recursive: true });
await build({
  entryPoints: [join(APP, 'graphiql/page.mjs')],
  outdir: join(DIST, 'graphiql'),
  bundle: true,
  minify: true,
  format: 'esm',
  target: 'es2022',
  define: { 'process.env.NODE_ENV': '"production"', TOUR: JSON.stringify(queries) },
  loader: { '.woff2': 'file', '.woff': 'file', '.ttf': 'file' },
  legalComments: 'linked',
  logLevel: 'warning',
});
cpSync(join(APP, 'graphiql/index.html'), join(DIST, 'graphiql/index.html'));
