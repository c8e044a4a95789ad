import { NO_NODE } from '../../../tree/flat-tree';
import type { Expression, Statement } from '../../ir';
import type { FileLowering } from './file-lowering';
import { inSteps, targetInSteps } from './in-steps';
import { constant } from './literals';
import { binaryOperator } from './operators';
import { bindPattern } from './patterns';

export function lowerAssignment(file: FileLowering, node: number): Expression {
  const left = file.child(node, 'left');
  const value = file.expression(file.child(node, 'right'));
  if (left === NO_NODE) return value;
  const kind = file.tree.kind(left);
  if (kind !== 'object_pattern' && kind !== 'array_pattern') {
    return { kind: 'assign', target: targetOf(file.expression(left)), value, place: file.place(node) };
  }
  const body: Statement[] = [];
  const held = inSteps(file, value, body);
  bindPattern(file, { pattern: left, value: held, binding: 'assign', into: body });
  return { kind: 'sequence', body, value: held };
}

export function lowerAugmentedAssignment(file: FileLowering, node: number): Expression {
  const written = file.child(node, 'operator');
  const operator = written === NO_NODE ? undefined : binaryOperator(file.tree.textOf(written).slice(0, -1));
  const body: Statement[] = [];
  const target = targetInSteps(file, targetOf(file.expression(file.child(node, 'left'))), body);
  const right = file.expression(file.child(node, 'right'));
  const place = file.place(node);
  const value: Expression =
    operator === undefined
      ? { kind: 'opaque', parts: [target, right] }
      : { kind: 'binary', operator, left: target, right, place };
  return inSequence(body, { kind: 'assign', target, value, place });
}

/** What `x++` gives is the number before: one less than what is kept. */
export function lowerUpdate(file: FileLowering, node: number): Expression {
  const written = file.child(node, 'operator');
  const argument = file.child(node, 'argument');
  const operator = written !== NO_NODE && file.tree.textOf(written) === '--' ? '-' : '+';
  const body: Statement[] = [];
  const target = targetInSteps(file, targetOf(file.expression(argument)), body);
  const place = file.place(node);
  const one = constant(1);
  const assigned: Expression = {
    kind: 'assign',
    target,
    value: { kind: 'binary', operator, left: target, right: one, place },
    place,
  };
  const isPrefix = written !== NO_NODE && written < argument;
  const parent = file.tree.parent(node);
  const isUnused = parent !== NO_NODE && UNUSED.has(file.tree.kind(parent));
  if (isPrefix || isUnused) return inSequence(body, assigned);
  return inSequence(body, {
    kind: 'binary',
    operator: operator === '+' ? '-' : '+',
    left: assigned,
    right: one,
    place,
  });
}

const UNUSED = new Set(['expression_statement', 'for_statement']);

function inSequence(body: readonly Statement[], value: Expression): Expression {
  return body.length === 0 ? value : { kind: 'sequence', body, value };
}

/** `(a as any) = 1` assigns to `a`; what is no target is given to nobody. */
function targetOf(expression: Expression): Expression {
  let target = expression;
  while (target.kind === 'cast') target = target.value;
  const isTarget = target.kind === 'name' || target.kind === 'member' || target.kind === 'index';
  return isTarget ? target : { kind: 'name', name: '#nobody' };
}
