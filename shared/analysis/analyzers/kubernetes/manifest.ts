import { toModelRule } from '../../model-rules/to-model-rule';
import type { AnalyzerManifest } from '../analyzer';
import { KUBERNETES_RULES } from './rules';

export const kubernetes: AnalyzerManifest = {
  id: 'kubernetes',
  runs: 'per-file',
  kinds: ['semantic', 'security', 'performance', 'style'],
  languages: ['yaml'],
  rules: KUBERNETES_RULES.map(toModelRule('kubernetes', ['yaml'])),
  tool: { name: 'yaml', version: '2.9.1', license: 'ISC' },
  readsMinified: false,
};
