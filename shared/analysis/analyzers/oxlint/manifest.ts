import type { AnalyzerManifest } from '../analyzer';
import { toRule, type RuleRow, type RuleSource } from '../rule-row';
import { ESLINT } from './rules/eslint';
import { PLUGINS } from './rules/plugins';

const ROWS: readonly RuleRow[] = [...ESLINT, ...PLUGINS];
const DOCUMENTATION = 'https://oxc.rs/docs/guide/usage/linter/rules';

const SOURCE: RuleSource = {
  analyzer: 'oxlint',
  languages: ['javascript', 'typescript'],
  idOf: (name) => `oxlint/${name}`,
  nameOf: (name) => name.slice(name.indexOf('/') + 1),
  helpUrlOf: (name) => `${DOCUMENTATION}/${name.includes('/') ? name : `eslint/${name}`}.html`,
};

export const oxlint: AnalyzerManifest = {
  id: 'oxlint',
  runs: 'per-batch',
  kinds: ['syntax', 'semantic', 'security', 'performance', 'style', 'coverage'],
  languages: ['javascript', 'typescript'],
  rules: ROWS.map((row) => toRule(row, SOURCE)),
  tool: { name: 'oxlint', version: '1.94.0', license: 'MIT' },
  readsMinified: false,
};

export const OXLINT_RULES: readonly string[] = ROWS.map(([name]) => name);

/** Rules about weaknesses, which a comment in the code cannot switch off. */
export const OXLINT_SECURITY_RULES: readonly string[] = ROWS.filter(([, grade]) => typeof grade !== 'string').map(
  ([name]) => name,
);
