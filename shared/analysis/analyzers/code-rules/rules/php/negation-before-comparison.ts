import type { Node } from 'web-tree-sitter';
import type { CodeRule } from '../../code-rule';

const COMPARING = /^(?:[!=]==?|[<>]=?)$/;

export const negationBeforeComparison: CodeRule = {
  id: 'php/negation-before-comparison',
  languages: ['php'],
  grade: 'bug',
  cwe: [783],
  description: 'A negation is compared, where the comparison was meant to be negated.',
  help: '`!$a === $b` is `(!$a) === $b`. Write `$a !== $b`, or put the comparison in parentheses.',
  bad: "<?php if (!$state === 'done') { wait(); }",
  good: "<?php if ($state !== 'done') { wait(); }",
  query: '(unary_op_expression operator: "!") @negation',
  check(match) {
    const negation = match.node('negation');
    const comparison = comparisonOf(negation);
    const right = comparison?.childForFieldName('right');
    if (!comparison || !right) return undefined;
    if (BOOLEAN.has(right.type) || right.text.startsWith('!') || negation.text.startsWith('!!')) return undefined;
    const isSure =
      right.type === 'string' || right.type === 'integer' || right.type === 'null' || right.type === 'encapsed_string';
    return isSure
      ? { at: comparison, message: 'Only the left side is negated here, and the comparison does not do what it says.' }
      : undefined;
  },
};

const BOOLEAN: ReadonlySet<string> = new Set(['boolean', 'parenthesized_expression']);

function comparisonOf(negation: Node): Node | undefined {
  const { parent } = negation;
  if (parent?.type !== 'binary_expression' || parent.childForFieldName('left')?.id !== negation.id) return undefined;
  return COMPARING.test(parent.childForFieldName('operator')?.text ?? '') ? parent : undefined;
}
