import { OXLINT_RULES, OXLINT_SECURITY_RULES } from './manifest';

/** In files below a folder of this name only weaknesses are looked for. */
export const WEAKNESSES_FOLDER = 'weaknesses';

const ADVICE = OXLINT_RULES.filter((rule) => !OXLINT_SECURITY_RULES.includes(rule));

/** The whole configuration of one run: nothing of the repository is ever read. */
export function oxlintConfig(): string {
  return JSON.stringify({
    plugins: ['eslint', 'typescript', 'unicorn', 'oxc', 'react', 'promise', 'jest'],
    // Categories would bring new rules with every version of the tool; ours are named one by one.
    categories: { correctness: 'off' },
    env: { builtin: true, browser: true, node: true },
    rules: Object.fromEntries(OXLINT_RULES.map((rule) => [rule, OPTIONS[rule] ?? 'warn'])),
    overrides: [
      { files: [`**/${WEAKNESSES_FOLDER}/**`], rules: Object.fromEntries(ADVICE.map((rule) => [rule, 'off'])) },
    ],
  });
}

/** Where the default of a rule is stricter than what most people agree on. */
const OPTIONS: Readonly<Record<string, unknown>> = {
  eqeqeq: ['warn', 'always', { null: 'ignore' }],
  'no-duplicate-imports': ['warn', { allowSeparateTypeImports: true }],
  'no-constant-condition': ['warn', { checkLoops: 'allExceptWhileTrue' }],
  // To give a property its own value may have an effect, as with the `href` of a link.
  'no-self-assign': ['warn', { props: false }],
  // Browsers close the way back by themselves; `noopener` says it for old ones.
  'react/jsx-no-target-blank': ['warn', { allowReferrer: true }],
  'no-empty': ['warn', { allowEmptyCatch: true }],
  // The compiler itself says when nothing is wrong any more where this comment stands.
  'typescript/ban-ts-comment': ['warn', { 'ts-expect-error': false }],
  'no-unused-vars': ['warn', { args: 'none', caughtErrors: 'none', ignoreRestSiblings: true }],
};
