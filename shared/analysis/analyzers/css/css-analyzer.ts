import { runModelRules } from '../../model-rules/run-model-rules';
import type { FileAnalyzer } from '../analyzer';
import { isMadeForTests } from '../made-for-tests';
import { readStyleSheet } from './read-style-sheet';
import { CSS_RULES } from './rules';

/** Judges style sheets. */
export function createCssAnalyzer(): FileAnalyzer {
  return {
    analyze({ path, language, source, isWanted }, isLate) {
      if (isMadeForTests(path)) return { found: [] };
      return { found: runModelRules(CSS_RULES, readStyleSheet(path, language, source.text), { isWanted, isLate }) };
    },
  };
}
