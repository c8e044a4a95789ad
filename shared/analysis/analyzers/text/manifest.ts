import { toModelRule } from '../../model-rules/to-model-rule';
import type { AnalyzerManifest } from '../analyzer';
import { OWN_TOOL } from '../own-tool';
import { TEXT_RULES } from './rules';

export const text: AnalyzerManifest = {
  id: 'text',
  runs: 'per-file',
  kinds: ['semantic'],
  languages: '*',
  rules: TEXT_RULES.map(toModelRule('text', [])),
  tool: OWN_TOOL,
  readsMinified: false,
};
