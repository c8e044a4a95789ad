import { runModelRules } from '../../model-rules/run-model-rules';
import type { FileAnalyzer } from '../analyzer';
import { isMadeForTests } from '../made-for-tests';
import { readJson } from './read-json';
import { JSON_RULES } from './rules';

/** Judges JSON texts, and the manifests of packages among them. */
export function createJsonAnalyzer(): FileAnalyzer {
  return {
    analyze({ path, source, isWanted }, isLate) {
      if (isMadeForTests(path)) return { found: [] };
      return { found: runModelRules(JSON_RULES, readJson(path, source.text), { isWanted, isLate }) };
    },
  };
}
