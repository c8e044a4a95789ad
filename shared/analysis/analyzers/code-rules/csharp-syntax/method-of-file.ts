import type { Node, Tree } from 'web-tree-sitter';

/** A file of tests asks for each of its calls, and walking all of it each time takes far too long. */
const methods = new WeakMap<Tree, ReadonlyMap<string, Node>>();

/** The method or local function of a name that stands in the same file, the first one where there are more. */
export function methodOfFile(name: string, { tree }: Node): Node | undefined {
  const known = methods.get(tree) ?? methodsOf(tree);
  methods.set(tree, known);
  return known.get(name);
}

function methodsOf(tree: Tree): ReadonlyMap<string, Node> {
  const found = new Map<string, Node>();
  for (const method of tree.rootNode.descendantsOfType(['method_declaration', 'local_function_statement'])) {
    const name = method.childForFieldName('name')?.text ?? '';
    if (!found.has(name)) found.set(name, method);
  }
  return found;
}
