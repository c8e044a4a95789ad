import type { Node } from 'web-tree-sitter';
import type { CodeRule } from '../../code-rule';
import { inside } from '../../php-syntax/enclosing';
import { leavesBlock, statementsOf } from '../../php-syntax/statements';

export const switchFallThrough: CodeRule = {
  id: 'php/switch-fall-through',
  languages: ['php'],
  grade: 'suspect',
  cwe: [484],
  description: 'A case with code of its own runs on into the next one.',
  help: 'Without `break` the statements of the next case run too. End the case, or say in a comment that it falls through.',
  bad: '<?php switch ($a) { case 1: one(); case 2: two(); break; }',
  good: '<?php switch ($a) { case 1: one(); break; case 2: two(); break; }',
  query: '(switch_block) @block',
  check(match) {
    const cases = match
      .node('block')
      .namedChildren.filter(({ type }) => type === 'case_statement' || type === 'default_statement');
    return cases
      .slice(0, -1)
      .flatMap((one) =>
        runsOn(one) ? [{ at: label(one), message: 'This case has no `break` and runs on into the next.' }] : [],
      );
  },
};

function runsOn(one: Node): boolean {
  const statements = statementsOf(one);
  const last = statements.at(-1);
  if (last === undefined || statements.some(({ hasError }) => hasError)) return false;
  return !endsWell(last) && !saysSo(one);
}

/** A comment behind the last statement, whatever its words, was put there for this. */
function saysSo(one: Node): boolean {
  return (
    one.lastNamedChild?.type === 'comment' ||
    one.nextNamedSibling?.type === 'comment' ||
    /fall|no ?break/i.test(one.text)
  );
}

function label(one: Node): { start: number; end: number } {
  const value = one.childForFieldName('value');
  return { start: one.startIndex, end: (value ?? one.firstChild ?? one).endIndex };
}

/** Jumps, and blocks of which every way jumps; calls of a method that never returns cannot be told. */
function endsWell(statement: Node): boolean {
  const open = [statement];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (leavesBlock(next)) continue;
    if (next.type === 'compound_statement' || next.type === 'else_clause') {
      const last =
        next.type === 'compound_statement' ? statementsOf(next).at(-1) : (next.childForFieldName('body') ?? undefined);
      if (last === undefined) return false;
      open.push(last);
    } else if (next.type === 'if_statement') {
      const parts = [next.childForFieldName('body'), ...next.childrenForFieldName('alternative')];
      if (!parts.some((part) => part?.type === 'else_clause')) return false;
      for (const part of parts)
        if (part !== null) open.push(part.type === 'else_if_clause' ? (part.childForFieldName('body') ?? part) : part);
    } else if (next.type === 'try_statement') {
      for (const block of next.namedChildren) {
        if (block.type === 'finally_clause') continue;
        open.push(block.type === 'catch_clause' ? (block.childForFieldName('body') ?? block) : block);
      }
    } else return STAYS.has(next.type);
  }
  return true;
}

/** What may run for ever or jump from inside; not worth a guess. */
const STAYS: ReadonlySet<string> = new Set(['switch_statement', 'while_statement', 'for_statement', 'do_statement']);
