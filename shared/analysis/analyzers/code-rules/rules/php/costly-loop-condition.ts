import type { Node } from 'web-tree-sitter';
import type { CodeRule } from '../../code-rule';
import { calledFunction } from '../../php-syntax/called-function';
import { inside } from '../../php-syntax/enclosing';

const COSTLY = [
  'mb_strlen',
  'substr_count',
  'iterator_count',
  'iterator_to_array',
  'array_keys',
  'array_values',
  'array_filter',
  'array_unique',
  'array_merge',
  'explode',
  'preg_match_all',
  'str_split',
  'mb_substr_count',
  'glob',
  'scandir',
  'file',
];

export const costlyLoopCondition: CodeRule = {
  id: 'php/costly-loop-condition',
  languages: ['php'],
  grade: 'slow',
  description: 'The condition of a counting loop does the same expensive work in every round.',
  help: 'The condition of `for` is computed before each round. Work it out once, before the loop, unless the loop changes it.',
  bad: "<?php for ($i = 0; $i < count(explode(',', $text)); $i++) { f($i); }",
  good: "<?php $count = count(explode(',', $text)); for ($i = 0; $i < $count; $i++) { f($i); }",
  query: '(for_statement condition: (binary_expression) @condition body: (_)? @body) @loop',
  check(match) {
    const call = [...inside(match.node('condition'))].find((inner) => COSTLY.includes(calledFunction(inner) ?? ''));
    const subject =
      call === undefined ? undefined : [...inside(call)].find(({ type }) => type === 'variable_name')?.text;
    const body = match.find('body');
    if (call === undefined || subject === undefined || (body !== undefined && isChangedIn(body, subject))) {
      return undefined;
    }
    return { at: call, message: 'This is worked out again before every round of the loop.' };
  },
};

function isChangedIn(body: Node, variable: string): boolean {
  for (const inner of inside(body)) {
    if (inner.type === 'variable_name' && inner.text === variable && !isOnlyRead(inner)) return true;
  }
  return false;
}

/** A call may take its argument by reference, so anything but an element counts as a change. */
function isOnlyRead({ parent }: Node): boolean {
  return parent?.type === 'subscript_expression' && parent.parent?.type !== 'assignment_expression';
}
