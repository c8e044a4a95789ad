import { runModelRules } from '../../model-rules/run-model-rules';
import type { FileAnalyzer } from '../analyzer';
import { isMadeForTests } from '../made-for-tests';
import { TEXT_RULES } from './rules';

/** Runs the rules that hold for every text, whatever its language. */
export function createTextAnalyzer(): FileAnalyzer {
  return {
    analyze({ path, language, source, isWanted }, isLate) {
      if (isMadeForTests(path)) return { found: [] };
      return { found: runModelRules(TEXT_RULES, { language, text: source.text }, { isWanted, isLate }) };
    },
  };
}
