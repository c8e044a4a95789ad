import { runModelRules } from '../../model-rules/run-model-rules';
import type { FileAnalyzer } from '../analyzer';
import { readYaml } from './read-yaml';
import { YAML_RULES } from './rules';

/** Judges any YAML text, whatever reads it. */
export function createYamlAnalyzer(): FileAnalyzer {
  return {
    analyze({ path, source, isWanted }, isLate) {
      return { found: runModelRules(YAML_RULES, readYaml(path, source.text), { isWanted, isLate }) };
    },
  };
}
