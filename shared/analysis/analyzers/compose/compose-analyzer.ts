import { runModelRules } from '../../model-rules/run-model-rules';
import type { FileAnalyzer } from '../analyzer';
import { readComposeFile } from './read-compose-file';
import { COMPOSE_RULES } from './rules';

/** Runs the rules of Compose over the YAML files that are named as one. */
export function createComposeAnalyzer(): FileAnalyzer {
  return {
    analyze({ path, source, isWanted }, isLate) {
      const file = readComposeFile(path, source.text);
      if (file === undefined) return { found: [] };
      return { found: runModelRules(COMPOSE_RULES, file, { isWanted, isLate }) };
    },
  };
}
