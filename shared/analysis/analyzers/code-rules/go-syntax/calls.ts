import type { Node, Tree } from 'web-tree-sitter';
import { packageName } from './imports';

/** Calls of the form `x.name(…)` by name, in the order of the text. */
type Calls = ReadonlyMap<string, readonly Node[]>;

const CALLS = new WeakMap<Tree, Calls>();

/** Calls of functions of a package. Made once for a file, so that many rules cost one walk. */
export function callsTo(root: Node, path: string, names: readonly string[]): Node[] {
  const name = packageName(root, path);
  if (name === undefined) return [];
  return callsNamed(root, names).filter((call) => receiverOf(call)?.text === name);
}

/** Calls of the form `x.name(…)`, whatever `x` is. */
export function callsNamed(root: Node, names: readonly string[]): Node[] {
  const calls = CALLS.get(root.tree) ?? indexCalls(root.tree);
  CALLS.set(root.tree, calls);
  return names.flatMap((name) => calls.get(name) ?? []);
}

/** Whether the node is a call of one of these functions of the package. */
export function isCallTo(node: Node | null | undefined, path: string, names: readonly string[]): boolean {
  if (node?.type !== 'call_expression') return false;
  const name = packageName(node, path);
  return name !== undefined && receiverOf(node)?.text === name && names.includes(calledName(node));
}

/** `x` of `x.name(…)`. */
export function receiverOf(call: Node): Node | undefined {
  return call.childForFieldName('function')?.childForFieldName('operand') ?? undefined;
}

/** `name` of `x.name(…)` and of `name(…)`. */
export function calledName(call: Node): string {
  const called = call.childForFieldName('function');
  return called?.childForFieldName('field')?.text ?? called?.text ?? '';
}

export function argumentsOf(call: Node): Node[] {
  const list = call.childForFieldName('arguments');
  return list?.namedChildren.filter(({ type }) => type !== 'comment') ?? [];
}

function indexCalls({ rootNode }: Tree): Calls {
  const calls = new Map<string, Node[]>();
  for (const call of rootNode.descendantsOfType('call_expression')) {
    const name = call.childForFieldName('function')?.childForFieldName('field')?.text;
    if (name === undefined) continue;
    const others = calls.get(name);
    if (others === undefined) calls.set(name, [call]);
    else others.push(call);
  }
  return calls;
}
