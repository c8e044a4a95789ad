import { runModelRules } from '../../model-rules/run-model-rules';
import type { FileAnalyzer } from '../analyzer';
import { readHtml } from './read-html';
import { HTML_RULES } from './rules';

/** Pages of tests, and those that come with the libraries of others, are visited by nobody. */
const UNVISITED =
  /(?:^|\/)(?:tests?|__tests__|specs?|fixtures?|testdata|vendor|third[_-]party|plugins\/[^/]{1,100}-\d[\d.]{0,20})\//i;

/** Judges pages and pieces of pages. */
export function createHtmlAnalyzer(): FileAnalyzer {
  return {
    analyze({ path, source, isWanted }, isLate) {
      if (UNVISITED.test(path)) return { found: [] };
      return { found: runModelRules(HTML_RULES, readHtml(source.text), { isWanted, isLate }) };
    },
  };
}
