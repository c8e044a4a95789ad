import type { Node } from 'web-tree-sitter';
import type { CodeRule } from '../../code-rule';
import { FUNCTIONS, enclosingScope, inside } from '../../php-syntax/enclosing';

export const referenceLeftByForeach: CodeRule = {
  id: 'php/reference-left-by-foreach',
  languages: ['php'],
  grade: 'bug',
  description: 'The reference left behind by a foreach loop is written to later.',
  help: 'After `foreach ($list as &$item)` the variable still points at the last element, so the next assignment to it overwrites that element. `unset($item)` behind the loop.',
  bad: '<?php foreach ($a as &$item) { $item++; } foreach ($b as $item) { echo $item; }',
  good: '<?php foreach ($a as &$item) { $item++; } unset($item); foreach ($b as $item) { echo $item; }',
  query: '(foreach_statement [(by_ref (variable_name) @variable) (pair (by_ref (variable_name) @variable))]) @loop',
  check(match) {
    const loop = match.node('loop');
    const name = match.node('variable').text;
    for (const later of inside(enclosingScope(loop), FUNCTIONS)) {
      if (
        later.startIndex < loop.endIndex ||
        later.type !== 'variable_name' ||
        later.text !== name ||
        isOtherWay(loop, later)
      ) {
        continue;
      }
      const use = useOf(later);
      if (use === 'rebound') return undefined;
      if (use === 'written') {
        return {
          at: later,
          message: `\`${name}\` still refers to the last element of the loop above, which this overwrites.`,
          related: [
            { start: loop.startIndex, end: match.node('variable').endIndex, message: 'The reference is made here.' },
          ],
        };
      }
    }
    return undefined;
  },
};

/** Another case of the same switch, or the other branch of the same condition, never follows the loop. */
function isOtherWay(loop: Node, later: Node): boolean {
  for (let outer = later.parent; outer !== null; outer = outer.parent) {
    if (outer.startIndex <= loop.startIndex) return false;
    const start = outer.parent?.startIndex ?? 0;
    if (BRANCHES.has(outer.type) && start <= loop.startIndex) return true;
  }
  return false;
}

const BRANCHES: ReadonlySet<string> = new Set(['case_statement', 'default_statement', 'else_clause', 'else_if_clause']);

const REBINDING: ReadonlySet<string> = new Set(['unset_statement', 'by_ref', 'reference_assignment_expression']);

function useOf(variable: Node): 'rebound' | 'written' | 'read' {
  const { parent } = variable;
  if (parent === null) return 'read';
  return REBINDING.has(parent.type) ? 'rebound' : targetIn(parent)?.id === variable.id ? 'written' : 'read';
}

function targetIn(parent: Node): Node | null | undefined {
  if (parent.type === 'assignment_expression') return parent.childForFieldName('left');
  if (parent.type === 'foreach_statement') return parent.namedChildren[1];
  return parent.type === 'pair' ? parent.lastNamedChild : undefined;
}
