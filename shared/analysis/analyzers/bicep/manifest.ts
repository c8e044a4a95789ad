import { toModelRule } from '../../model-rules/to-model-rule';
import type { AnalyzerManifest } from '../analyzer';
import { BICEP_RULES } from './rules';

const LANGUAGES = ['bicep', 'json', 'jsonc'];

export const bicep: AnalyzerManifest = {
  id: 'bicep',
  runs: 'per-file',
  kinds: ['security', 'style'],
  languages: LANGUAGES,
  rules: BICEP_RULES.map(toModelRule('bicep', LANGUAGES)),
  tool: { name: 'tree-sitter', version: '0.27.1', license: 'MIT' },
  readsMinified: false,
};
