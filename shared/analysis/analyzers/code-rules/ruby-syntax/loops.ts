import type { Node } from 'web-tree-sitter';
import { methodOf } from './calls';

const LOOP_METHODS = /^(?:each\w*|times|upto|downto|step|loop|map|flat_map|collect|select|reject|cycle|reverse_each)$/;
const STOPS: ReadonlySet<string> = new Set(['method', 'singleton_method', 'class', 'module', 'lambda']);

/** The nearest loop around a node within the same method. */
export function enclosingLoop(node: Node): Node | undefined {
  for (let outer = node.parent; outer !== null && !STOPS.has(outer.type); outer = outer.parent) {
    if (outer.type === 'while' || outer.type === 'until' || outer.type === 'for') return outer;
    const isBlock = outer.type === 'block' || outer.type === 'do_block';
    if (isBlock && LOOP_METHODS.test(methodOf(outer.parent) ?? '')) return outer.parent ?? undefined;
  }
  return undefined;
}
