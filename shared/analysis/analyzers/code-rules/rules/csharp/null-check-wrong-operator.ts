import type { Node } from 'web-tree-sitter';
import type { CodeRule } from '../../code-rule';
import { operatorOf } from '../../csharp-syntax/operator-of';

export const nullCheckWrongOperator: CodeRule = {
  id: 'csharp/null-check-wrong-operator',
  languages: ['csharp'],
  grade: 'crash',
  cwe: [476],
  description: 'A condition uses a value exactly when it is null.',
  help: '`x == null && x.Length > 0` looks into `x` only when there is none, and `x != null || x.Length > 0` as well. Exchange `&&` and `||`, or the comparison.',
  bad: `class Shop {
  bool IsEmpty(string name) => name == null && name.Length == 0;
}`,
  good: `class Shop {
  bool IsEmpty(string name) => name == null || name.Length == 0;
}`,
  query: `
    (binary_expression
      left: (binary_expression left: (_) @checked right: (null_literal)) @comparison
      right: (_) @right) @at`,
  check(match) {
    const checked = match.node('checked');
    const isNull = operatorOf(match.node('comparison')) === '==';
    const operator = operatorOf(match.node('at'));
    if (!['&&', '||'].includes(operator)) return undefined;
    if (!/^[\w.]+$/.test(checked.text) || isNull !== (operator === '&&')) return undefined;
    const use = match
      .node('right')
      .descendantsOfType('member_access_expression')
      .find((one) => isUse(one, checked.text));
    return use === undefined
      ? undefined
      : { at: match.node('at'), message: `${checked.text} is null where ${use.text} is asked.` };
  },
};

function isUse(access: Node, name: string): boolean {
  const object = access.childForFieldName('expression');
  return (
    object?.text === name && !['HasValue', 'GetValueOrDefault'].includes(access.childForFieldName('name')?.text ?? '')
  );
}
