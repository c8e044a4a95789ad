import { toModelRule } from '../../model-rules/to-model-rule';
import type { AnalyzerManifest } from '../analyzer';
import { TEXT_RULES } from './rules';

export const text: AnalyzerManifest = {
  id: 'text',
  runs: 'per-file',
  kinds: ['semantic'],
  languages: '*',
  rules: TEXT_RULES.map(toModelRule('text', [])),
  tool: { name: 'aurelis', version: '1.0.0', license: 'MIT' },
  readsMinified: false,
};
