import type { CodeRule } from '../../code-rule';
import { isTestPath } from '../../java-syntax/tests';

/** Names by which people say that they mean to do nothing. */
const MEANT = /^(?:ignored?|expected|unused|_)\w*$/i;

export const emptyCatch: CodeRule = {
  id: 'java/empty-catch',
  languages: ['java'],
  grade: 'suspect',
  cwe: [390],
  description: 'An exception is caught and nothing is done about it.',
  help: [
    'The program goes on as if nothing had happened, and nobody learns what went wrong.',
    'Handle it, let it pass, or log it. Where doing nothing is right, name the parameter `ignored` or say why in a comment.',
  ].join('\n\n'),
  bad: `class Shop {
  void load() {
    try { read(); } catch (IOException e) { }
  }
}`,
  good: `class Shop {
  void load() throws IOException {
    read();
  }
}`,
  query: ['try_statement', 'try_with_resources_statement']
    .map(
      (kind) =>
        `(${kind} body: (block) @tried (catch_clause (catch_formal_parameter name: (_) @name) body: (block) @body) @catch)`,
    )
    .join('\n'),
  check(match) {
    if (isTestPath(match.file.path)) return undefined;
    // A comment is a child too, and says why.
    if (match.node('body').namedChildCount > 0 || MEANT.test(match.node('name').text)) return undefined;
    // A test that fails before it comes here waits for this very exception.
    if (/\b(?:fail|assert\w*)\s*\(/.test(match.node('tried').text)) return undefined;
    return { at: match.node('catch'), message: 'This exception is caught and forgotten.' };
  },
};
