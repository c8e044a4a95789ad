import type { Node } from 'web-tree-sitter';
import type { CodeRule } from '../../code-rule';
import { argumentValues } from '../../php-syntax/argument-values';
import { enclosingLoop } from '../../php-syntax/enclosing';
import { isTestPath } from '../../php-syntax/test-code';

export const quadraticArrayMerge: CodeRule = {
  id: 'php/quadratic-array-merge',
  languages: ['php'],
  grade: 'slow',
  enabled: false,
  description: 'A list is copied in every round of a loop to append to it.',
  help: '`array_merge` makes a new array each time, so the loop takes time that grows with the square of what it collects. Collect the parts and merge once: `array_merge([], ...$parts)`, or append with `[]`.',
  bad: '<?php foreach ($pages as $page) { $all = array_merge($all, rows($page)); }',
  good: '<?php foreach ($pages as $page) { $parts[] = rows($page); } $all = array_merge([], ...$parts);',
  query: `(assignment_expression left: (_) @target right: (function_call_expression function: [(name) (qualified_name)] @called (#any-of? @called "array_merge" "\\\\array_merge")) @call)`,
  check(match) {
    const call = match.node('call');
    const target = match.node('target');
    const loop = enclosingLoop(call);
    if (
      loop === undefined ||
      !GATHERING.has(target.type) ||
      argumentValues(call)[0]?.text !== target.text ||
      isTestPath(match.file.path)
    ) {
      return undefined;
    }
    // A few keys that are written down stay a few.
    if (
      !argumentValues(call)
        .slice(1)
        .some(({ type }) => type.endsWith('call_expression'))
    ) {
      return undefined;
    }
    if (leavesAfterwards(call) || (target.type === 'subscript_expression' && !isSameEachRound(target, loop))) {
      return undefined;
    }
    return { at: call, message: `All of \`${target.text}\` is copied in every round of the loop.` };
  },
};

const GATHERING: ReadonlySet<string> = new Set(['variable_name', 'member_access_expression', 'subscript_expression']);

function leavesAfterwards(call: Node): boolean {
  const statement = call.parent?.parent;
  const next = statement?.nextNamedSibling;
  return next?.type === 'break_statement' || next?.type === 'return_statement';
}

/** `$groups[$key]` is another list for every key. */
function isSameEachRound(target: Node, loop: Node): boolean {
  const key = target.namedChildren[1];
  return key !== undefined && loop.type !== 'foreach_statement' && key.type === 'string';
}
