import type { Expression, Statement } from '../../ir';
import type { FileLowering } from './file-lowering';

/**
 * An expression that may be written twice: itself where it is short and has no effect, else a variable that holds its value.
 * Without it, taking apart what was taken apart would double the representation each time.
 */
export function inSteps(file: FileLowering, value: Expression, into: Statement[]): Expression {
  if (isShort(value)) return value;
  const name = file.current.makeName();
  into.push({ kind: 'declare', name, value });
  return { kind: 'name', name };
}

function isShort(value: Expression): boolean {
  return value.kind === 'name' || value.kind === 'this' || value.kind === 'super' || value.kind === 'constant';
}

/** The same for a target of an assignment, which stays one. */
export function targetInSteps(file: FileLowering, target: Expression, into: Statement[]): Expression {
  if (target.kind === 'member') return { ...target, object: inSteps(file, target.object, into) };
  if (target.kind !== 'index') return target;
  return { ...target, object: inSteps(file, target.object, into), index: inSteps(file, target.index, into) };
}
