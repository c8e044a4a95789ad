import type { Node } from 'web-tree-sitter';
import type { Found } from '../../analyzer';
import type { RuleMatch } from '../code-rule';
import { enclosingCoroutine } from './functions';

/** Says another function of coroutines in place of a name; undefined where the file does not import that one. */
export function coroutineFix(match: RuleMatch, replaced: Node, name: string): Found['fix'] {
  const isImported = new RegExp(`^import\\s+kotlinx\\.coroutines\\.(?:\\*|${name})\\s*;?\\s*$`, 'm');
  if (!isImported.test(match.file.source.text)) return undefined;
  const edits = [{ start: replaced.startIndex, end: replaced.endIndex, text: name }];
  return { description: `Say ${name}`, edits };
}

/** Whether a call may suspend where it stands: lambdas that run in place may be those of a lock, which may not. */
export function maySuspend(call: Node): boolean {
  const coroutine = enclosingCoroutine(call);
  let lambdas = 0;
  for (let node = call.parent; node !== null && node.id !== coroutine?.id; node = node.parent) {
    if (node.type === 'lambda_literal') lambdas++;
  }
  return coroutine !== undefined && lambdas <= (coroutine.type === 'function_declaration' ? 0 : 1);
}
