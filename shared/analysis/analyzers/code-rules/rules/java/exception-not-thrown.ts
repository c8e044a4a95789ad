import type { CodeRule } from '../../code-rule';
import { isValueOfSwitch } from '../../java-syntax/switch-values';
import { isTestPath } from '../../java-syntax/tests';

export const exceptionNotThrown: CodeRule = {
  id: 'java/exception-not-thrown',
  languages: ['java'],
  grade: 'bug',
  cwe: [703],
  description: 'An exception is made and not thrown.',
  help: 'Without `throw` the new exception is forgotten, and the program goes on where it was meant to stop.',
  bad: 'class Shop { void sell(int count) { if (count < 1) new IllegalArgumentException("count"); } }',
  good: 'class Shop { void sell(int count) { if (count < 1) throw new IllegalArgumentException("count"); } }',
  query: `((expression_statement (object_creation_expression type: (_) @type) @new) @statement (#match? @type "(?:Exception|Error)$"))`,
  check(match) {
    const made = match.node('new');
    // Tests make exceptions to see whether making them fails.
    if (isTestPath(match.file.path) || isValueOfSwitch(match.node('statement'))) return undefined;
    const message = 'This exception is made and never thrown.';
    const edits = [{ start: made.startIndex, end: made.startIndex, text: 'throw ' }];
    // Statements behind a throw are an error of the compiler.
    const isLast = match.node('statement').nextNamedSibling === null;
    return { at: made, message, ...(isLast ? { fix: { description: 'Throw it', edits } } : {}) };
  },
};
