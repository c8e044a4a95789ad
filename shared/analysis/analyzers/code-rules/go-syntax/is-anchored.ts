import type { Node } from 'web-tree-sitter';
import { argumentsOf, calledName } from './calls';
import { concatenated, stringLiteral } from './string-literal';

/** `filepath.Clean("/" + name)` or `path.Join("/", name)`: nothing leads out of the root, so that no `..` is left. */
export function isAnchored(call: Node): boolean {
  if (!/^(?:Clean|Join)$/.test(calledName(call))) return false;
  const [first] = argumentsOf(call);
  const start = first === undefined ? undefined : concatenated(first)[0];
  return stringLiteral(start) === '/' || /^string\((?:filepath|os|path)\.(?:Path)?Separator\)$/.test(start?.text ?? '');
}
