import { toModelRule } from '../../model-rules/to-model-rule';
import type { AnalyzerManifest } from '../analyzer';
import { CSS_RULES } from './rules';

const LANGUAGES = ['css', 'less', 'sass'];

export const css: AnalyzerManifest = {
  id: 'css',
  runs: 'per-file',
  kinds: ['semantic', 'style'],
  languages: LANGUAGES,
  rules: CSS_RULES.map(toModelRule('css', LANGUAGES)),
  tool: { name: 'aurelis', version: '1.0.0', license: 'MIT' },
  readsMinified: false,
};
