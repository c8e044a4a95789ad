import type { Node } from 'web-tree-sitter';
import { receiverOf } from './calls';

/** Whether nothing that follows the statement in its block can run. */
export function leavesBlock(statement: Node): boolean {
  if (JUMPS.has(statement.type)) return true;
  if (statement.type === 'identifier') return statement.text === 'raise';
  if (statement.type !== 'call' || receiverOf(statement) !== null) return false;
  return LEAVING.test(statement.childForFieldName('method')?.text ?? '');
}

const LEAVING = /^(?:raise|exit!?|abort)$/;
const JUMPS: ReadonlySet<string> = new Set(['return', 'break', 'next', 'redo', 'retry']);
