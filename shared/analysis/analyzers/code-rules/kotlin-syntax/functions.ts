import type { Node } from 'web-tree-sitter';
import { ancestors } from '../java-syntax/ancestors';
import { nameOf } from './calls';

const BUILDERS = new Set([
  'launch',
  'async',
  'runTest',
  'withContext',
  'coroutineScope',
  'supervisorScope',
  'flow',
  'runBlockingTest',
  'produce',
]);
/** Their lambdas run in place, so that a coroutine around them is around their code too. */
const INLINE = new Set(
  'let run apply also with forEach map filter repeat takeIf takeUnless runCatching use synchronized withLock onEach forEachIndexed mapNotNull withTimeout withTimeoutOrNull'.split(
    ' ',
  ),
);

export function hasModifier(declaration: Node, keyword: string): boolean {
  const modifiers = declaration.namedChildren.find(({ type }) => type === 'modifiers');
  return modifiers?.namedChildren.some(({ text }) => text === keyword) ?? false;
}

/** The function around the node, seen through lambdas but not through classes. */
export function enclosingFunction(node: Node): Node | undefined {
  for (const ancestor of ancestors(node)) {
    if (ancestor.type === 'function_declaration') return ancestor;
    if (ancestor.type === 'class_body') return undefined;
  }
  return undefined;
}

/** The suspending function, or the builder of a coroutine, whose thread runs this code. */
export function enclosingCoroutine(node: Node): Node | undefined {
  for (const ancestor of ancestors(node)) {
    if (ancestor.type === 'function_declaration') return hasModifier(ancestor, 'suspend') ? ancestor : undefined;
    if (ancestor.type === 'class_body' || ancestor.type === 'anonymous_function') return undefined;
    if (ancestor.type !== 'lambda_literal') continue;
    const call = ancestor.parent?.type === 'annotated_lambda' ? ancestor.parent.parent : null;
    const name = call?.type === 'call_expression' ? nameOf(call) : '';
    if (BUILDERS.has(name) && call !== null) return call;
    if (!INLINE.has(name)) return undefined;
  }
  return undefined;
}
