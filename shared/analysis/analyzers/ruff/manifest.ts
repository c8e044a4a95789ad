import type { AnalyzerManifest } from '../analyzer';
import { toRule, type RuleRow, type RuleSource } from '../rule-row';
import { BANDIT } from './rules/bandit';
import { BUGBEAR } from './rules/bugbear';
import { OTHERS } from './rules/others';
import { PYFLAKES } from './rules/pyflakes';

const ROWS: readonly RuleRow[] = [...PYFLAKES, ...BUGBEAR, ...BANDIT, ...OTHERS];

const SOURCE: RuleSource = {
  analyzer: 'ruff',
  languages: ['python'],
  idOf: (name) => `ruff/${codeOf(name)}`,
  nameOf: (name) => name.slice(codeOf(name).length + 1),
  helpUrlOf: (name) => `https://docs.astral.sh/ruff/rules/${name.slice(codeOf(name).length + 1)}/`,
};

export const ruff: AnalyzerManifest = {
  id: 'ruff',
  runs: 'per-file',
  kinds: ['syntax', 'semantic', 'security', 'performance', 'style', 'coverage'],
  languages: ['python'],
  rules: ROWS.map((row) => toRule(row, SOURCE)),
  tool: { name: 'ruff', version: '0.17.4', license: 'MIT' },
  readsMinified: false,
};

export const RUFF_CODES: readonly string[] = ROWS.map(([name]) => codeOf(name));

/** Codes of weaknesses, which a comment in the code cannot switch off. */
export const RUFF_SECURITY_CODES: readonly string[] = ROWS.filter(([, grade]) => typeof grade !== 'string').map(
  ([name]) => codeOf(name),
);

function codeOf(name: string): string {
  return name.slice(0, name.indexOf(' '));
}
