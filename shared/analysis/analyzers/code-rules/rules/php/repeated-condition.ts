import type { Node } from 'web-tree-sitter';
import type { CodeRule } from '../../code-rule';
import { followsElse } from '../../follows-else';
import { inside } from '../../php-syntax/enclosing';

export const repeatedCondition: CodeRule = {
  id: 'php/repeated-condition',
  languages: ['php'],
  grade: 'bug',
  cwe: [570],
  description: 'A chain of conditions asks the same thing twice.',
  help: 'The second branch can never run, because the first one already took that case.',
  bad: '<?php if ($a === 1) { f(); } elseif ($a === 1) { g(); }',
  good: '<?php if ($a === 1) { f(); } elseif ($a === 2) { g(); }',
  query: '(if_statement condition: (_) alternative: [(else_if_clause) (else_clause body: (if_statement))]) @chain',
  check(match) {
    const chain = match.node('chain');
    if (followsElse(match.file, chain)) return undefined;
    const seen = new Set<string>();
    return conditionsOf(chain).flatMap((condition) => {
      const { text } = condition;
      const isKnown = seen.has(text);
      seen.add(text);
      return isKnown && !mayChange(condition)
        ? [{ at: condition, message: 'The same condition stands earlier in this chain, so this branch never runs.' }]
        : [];
    });
  },
};

function conditionsOf(chain: Node): Node[] {
  const conditions: Node[] = [];
  for (let next: Node | null = chain; next !== null;) {
    const current: Node = next;
    next = null;
    for (const part of [current, ...current.childrenForFieldName('alternative')]) {
      const condition = part.childForFieldName('condition');
      if (condition !== null) conditions.push(condition);
      const body = part.type === 'else_clause' ? part.childForFieldName('body') : null;
      if (body?.type === 'if_statement') next = body;
    }
  }
  return conditions;
}

function mayChange(condition: Node): boolean {
  for (const { type } of inside(condition)) if (CHANGING.has(type)) return true;
  return false;
}

const CHANGING: ReadonlySet<string> = new Set([
  'update_expression',
  'assignment_expression',
  'augmented_assignment_expression',
]);
