import { NO_NODE, type FlatTree } from '../../../analysis';
import { childText, signatureText, type CodeSymbol, type Parameter } from './code-symbol';

const TYPES = /^(?:class|interface|enum|record)_declaration$/;
const METHODS = /^(?:method|constructor)_declaration$/;

/** Types and their methods. What is private is not for others. */
export function javaSymbols(tree: FlatTree): CodeSymbol[] {
  return typesIn(tree, 0);
}

function typesIn(tree: FlatTree, node: number): CodeSymbol[] {
  return tree.namedChildren(node).flatMap((child) => (TYPES.test(tree.kind(child)) ? typeSymbols(tree, child) : []));
}

function typeSymbols(tree: FlatTree, node: number): CodeSymbol[] {
  const body = tree.child(node, 'body');
  const name = childText(tree, node, 'name') ?? '';
  if (body === NO_NODE) return [];
  const isInterface = tree.kind(node) === 'interface_declaration';
  const own = symbol(tree, node, {
    kind: 'class',
    name,
    owner: undefined,
    bodyStart: tree.start(body),
    isInterface: false,
  });
  const methods = tree
    .namedChildren(body)
    .filter((child) => METHODS.test(tree.kind(child)))
    .map((method) => methodSymbol(tree, method, { owner: name, isInterface }));
  return [own, ...methods, ...typesIn(tree, body)];
}

function methodSymbol(
  tree: FlatTree,
  node: number,
  { owner, isInterface }: { readonly owner: string; readonly isInterface: boolean },
): CodeSymbol {
  const body = tree.child(node, 'body');
  const bodyStart = body === NO_NODE ? tree.end(node) : tree.start(body);
  const name = childText(tree, node, 'name') ?? '';
  const isConstructor = tree.kind(node) === 'constructor_declaration';
  const thrown = tree.namedChildren(node).find((child) => tree.kind(child) === 'throws');
  return {
    ...symbol(tree, node, { kind: 'method', name, owner, bodyStart, isInterface }),
    isConstructor,
    parameters: parametersOf(tree, tree.child(node, 'parameters')),
    returns: isConstructor ? undefined : childText(tree, node, 'type'),
    raises: thrown === undefined ? [] : tree.namedChildren(thrown).map((child) => tree.textOf(child)),
  };
}

interface Known extends Pick<CodeSymbol, 'kind' | 'name' | 'owner' | 'bodyStart'> {
  readonly isInterface: boolean;
}

function symbol(tree: FlatTree, node: number, { isInterface, ...known }: Known): CodeSymbol {
  const modifiers = tree.namedChildren(node).find((child) => tree.kind(child) === 'modifiers');
  const words = modifiers === undefined ? '' : tree.textOf(modifiers);
  const start = tree.start(node);
  return {
    ...known,
    isPublic:
      /\bpublic\b/.test(words) ||
      (isInterface && !/\bprivate\b/.test(words)) ||
      !/\b(?:private|protected)\b/.test(words),
    isStatic: /\bstatic\b/.test(words),
    isConstructor: false,
    parameters: [],
    returns: undefined,
    raises: [],
    hasDocumentation: /\*\/\s*$/.test(tree.text.slice(Math.max(0, start - 2000), start)),
    signature: signatureText(tree, start, known.bodyStart).replaceAll(/@\w+(?:\([^()]*\))?\s*/g, ''),
    start,
  };
}

function parametersOf(tree: FlatTree, list: number): Parameter[] {
  if (list === NO_NODE) return [];
  return tree
    .namedChildren(list)
    .filter((node) => /parameter$/.test(tree.kind(node)) && tree.kind(node) !== 'receiver_parameter')
    .map((node) => ({
      name: childText(tree, node, 'name') ?? /(\w+)\s*$/.exec(tree.textOf(node))?.[1] ?? '',
      type: childText(tree, node, 'type'),
      isOptional: false,
      isRest: tree.kind(node) === 'spread_parameter',
    }));
}
