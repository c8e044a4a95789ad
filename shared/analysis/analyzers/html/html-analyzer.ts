import { runModelRules } from '../../model-rules/run-model-rules';
import type { FileAnalyzer } from '../analyzer';
import { readHtml } from './read-html';
import { HTML_RULES } from './rules';

/** Judges pages and pieces of pages. */
export function createHtmlAnalyzer(): FileAnalyzer {
  return {
    analyze({ source, isWanted }, isLate) {
      return { found: runModelRules(HTML_RULES, readHtml(source.text), { isWanted, isLate }) };
    },
  };
}
