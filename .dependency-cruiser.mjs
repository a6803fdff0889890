/** What Nx tags cannot say: no cycles, one home for each driver, libs entered by their doors alone. */
const HOMES = {
  archive: 'pg',
  graph: 'neo4j-driver',
  dispatch: 'bullmq|ioredis',
  wire: 'saxes|feedsmith|feedparser|linkedom|@mozilla/readability|mailparser',
  syntax: 'fflate|@msgpack/msgpack',
};

const oneHome = Object.entries(HOMES).map(([lib, packages]) => ({
  name: `only-${lib}-imports-its-driver`,
  comment: `Only libs/${lib} imports ${packages.replaceAll('|', ', ')}: everyone else goes through its doors.`,
  severity: 'error',
  // A benchmark holds the lib against its bare driver.
  from: { pathNot: `^(libs/${lib}|test/bench)/` },
  to: { path: `(^|node_modules/)(@types/)?(${packages})(/|$)` },
}));

export default {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'no-unresolved-import',
      comment: 'An import that leads nowhere: a missing dependency, a lib that is not built, or no door of that name.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'doors-only',
      comment: 'A lib is entered by what its package.json exports, by package name, never by a path into its folder.',
      severity: 'error',
      from: { path: '^((?:libs|apps|test)/[^/]+)/' },
      to: { path: '^(libs|apps|test)/[^/]+/', pathNot: '^$1/', dependencyTypes: ['local'] },
    },
    {
      name: 'an-app-is-never-imported',
      severity: 'error',
      from: { path: '^((?:libs|apps|test)/[^/]+)/' },
      to: { path: '^apps/', pathNot: '^$1/' },
    },
    ...oneHome,
  ],
  options: {
    doNotFollow: { path: ['node_modules', '/dist/'] },
    exclude: { path: ['^libs/syntax/kernel/', '^[^/]+/[^/]+/dist/.*\\.map$'] },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'default'] },
  },
};
