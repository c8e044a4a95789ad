import type { Node } from 'web-tree-sitter';
import { nameOf, receiverOf } from './calls';
import { localName } from './local-value';
import { typeOf } from './request-parameter';

const MAKERS: ReadonlySet<string> = new Set(['File', 'Path', 'resolve', 'resolveSibling', 'toPath', 'toFile']);
const SAME: ReadonlySet<string> = new Set([
  'canonicalFile',
  'absoluteFile',
  'normalize',
  'toAbsolutePath',
  'toRealPath',
]);
const MAX_STEPS = 5;

/** Whether an expression is a file or a path for certain. */
export function isFile(node: Node, steps = 0): boolean {
  if (steps > MAX_STEPS) return false;
  switch (node.type) {
    case 'identifier':
      return isFileName(node, steps);
    case 'navigation_expression':
      return SAME.has(node.namedChildren[1]?.text ?? '') && isFile(node.namedChildren[0] ?? node, steps + 1);
    case 'call_expression':
      return isFileCall(node, steps);
    default:
      return false;
  }
}

function isFileName(node: Node, steps: number): boolean {
  const declared = localName(node, node.text);
  if (declared?.value !== undefined) return isFile(declared.value, steps + 1);
  return declared?.parameter !== undefined && /^(?:File|Path)\??$/.test(typeOf(declared.parameter));
}

function isFileCall(call: Node, steps: number): boolean {
  const name = nameOf(call);
  const receiver = receiverOf(call);
  if (MAKERS.has(name)) return true;
  if (receiver === undefined) return false;
  return (
    /^(?:Paths\.get|Path\.of)$/.test(`${receiver.text}.${name}`) || (SAME.has(name) && isFile(receiver, steps + 1))
  );
}
