import type { Node } from 'web-tree-sitter';
import type { CodeRule } from '../../code-rule';
import { inside } from '../../php-syntax/enclosing';
import { isTestPath } from '../../php-syntax/test-code';

const SUSPICIOUS: ReadonlySet<string> = new Set([
  '==',
  '===',
  '!=',
  '!==',
  '<>',
  '<',
  '>',
  '<=',
  '>=',
  '<=>',
  '&&',
  '||',
  'and',
  'or',
  'xor',
  '-',
  '/',
  '%',
  '&',
  '|',
  '^',
  '??',
]);
const PLAIN: ReadonlySet<string> = new Set([
  'variable_name',
  'member_access_expression',
  'subscript_expression',
  'scoped_property_access_expression',
  'binary_expression',
  'function_call_expression',
  'member_call_expression',
]);

export const identicalOperands: CodeRule = {
  id: 'php/identical-operands',
  languages: ['php'],
  grade: 'bug',
  cwe: [1041],
  description: 'Both sides of an operator are the same.',
  help: 'The result is known before the code runs, so one side was probably meant to be something else.',
  bad: '<?php $isSame = $left->id === $left->id;',
  good: '<?php $isSame = $left->id === $right->id;',
  query: '(binary_expression left: (_) @left right: (_) @right) @expression',
  check(match) {
    const { type, startIndex, endIndex } = match.node('left');
    const right = match.node('right');
    // Lengths are cheap to compare, and nearly always differ.
    if (type !== right.type || endIndex - startIndex !== right.endIndex - right.startIndex || !PLAIN.has(type)) {
      return undefined;
    }
    const expression = match.node('expression');
    if (!SUSPICIOUS.has(expression.childForFieldName('operator')?.text.toLowerCase() ?? '')) return undefined;
    if (match.node('left').text !== right.text || mayDiffer(right) || isTestPath(match.file.path)) return undefined;
    return { at: expression, message: 'Both sides are the same; one was probably meant to be another.' };
  },
};

/** Two calls may give two results. */
function mayDiffer(node: Node): boolean {
  if (CHANGING.has(node.type)) return true;
  for (const inner of inside(node)) if (CHANGING.has(inner.type)) return true;
  return false;
}

const CHANGING: ReadonlySet<string> = new Set([
  'update_expression',
  'assignment_expression',
  'function_call_expression',
  'member_call_expression',
  'nullsafe_member_call_expression',
  'scoped_call_expression',
  'object_creation_expression',
]);
