import { runModelRules } from '../../model-rules/run-model-rules';
import type { FileAnalyzer } from '../analyzer';
import { isMadeForTests } from '../made-for-tests';
import { readYaml } from './read-yaml';
import { YAML_RULES } from './rules';

/** Judges any YAML text, whatever reads it. */
export function createYamlAnalyzer(): FileAnalyzer {
  return {
    analyze({ path, source, isWanted }, isLate) {
      if (isMadeForTests(path)) return { found: [] };
      return { found: runModelRules(YAML_RULES, readYaml(path, source.text), { isWanted, isLate }) };
    },
  };
}
