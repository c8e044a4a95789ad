import { toModelRule } from '../../model-rules/to-model-rule';
import type { AnalyzerManifest } from '../analyzer';
import { DOCKERFILE_RULES } from './rules';

export const dockerfile: AnalyzerManifest = {
  id: 'dockerfile',
  runs: 'per-file',
  kinds: ['semantic', 'security', 'performance', 'style'],
  languages: ['dockerfile'],
  rules: DOCKERFILE_RULES.map(toModelRule('dockerfile', ['dockerfile'])),
  tool: { name: 'tree-sitter', version: '0.27.1', license: 'MIT' },
  readsMinified: false,
};
