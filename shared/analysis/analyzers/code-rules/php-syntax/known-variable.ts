import type { Node } from 'web-tree-sitter';
import { isConstant } from './constant-text';
import { enclosingScope, inside } from './enclosing';

/** Whether a variable gets only constants in its function: from assignments, or from a loop over a list of them. */
export function holdsConstants(variable: Node): boolean {
  if (variable.type !== 'variable_name') return false;
  const values = [...valuesGiven(enclosingScope(variable), variable.text)];
  return values.length > 0 && values.every((value) => value !== undefined && isChoiceOfConstants(value));
}

/** The call whose result a variable gets, where nothing else is assigned to it in its function. */
export function onlyCallOf(variable: Node): Node | undefined {
  if (variable.type !== 'variable_name') return undefined;
  const [only, ...others] = valuesGiven(enclosingScope(variable), variable.text);
  return others.length === 0 && CALLS.has(only?.type ?? '') ? only : undefined;
}

const CALLS: ReadonlySet<string> = new Set(['function_call_expression', 'member_call_expression']);

function* valuesGiven(scope: Node, name: string): Generator<Node | undefined> {
  for (const inner of inside(scope)) {
    if (inner.type === 'assignment_expression' && inner.childForFieldName('left')?.text === name) {
      yield inner.childForFieldName('right') ?? undefined;
    }
    if (inner.type === 'foreach_statement' && inner.namedChildren[1]?.text === name) yield inner.namedChildren[0];
    const isOtherwiseSet = inner.type === 'simple_parameter' && inner.childForFieldName('name')?.text === name;
    if (isOtherwiseSet) yield undefined;
  }
}

function isChoiceOfConstants(value: Node): boolean {
  if (value.type !== 'conditional_expression') return isConstant(value);
  return [value.childForFieldName('body'), value.childForFieldName('alternative')].every(
    (branch) => branch !== null && isConstant(branch),
  );
}
