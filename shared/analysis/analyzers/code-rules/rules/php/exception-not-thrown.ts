import type { CodeRule } from '../../code-rule';
import { isTestPath } from '../../php-syntax/test-code';

export const exceptionNotThrown: CodeRule = {
  id: 'php/exception-not-thrown',
  languages: ['php'],
  grade: 'bug',
  cwe: [703],
  description: 'An exception is made and not thrown.',
  help: 'Without `throw` the object is dropped and the code goes on.',
  bad: "<?php if ($n < 0) { new InvalidArgumentException('n is negative'); }",
  good: "<?php if ($n < 0) { throw new InvalidArgumentException('n is negative'); }",
  query: '(expression_statement (object_creation_expression [(name) (qualified_name)] @class) @creation)',
  check(match) {
    const creation = match.node('creation');
    if (!/(?:Exception|Error)$/.test(match.node('class').text) || isTestPath(match.file.path)) return undefined;
    return {
      at: creation,
      message: 'This exception is made and dropped; `throw` is missing.',
      fix: {
        description: 'Throw it',
        edits: [{ start: creation.startIndex, end: creation.startIndex, text: 'throw ' }],
      },
    };
  },
};
