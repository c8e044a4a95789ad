import type { AnalyzerManifest } from '../analyzer';
import { COVERAGE_RULES } from './rules';

export const coverage: AnalyzerManifest = {
  id: 'coverage',
  runs: 'per-file',
  kinds: ['coverage'],
  languages: '*',
  rules: COVERAGE_RULES,
  tool: { name: 'aurelis', version: '1.0.0', license: 'MIT' },
  readsMinified: true,
};
