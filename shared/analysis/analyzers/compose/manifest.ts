import { toModelRule } from '../../model-rules/to-model-rule';
import type { AnalyzerManifest } from '../analyzer';
import { COMPOSE_RULES } from './rules';

export const compose: AnalyzerManifest = {
  id: 'compose',
  runs: 'per-file',
  kinds: ['semantic', 'security'],
  languages: ['yaml'],
  rules: COMPOSE_RULES.map(toModelRule('compose', ['yaml'])),
  tool: { name: 'yaml', version: '2.9.1', license: 'ISC' },
  readsMinified: false,
};
