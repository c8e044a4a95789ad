import type { CodeRule } from '../../code-rule';
import type { Node } from 'web-tree-sitter';
import { declaredType } from '../../java-syntax/declared-type';
import { unwrapped } from '../../java-syntax/expressions';
import { integerValue } from '../../java-syntax/literals';

const WHOLE = new Set(['int', 'long', 'short', 'byte', 'Integer', 'Long']);

export const integerDivision: CodeRule = {
  id: 'java/integer-division',
  languages: ['java'],
  grade: 'bug',
  cwe: [682],
  description: 'Whole numbers are divided and the result, already cut off, becomes a floating-point number.',
  help: 'Dividing two whole numbers drops the fraction before the result is stored: `double half = 1 / 2` is 0.0. Turn one side into a floating-point number first.',
  bad: 'class Shop { double share(int sold, int all) { double share = sold / all; return share; } }',
  good: 'class Shop { double share(int sold, int all) { double share = (double) sold / all; return share; } }',
  query: `
    (local_variable_declaration type: (floating_point_type) declarator: (variable_declarator value: (_) @value))
    (field_declaration type: (floating_point_type) declarator: (variable_declarator value: (_) @value))
    (cast_expression type: (floating_point_type) value: (parenthesized_expression) @value)
    ((method_invocation object: (identifier) @object name: (identifier) @name arguments: (argument_list . (binary_expression) @value .))
      (#eq? @object "Math") (#any-of? @name "ceil" "floor" "round" "rint"))`,
  check(match) {
    const division = unwrapped(match.node('value'));
    if (division.childForFieldName('operator')?.type !== '/') return undefined;
    const left = division.childForFieldName('left');
    const right = division.childForFieldName('right');
    if (left === null || right === null || !isWhole(left) || !isWhole(right) || isExact(left, right)) return undefined;
    return { at: division, message: 'This division of whole numbers drops the fraction before the result is used.' };
  },
};

function isWhole(operand: Node): boolean {
  const node = unwrapped(operand);
  if (integerValue(node) !== undefined) return true;
  if (node.type === 'method_invocation') return isCount(node);
  if (node.type === 'field_access' && node.childForFieldName('field')?.text === 'length') return true;
  return WHOLE.has(declaredType(node) ?? '');
}

function isCount(call: Node): boolean {
  const name = call.childForFieldName('name')?.text;
  return (name === 'size' || name === 'length') && call.childForFieldName('arguments')?.namedChildCount === 0;
}

function isExact(left: Node, right: Node): boolean {
  const [dividend, divisor] = [integerValue(left), integerValue(right)];
  return dividend !== undefined && divisor !== undefined && dividend % divisor === 0;
}
