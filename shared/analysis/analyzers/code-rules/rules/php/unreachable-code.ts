import type { Node } from 'web-tree-sitter';
import type { CodeRule } from '../../code-rule';

const DECLARATIONS: ReadonlySet<string> = new Set([
  'function_definition',
  'class_declaration',
  'interface_declaration',
  'trait_declaration',
  'enum_declaration',
  'named_label_statement',
  'empty_statement',
  'break_statement',
  'const_declaration',
  'namespace_definition',
  'namespace_use_declaration',
  'text_interpolation',
  'php_end_tag',
  'text',
]);

export const unreachableCode: CodeRule = {
  id: 'php/unreachable-code',
  languages: ['php'],
  grade: 'bug',
  cwe: [561],
  description: 'Code stands behind a statement that never lets it run.',
  help: 'Behind `return`, `throw`, `break`, `continue` or `exit` nothing of the same block runs. Remove it, or move the statement that leaves.',
  bad: '<?php function f() { return 1; log(); }',
  good: '<?php function f() { log(); return 1; }',
  query: `[
    (compound_statement [(return_statement) (break_statement) (continue_statement) (exit_statement) (expression_statement (throw_expression))] @leaving . (_))
    (case_statement [(return_statement) (break_statement) (continue_statement) (exit_statement) (expression_statement (throw_expression))] @leaving . (_))
  ]`,
  check(match) {
    const leaving = match.node('leaving');
    let next = leaving.nextNamedSibling;
    while (next?.type === 'comment') next = next.nextNamedSibling;
    if (next === null || DECLARATIONS.has(next.type) || next.hasError || isYield(next)) return undefined;
    return { at: next, message: 'This never runs: the statement above leaves the block.' };
  },
};

/** A `yield` that never runs still makes the function a generator. */
function isYield(statement: Node): boolean {
  return statement.firstNamedChild?.type === 'yield_expression';
}
