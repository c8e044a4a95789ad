import { runModelRules } from '../../model-rules/run-model-rules';
import type { FileAnalyzer } from '../analyzer';
import { isMadeForTests } from '../made-for-tests';
import { linkFacts } from './link-facts';
import { readMarkdown } from './read-markdown';
import { MARKDOWN_RULES } from './rules';

/** Judges Markdown, and gathers where it leads. */
export function createMarkdownAnalyzer(): FileAnalyzer {
  return {
    analyze({ path, source, isWanted }, isLate) {
      const markdown = readMarkdown(path, source.text);
      const document = linkFacts(markdown, source);
      const found = isMadeForTests(path) ? [] : runModelRules(MARKDOWN_RULES, markdown, { isWanted, isLate });
      return { found, ...(document === undefined ? {} : { facts: { document } }) };
    },
  };
}
