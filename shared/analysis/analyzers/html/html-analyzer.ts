import { runModelRules } from '../../model-rules/run-model-rules';
import type { FileAnalyzer } from '../analyzer';
import { isMadeForTests } from '../made-for-tests';
import { readHtml } from './read-html';
import { HTML_RULES } from './rules';

/** Pages that come with the libraries of others, or with a font, are visited by nobody. */
const UNVISITED =
  /(?:^|\/)(?:vendor|third[_-]party|web-?font-?kit[\w-]*|plugins\/[^/]{1,100}-\d[\d.]{0,20})\/|-demo\.html$/i;

/** Judges pages and pieces of pages. */
export function createHtmlAnalyzer(): FileAnalyzer {
  return {
    analyze({ path, source, isWanted }, isLate) {
      if (isMadeForTests(path) || UNVISITED.test(path)) return { found: [] };
      return { found: runModelRules(HTML_RULES, readHtml(source.text), { isWanted, isLate }) };
    },
  };
}
