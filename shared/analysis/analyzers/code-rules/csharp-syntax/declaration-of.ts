import type { Node } from 'web-tree-sitter';
import { enclosingFunction } from './enclosing';

/** Functions, and the whole file for what stands outside them. */
export function scopesAround(node: Node): Node[] {
  const scopes: Node[] = [];
  for (let scope = enclosingFunction(node); scope !== undefined; scope = enclosingFunction(scope)) scopes.push(scope);
  return [...scopes, node.tree.rootNode];
}

/** The innermost function around an identifier that declares it as a parameter or a variable, and where. */
export function declarationOf(identifier: Node): { readonly declaration: Node; readonly scope: Node } | undefined {
  for (const scope of scopesAround(identifier)) {
    const declaration = declaredIn(scope, identifier.text);
    if (declaration !== undefined) return { declaration, scope };
    // Beyond functions there are types, whose members are no variables.
    if (scope.type !== 'lambda_expression' && scope.type !== 'local_function_statement') return undefined;
  }
  return undefined;
}

const NAMED = ['parameter', 'variable_declarator', 'declaration_expression', 'implicit_parameter'];

function declaredIn(scope: Node, name: string): Node | undefined {
  const isFile = scope.parent === null;
  for (const one of scope.descendantsOfType([...NAMED, 'foreach_statement'])) {
    if (isFile && !isOfFile(one)) continue;
    const named =
      one.type === 'foreach_statement' ? one.childForFieldName('left') : (one.childForFieldName('name') ?? one);
    if (named?.text === name) return one;
  }
  // `x => …`
  const [parameter] = scope.type === 'lambda_expression' ? scope.childrenForFieldName('parameters') : [];
  return parameter?.type !== 'parameter_list' && parameter?.text === name ? parameter : undefined;
}

/** A statement of the file itself. */
function isOfFile(node: Node): boolean {
  let around: Node | null = node;
  while (around !== null && around.type !== 'global_statement') around = around.parent;
  return around !== null && enclosingFunction(node) === undefined;
}
