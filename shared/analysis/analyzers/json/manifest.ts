import { toModelRule } from '../../model-rules/to-model-rule';
import type { AnalyzerManifest } from '../analyzer';
import { OWN_TOOL } from '../own-tool';
import { JSON_RULES } from './rules';

const LANGUAGES = ['json', 'jsonc'];

export const json: AnalyzerManifest = {
  id: 'json',
  runs: 'per-file',
  kinds: ['semantic', 'security'],
  languages: LANGUAGES,
  rules: JSON_RULES.map(toModelRule('json', LANGUAGES)),
  tool: OWN_TOOL,
  readsMinified: false,
};
