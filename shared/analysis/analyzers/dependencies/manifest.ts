import type { AnalyzerManifest } from '../analyzer';
import { OWN_TOOL } from '../own-tool';
import { DEPENDENCY_RULES } from './rules';

export const dependencies: AnalyzerManifest = {
  id: 'dependencies',
  runs: 'per-file',
  kinds: ['semantic', 'security'],
  languages: '*',
  rules: DEPENDENCY_RULES,
  tool: OWN_TOOL,
  readsMinified: true,
  readsLarge: true,
};
