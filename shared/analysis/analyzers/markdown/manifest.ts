import { toModelRule } from '../../model-rules/to-model-rule';
import type { AnalyzerManifest } from '../analyzer';
import { OWN_TOOL } from '../own-tool';
import { LINK_RULES } from './link-rules';
import { MARKDOWN_RULES } from './rules';

export const markdown: AnalyzerManifest = {
  id: 'markdown',
  runs: 'per-file',
  kinds: ['semantic', 'style'],
  languages: ['markdown'],
  rules: [...MARKDOWN_RULES, ...LINK_RULES].map(toModelRule('markdown', ['markdown'])),
  tool: OWN_TOOL,
  readsMinified: false,
};
