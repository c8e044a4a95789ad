import type { Node } from 'web-tree-sitter';
import { calledFunction } from './called-function';
import { enclosingScope, FUNCTIONS, inside } from './enclosing';

/** More names than this in one function are not gone through. */
const MAX_NODES = 4000;

/**
 * What a variable was given, where its function gives it one value only, before it is used, and looks at it nowhere: whatever is
 * compared, matched or handed to a function that may check it is taken for checked.
 */
export function uncheckedValueOf(variable: Node): Node | undefined {
  const name = variable.text;
  if (name === '$this' || variable.type !== 'variable_name') return undefined;
  let value: Node | undefined;
  let seen = 0;
  for (const one of inside(enclosingScope(variable), FUNCTIONS)) {
    if (++seen > MAX_NODES) return undefined;
    if (one.type !== 'variable_name' || one.text !== name || one.id === variable.id) continue;
    const assigned = assignedTo(one);
    if (assigned === undefined && one.startIndex < variable.startIndex && !isPassedOn(one)) return undefined;
    if (assigned === undefined) continue;
    if (value !== undefined || one.startIndex > variable.startIndex) return undefined;
    value = assigned;
  }
  return value;
}

function assignedTo(variable: Node): Node | undefined {
  const { parent } = variable;
  if (parent?.type !== 'assignment_expression' || parent.childForFieldName('left')?.id !== variable.id) {
    return undefined;
  }
  return parent.childForFieldName('right') ?? undefined;
}

const JOINED: ReadonlySet<string> = new Set([
  'encapsed_string',
  'heredoc_body',
  'parenthesized_expression',
  'echo_statement',
  'print_intrinsic',
  'return_statement',
  'array_element_initializer',
]);
const CHOOSING: ReadonlySet<string> = new Set(['switch_statement', 'match_expression']);
/** They tell whether there is a value, and nothing of it. */
const TELLS_THERE_IS_ONE: ReadonlySet<string> = new Set(['isset', 'empty', 'strlen', 'error_log', 'var_dump', 'trim']);

/** Whether a mention of a variable leaves its value as it is, and unknown. */
function isPassedOn(variable: Node): boolean {
  const { parent } = variable;
  if (parent === null) return false;
  if (CHOOSING.has(parent.parent?.type ?? '')) return false;
  if (JOINED.has(parent.type)) return true;
  if (parent.type === 'binary_expression') return parent.childForFieldName('operator')?.text === '.';
  if (parent.type === 'assignment_expression') return parent.childForFieldName('right')?.id === variable.id;
  if (parent.type === 'unary_op_expression') return true;
  const call = parent.type === 'argument' ? (parent.parent?.parent ?? null) : parent.parent;
  return TELLS_THERE_IS_ONE.has(calledFunction(call) ?? '');
}
