import type { CodeRule } from '../../code-rule';
import type { Node } from 'web-tree-sitter';
import { argumentsOf } from '../../java-syntax/calls';
import { declaredType } from '../../java-syntax/declared-type';
import { isPlain, isSameCode } from '../../java-syntax/expressions';
import { isTestPath } from '../../java-syntax/tests';

const FLOATING = new Set(['double', 'float', 'Double', 'Float']);

export const selfComparison: CodeRule = {
  id: 'java/self-comparison',
  languages: ['java'],
  grade: 'bug',
  cwe: [697],
  description: 'Something is compared with itself.',
  help: 'The result is always the same. One side was meant to be something else: another variable, or the same field of the other object.',
  bad: 'class Shop { int id; boolean isSame(Shop other) { return id == id; } }',
  good: 'class Shop { int id; boolean isSame(Shop other) { return id == other.id; } }',
  query: `
    (binary_expression left: [(identifier) (field_access) (array_access)] @left
      operator: ["==" "!=" "<" ">" "<=" ">=" "&&" "||" "-"] @operator
      right: [(identifier) (field_access) (array_access)] @right) @comparison
    ((method_invocation object: (_) @left name: (identifier) @name arguments: (argument_list . (_) @right .)) @comparison
      (#any-of? @name "equals" "equalsIgnoreCase" "compareTo"))`,
  check(match) {
    const [left, right] = [match.node('left'), match.node('right')];
    if (!isSameCode(left, right) || !isPlain(left) || isTestPath(match.file.path)) return undefined;
    const operator = match.find('operator')?.text;
    const comparison = match.node('comparison');
    if (operator === undefined && argumentsOf(comparison).length !== 1) return undefined;
    // `x != x` asks whether x is not a number.
    if (mayAskForNaN(left, operator)) return undefined;
    return { at: comparison, message: 'Both sides are the same, so the result is always the same.' };
  },
};

function mayAskForNaN(side: Node, operator: string | undefined): boolean {
  if (operator !== '!=' && operator !== '==') return false;
  const type = declaredType(side);
  return type === undefined ? operator === '!=' || side.type === 'identifier' : type === '' || FLOATING.has(type);
}
