import type { Node, Tree } from 'web-tree-sitter';
import { stringLiteral } from './string-literal';

const IMPORTS = new WeakMap<Tree, ReadonlyMap<string, string>>();
const VERSION = /^v\d+$/;

/** The name by which the file of this node knows a package; undefined where it does not import it. */
export function packageName(node: Node, path: string): string | undefined {
  const imports = IMPORTS.get(node.tree) ?? importsOf(node.tree);
  IMPORTS.set(node.tree, imports);
  return imports.get(path);
}

/** Whether the file imports a package whose path starts so. */
export function importsBelow(node: Node, path: string): boolean {
  packageName(node, path);
  return [...(IMPORTS.get(node.tree)?.keys() ?? [])].some((one) => one.startsWith(path));
}

function importsOf({ rootNode }: Tree): Map<string, string> {
  const declarations = rootNode.namedChildren.filter(({ type }) => type === 'import_declaration');
  const specs = declarations.flatMap((declaration) => declaration.descendantsOfType('import_spec'));
  const imports = new Map<string, string>();
  for (const spec of specs) {
    const path = stringLiteral(spec.childForFieldName('path')) ?? '';
    imports.set(path, spec.childForFieldName('name')?.text ?? usualName(path));
  }
  return imports;
}

/** `math/rand/v2` is `rand`; a hyphen cannot be part of a name. */
function usualName(path: string): string {
  const parts = path.split('/');
  const last = parts.at(-1) ?? '';
  const name = VERSION.test(last) ? (parts.at(-2) ?? last) : last;
  return name.replace(/^go-|-go$|\.v\d+$/g, '');
}
