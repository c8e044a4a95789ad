import type { CodeRule } from '../../code-rule';

export const negationBeforeComparison: CodeRule = {
  id: 'php/negation-before-comparison',
  languages: ['php'],
  grade: 'bug',
  cwe: [783],
  description: 'A negation is compared, where the comparison was meant to be negated.',
  help: '`!$a === $b` is `(!$a) === $b`. Write `$a !== $b`, or put the comparison in parentheses.',
  bad: "<?php if (!$state === 'done') { wait(); }",
  good: "<?php if ($state !== 'done') { wait(); }",
  query:
    '(binary_expression left: (unary_op_expression operator: "!") @negation operator: ["==" "===" "!=" "!==" "<" ">" "<=" ">="] right: (_) @right) @comparison',
  check(match) {
    const right = match.node('right');
    if (BOOLEAN.has(right.type) || right.text.startsWith('!') || match.node('negation').text.startsWith('!!')) {
      return undefined;
    }
    const isSure =
      right.type === 'string' || right.type === 'integer' || right.type === 'null' || right.type === 'encapsed_string';
    return isSure
      ? {
          at: match.node('comparison'),
          message: 'Only the left side is negated here, and the comparison does not do what it says.',
        }
      : undefined;
  },
};

const BOOLEAN: ReadonlySet<string> = new Set(['boolean', 'parenthesized_expression']);
