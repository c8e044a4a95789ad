import { toModelRule } from '../../model-rules/to-model-rule';
import type { AnalyzerManifest } from '../analyzer';
import { YAML_RULES } from './rules';

export const yaml: AnalyzerManifest = {
  id: 'yaml',
  runs: 'per-file',
  kinds: ['semantic'],
  languages: ['yaml'],
  rules: YAML_RULES.map(toModelRule('yaml', ['yaml'])),
  tool: { name: 'yaml', version: '2.9.1', license: 'ISC' },
  readsMinified: false,
};
