import { toModelRule } from '../../model-rules/to-model-rule';
import type { AnalyzerManifest } from '../analyzer';
import { WORKFLOW_RULES } from './rules';

export const workflows: AnalyzerManifest = {
  id: 'workflows',
  runs: 'per-file',
  kinds: ['semantic', 'security', 'style'],
  languages: ['yaml'],
  rules: WORKFLOW_RULES.map(toModelRule('workflows', ['yaml'])),
  tool: { name: 'yaml', version: '2.9.1', license: 'ISC' },
  readsMinified: false,
};
