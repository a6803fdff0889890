/**
 * `unit` (*.spec.ts) runs on sources, compiled in memory. `int` (*.int-spec.ts) enters the built libraries
 * through their package doors, since worker threads need JavaScript files: build first; its servers are those of the
 * environment, and its specs run one by one (--runInBand), since Neo4j Community has one database. `acceptance` and
 * `crash` run the whole house on such servers. `deploy` brings servers of its own up. `walls` runs the real checks on
 * scratch copies of the workspace, alone, since it takes all cores.
 */
const swc = {
  jsc: {
    target: 'es2022',
    parser: { syntax: 'typescript' },
    // import ... with { type: 'json' }
    experimental: { keepImportAttributes: true },
  },
  sourceMaps: 'inline',
};

const common = {
  rootDir: import.meta.dirname,
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '\\.ts$': ['@swc/jest', swc] },
  // Sources import './x.js', which is './x.ts' until it is built; built files import one another as they stand.
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  moduleFileExtensions: ['js', 'ts', 'mjs', 'json', 'node'],
  modulePathIgnorePatterns: ['<rootDir>/\\.nx/'],
};

const wholeHouse = (/** @type {string} */ name) => ({
  ...common,
  displayName: name,
  testMatch: [`<rootDir>/test/${name}/**/*.int-spec.ts`],
});

export default {
  // A limit for what hangs, not for what is slow: other work of a machine must not turn a test red.
  testTimeout: 60_000,
  projects: [
    { ...common, displayName: 'unit', testMatch: ['<rootDir>/{libs,apps,test}/**/*.spec.ts'] },
    { ...common, displayName: 'int', testMatch: ['<rootDir>/{libs,apps}/**/*.int-spec.ts'] },
    ...['acceptance', 'crash', 'deploy', 'walls'].map(wholeHouse),
  ],
};
