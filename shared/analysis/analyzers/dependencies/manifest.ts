import type { AnalyzerManifest } from '../analyzer';
import { DEPENDENCY_RULES } from './rules';

export const dependencies: AnalyzerManifest = {
  id: 'dependencies',
  runs: 'per-file',
  kinds: ['semantic', 'security'],
  languages: '*',
  rules: DEPENDENCY_RULES,
  tool: { name: 'aurelis', version: '1.0.0', license: 'MIT' },
  readsMinified: true,
};
