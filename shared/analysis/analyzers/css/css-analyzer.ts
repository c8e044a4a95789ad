import { runModelRules } from '../../model-rules/run-model-rules';
import type { FileAnalyzer } from '../analyzer';
import { readStyleSheet } from './read-style-sheet';
import { CSS_RULES } from './rules';

/** Judges style sheets. */
export function createCssAnalyzer(): FileAnalyzer {
  return {
    analyze({ path, language, source, isWanted }, isLate) {
      return { found: runModelRules(CSS_RULES, readStyleSheet(path, language, source.text), { isWanted, isLate }) };
    },
  };
}
