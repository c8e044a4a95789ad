import { toModelRule } from '../../model-rules/to-model-rule';
import type { AnalyzerManifest } from '../analyzer';
import { OWN_TOOL } from '../own-tool';
import { HTML_RULES } from './rules';

export const html: AnalyzerManifest = {
  id: 'html',
  runs: 'per-file',
  kinds: ['semantic', 'security', 'style'],
  languages: ['html'],
  rules: HTML_RULES.map(toModelRule('html', ['html'])),
  tool: OWN_TOOL,
  readsMinified: false,
};
