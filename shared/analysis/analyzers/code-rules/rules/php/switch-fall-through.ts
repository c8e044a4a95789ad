import type { Node } from 'web-tree-sitter';
import type { CodeRule } from '../../code-rule';
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
  const open: (Node | null | undefined)[] = [statement];
  while (open.length > 0) {
    const next = open.pop();
    if (!next) return false;
    if (leavesBlock(next) || STAYS.has(next.type)) continue;
    const ways = waysThrough(next);
    if (ways === undefined) return false;
    open.push(...ways);
  }
  return true;
}

/** What has to jump for the statement to jump; a missing one goes on. */
function waysThrough(statement: Node): (Node | null | undefined)[] | undefined {
  switch (statement.type) {
    case 'compound_statement':
      return [statementsOf(statement).at(-1)];
    case 'else_clause':
    case 'else_if_clause':
    case 'catch_clause':
      return [statement.childForFieldName('body')];
    case 'if_statement': {
      const others = statement.childrenForFieldName('alternative');
      return others.some(({ type }) => type === 'else_clause')
        ? [statement.childForFieldName('body'), ...others]
        : undefined;
    }
    case 'try_statement':
      return statement.namedChildren.filter(({ type }) => type !== 'finally_clause' && type !== 'comment');
    default:
      return undefined;
  }
}

/** What may run for ever, or jump on its own; not worth a guess. */
const STAYS: ReadonlySet<string> = new Set(['switch_statement', 'while_statement', 'for_statement', 'do_statement']);
