import type { Node } from 'web-tree-sitter';
import { calledFunction } from './called-function';
import { isConstant } from './constant-text';
import { holdsConstants } from './known-variable';

const SAFE_CALLS: ReadonlySet<string> = new Set([
  'escapeshellarg',
  'escapeshellcmd',
  'intval',
  'count',
  'getmypid',
  'time',
]);
const JOINING: ReadonlySet<string> = new Set([
  'binary_expression',
  'encapsed_string',
  'heredoc',
  'heredoc_body',
  'parenthesized_expression',
  'shell_command_expression',
]);
const TEXT: ReadonlySet<string> = new Set(['string_content', 'escape_sequence', 'heredoc_start', 'heredoc_end']);

/** A variable that is joined into a command as it is; undefined where all parts are constants or quoted. */
export function shellValueIn(command: Node): Node | undefined {
  if (!JOINING.has(command.type)) return undefined;
  const open = [command];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (TEXT.has(next.type) || isConstant(next)) continue;
    if (JOINING.has(next.type)) open.push(...next.namedChildren);
    else if (!isSafe(next)) return next;
  }
  return undefined;
}

function isSafe(node: Node): boolean {
  if (node.type === 'cast_expression') {
    return /^(?:int|integer|bool|float)$/i.test(node.childForFieldName('type')?.text ?? '');
  }
  if (node.type === 'conditional_expression') {
    return [node.childForFieldName('body'), node.childForFieldName('alternative')].every(
      (branch) => branch !== null && isConstant(branch),
    );
  }
  return SAFE_CALLS.has(calledFunction(node) ?? '') || holdsConstants(node);
}
