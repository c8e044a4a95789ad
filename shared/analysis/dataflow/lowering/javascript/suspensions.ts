import { NO_NODE } from '../../../tree/flat-tree';
import type { Expression } from '../../ir';
import type { FileLowering } from './file-lowering';
import { constant } from './literals';

export function lowerAwait(file: FileLowering, node: number): Expression {
  return { kind: 'await', value: file.expression(file.firstNamed(node)) };
}

export function lowerYield(file: FileLowering, node: number): Expression {
  const inner = file.firstNamed(node);
  const value = inner === NO_NODE ? constant(undefined) : file.expression(inner);
  return { kind: 'yield', value, isEach: file.hasToken(node, '*') };
}
