import { toModelRule } from '../../model-rules/to-model-rule';
import type { AnalyzerManifest } from '../analyzer';
import { HTML_RULES } from './rules';

export const html: AnalyzerManifest = {
  id: 'html',
  runs: 'per-file',
  kinds: ['semantic', 'security', 'style'],
  languages: ['html'],
  rules: HTML_RULES.map(toModelRule('html', ['html'])),
  tool: { name: 'aurelis', version: '1.0.0', license: 'MIT' },
  readsMinified: false,
};
