import type { CodeRule } from '../../code-rule';

export const errorSuppression: CodeRule = {
  id: 'php/error-suppression',
  languages: ['php'],
  grade: 'suspect',
  cwe: [391],
  enabled: false,
  description: 'Errors of an expression are silenced with @.',
  help: 'The `@` hides the warning that would say what is wrong, and the code goes on with `false` or `null`. Check before, or check the result and report it.',
  bad: '<?php $text = @file_get_contents($path);',
  good: '<?php $text = is_readable($path) ? file_get_contents($path) : null;',
  query: '(error_suppression_expression) @suppressed',
  check: (match) => ({ at: match.node('suppressed'), message: 'The `@` hides why this may fail.' }),
};
