import { toModelRule } from '../../model-rules/to-model-rule';
import type { AnalyzerManifest } from '../analyzer';
import { OWN_TOOL } from '../own-tool';
import { SQL_RULES } from './rules';

export const sql: AnalyzerManifest = {
  id: 'sql',
  runs: 'per-file',
  kinds: ['semantic', 'security', 'performance', 'style'],
  languages: ['sql'],
  rules: SQL_RULES.map(toModelRule('sql', ['sql'])),
  tool: OWN_TOOL,
  readsMinified: false,
};
