import tseslint from 'typescript-eslint';

const PRODUCT = ['functions/**/*.ts', 'shared/**/*.ts', 'clients/**/*.ts', 'local/**/*.ts', 'tools/**/*.ts'];

/** The packages of the cloud stay at the edge; .dependency-cruiser.cjs says the same for the whole tree. */
const CLOUD_PACKAGES = {
  group: ['@azure/*', 'openai', 'openai/*', 'applicationinsights'],
  message: 'Cloud packages stay in shared/azure/ and functions/: say what you need as a port.',
};

const ENVIRONMENT = {
  object: 'process',
  property: 'env',
  message: 'Settings are parsed once, in shared/config/config.ts, from what the entry point hands it.',
};

const NO_DEFAULT_EXPORT = {
  selector: 'ExportDefaultDeclaration',
  message: 'Export by name: the name then is the same everywhere.',
};

export default tseslint.config(
  {
    ignores: ['**/node_modules/', '**/dist/', '.local/', 'coverage/', 'samples/', 'test/golden/', '**/*.{js,mjs,cjs}'],
  },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      complexity: ['error', 15],
      curly: ['error', 'multi-line'],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-else-return': ['error', { allowElseIf: false }],
      'no-restricted-syntax': ['error', NO_DEFAULT_EXPORT],
      'object-shorthand': 'error',
      'prefer-const': 'error',

      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-shadow': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],

      // `${count}` of a number, and `() => console.log()`, are clear as they are.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
      ],
      // A record keyed by what came over the wire is a fine place to delete from.
      '@typescript-eslint/no-dynamic-delete': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
      // `void (await call())` drops an answer that a port does not promise.
      '@typescript-eslint/no-meaningless-void-operator': 'off',
      // An interface that is fulfilled without waiting is still asynchronous.
      '@typescript-eslint/require-await': 'off',
    },
  },
  {
    // A test may look at what its own subject just made: if it is not there, the test fails, as it should.
    files: ['test/**/*.ts'],
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-shadow': 'off',
      '@typescript-eslint/unbound-method': 'off',
    },
  },
  {
    // Samples name the mended code `fixed`, which texts have as a method that nobody should use.
    files: ['test/shared/analysis/analyzers/**/*.ts'],
    rules: { '@typescript-eslint/no-deprecated': 'off' },
  },
  { files: PRODUCT, rules: { 'max-lines': ['error', { max: 300, skipBlankLines: false, skipComments: false }] } },
  {
    files: ['functions/**/*.ts', 'shared/**/*.ts'],
    ignores: ['shared/config/config.ts', 'functions/start-telemetry.ts'],
    rules: { 'no-restricted-properties': ['error', ENVIRONMENT] },
  },
  {
    files: ['shared/**/*.ts', 'clients/**/*.ts', 'tools/**/*.ts'],
    // What operators run against a deployment meets the cloud as the app does.
    ignores: ['shared/azure/**', 'tools/azure/**', 'tools/create-secrets.ts'],
    rules: { 'no-restricted-imports': ['error', { patterns: [CLOUD_PACKAGES] }] },
  },
);
