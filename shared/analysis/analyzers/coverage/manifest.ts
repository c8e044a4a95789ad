import type { AnalyzerManifest } from '../analyzer';
import { OWN_TOOL } from '../own-tool';
import { COVERAGE_RULES } from './rules';

export const coverage: AnalyzerManifest = {
  id: 'coverage',
  runs: 'per-file',
  kinds: ['coverage'],
  languages: '*',
  rules: COVERAGE_RULES,
  tool: OWN_TOOL,
  readsMinified: true,
  readsLarge: true,
};
