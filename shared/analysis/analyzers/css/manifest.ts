import { toModelRule } from '../../model-rules/to-model-rule';
import type { AnalyzerManifest } from '../analyzer';
import { OWN_TOOL } from '../own-tool';
import { CSS_RULES } from './rules';

const LANGUAGES = ['css', 'less', 'sass'];

export const css: AnalyzerManifest = {
  id: 'css',
  runs: 'per-file',
  kinds: ['semantic', 'style'],
  languages: LANGUAGES,
  rules: CSS_RULES.map(toModelRule('css', LANGUAGES)),
  tool: OWN_TOOL,
  readsMinified: false,
};
