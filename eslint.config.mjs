import { readCachedProjectGraph } from '@nx/devkit';
import nx from '@nx/eslint-plugin';
import tseslint from 'typescript-eslint';
import fileName from './tools/lint/file-name.mjs';

// The rule on floors reads Nx's project graph, and without one it skips: green. `nx lint` has just made the graph; a
// bare `eslint` before any `nx` command fails here instead.
readCachedProjectGraph();

/** Which floors each floor may import. A floor is never in its own list: no sideways imports. */
const FLOORS = {
  kernel: [],
  domain: ['kernel'],
  engine: ['domain', 'kernel'],
  store: ['domain', 'kernel'],
  flow: ['engine', 'store', 'domain', 'kernel'],
  app: ['flow', 'engine', 'store', 'domain', 'kernel'],
  // The measuring frame, and what tests or measures the house from outside. Nothing imports the latter.
  frame: [],
  test: ['frame', 'flow', 'engine', 'store', 'domain', 'kernel'],
};
const depConstraints = Object.entries(FLOORS).map(([floor, below]) => ({
  sourceTag: `floor:${floor}`,
  onlyDependOnLibsWithTags: below.map((name) => `floor:${name}`),
}));

const NO_BARRELS = { selector: 'ExportAllDeclaration', message: 'No barrels: a door names what it exports.' };

export default tseslint.config(
  { ignores: ['**/dist/', '**/testdata/', '**/*.d.ts', 'libs/syntax/kernel/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    plugins: { '@nx': nx, house: { rules: { 'file-name': fileName } } },
    rules: {
      '@nx/enforce-module-boundaries': ['error', { depConstraints }],
      'house/file-name': 'error',
      'no-restricted-syntax': ['error', NO_BARRELS],
      'max-lines': ['error', { max: 250 }],
      'max-lines-per-function': ['error', { max: 50 }],
      'max-params': ['error', 3],
      'max-depth': ['error', 3],
      complexity: ['error', 15],
      eqeqeq: 'error',
      'no-console': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
      ],
      // Numbers are safe in a message; objects, null and undefined are not.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
    },
  },
  {
    // Inner loops over typed arrays are compiled without noUncheckedIndexedAccess, so a needed guard can look needless.
    files: ['libs/syntax/**/*.ts'],
    rules: { '@typescript-eslint/no-unnecessary-condition': 'off' },
  },
  {
    // The kernel's functions mirror WebAssembly exports, which take numbers one by one.
    files: ['libs/syntax/src/kernel/*kernel.ts'],
    rules: { 'max-params': 'off' },
  },
  {
    // An integration spec enters its own lib by the door, as a stranger would.
    files: ['**/*.int-spec.ts'],
    rules: { '@nx/enforce-module-boundaries': ['error', { depConstraints, allowCircularSelfDependency: true }] },
  },
  {
    // docker/ and tools/ work before `npm ci`, so they are no packages, and their checks reach them by path.
    files: ['test/deploy/**/*.ts'],
    rules: {
      '@nx/enforce-module-boundaries': [
        'error',
        { depConstraints, allow: ['../../../docker/**', '../../../tools/**'] },
      ],
    },
  },
  {
    // A describe block is a list of laws, not a function that does one thing; a table of cases has as many columns as it needs.
    files: ['**/*spec.ts', '**/testing/*.ts'],
    rules: { 'max-lines-per-function': 'off', 'max-params': 'off' },
  },
);
