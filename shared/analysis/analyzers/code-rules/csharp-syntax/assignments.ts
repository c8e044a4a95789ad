import type { Node } from 'web-tree-sitter';
import type { Assignment } from '../request-tracker';
import { enclosingFunction } from './enclosing';
import { operatorOf } from './operator-of';

const BLOCKS: ReadonlySet<string> = new Set([
  'block',
  'if_statement',
  'for_statement',
  'foreach_statement',
  'while_statement',
  'do_statement',
  'using_statement',
  'switch_section',
  'try_statement',
  'catch_clause',
  'compilation_unit',
]);

/** The assignment or declaration that gives a variable its value, where the variable is its target. */
export function assignmentTo(mention: Node): Assignment | undefined {
  const { parent } = mention;
  switch (parent?.type) {
    case 'parameter':
      return isNamed(parent, mention)
        ? { value: parent, isAddition: false, block: enclosingFunction(parent) ?? parent }
        : undefined;
    case 'variable_declarator':
      return isNamed(parent, mention) ? declared(parent) : undefined;
    case 'declaration_expression':
      return { value: undefined, isAddition: false, block: blockAround(parent) };
    case 'foreach_statement':
      return gone(parent, mention);
    case 'assignment_expression':
      return isTarget(parent, mention) ? assigned(parent) : undefined;
    default:
      return undefined;
  }
}

/** The variable that is given the value of this expression. */
export function variableGiven(value: Node): Node | undefined {
  const { parent } = value;
  if (parent?.type === 'variable_declarator') {
    const name = parent.childForFieldName('name');
    return name === null || name.id === value.id ? undefined : name;
  }
  if (parent?.type !== 'assignment_expression' || isInInitializer(parent)) return undefined;
  const target = parent.childForFieldName('left');
  return target?.type === 'identifier' && target.id !== value.id ? target : undefined;
}

/** `new A { B = c }`: `B` is no variable. */
export function isInInitializer(assignment: Node): boolean {
  return assignment.parent?.type === 'initializer_expression' || assignment.parent?.type === 'with_initializer';
}

/** What a loop goes through, by the variable that it names. */
function gone(loop: Node, mention: Node): Assignment | undefined {
  if (loop.childForFieldName('left')?.id !== mention.id) return undefined;
  return { value: loop.childForFieldName('right') ?? undefined, isAddition: false, block: loop };
}

function isTarget(assignment: Node, mention: Node): boolean {
  return assignment.childForFieldName('left')?.id === mention.id && !isInInitializer(assignment);
}

function isNamed(declaration: Node, mention: Node): boolean {
  return declaration.childForFieldName('name')?.id === mention.id;
}

/** A declaration without a value is no assignment. */
function declared(declarator: Node): Assignment | undefined {
  const value = declarator.namedChildCount > 1 ? (declarator.namedChildren.at(-1) ?? undefined) : undefined;
  return value === undefined ? undefined : { value, isAddition: false, block: blockAround(declarator) };
}

function assigned(assignment: Node): Assignment {
  const operator = operatorOf(assignment);
  return {
    value: assignment.childForFieldName('right') ?? undefined,
    isAddition: operator !== '=' && operator !== '??=',
    // Whether `a ??= b` gives anything depends on what was there.
    block: operator === '??=' ? assignment : blockAround(assignment),
  };
}

function blockAround(node: Node): Node {
  let around = node;
  while (around.parent !== null) {
    around = around.parent;
    if (BLOCKS.has(around.type) || around.id === enclosingFunction(node)?.id) return around;
  }
  return around;
}
