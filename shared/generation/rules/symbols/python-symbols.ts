import { NO_NODE, type FlatTree } from '../../../analysis';
import { childText, descendants, signatureText, type CodeSymbol, type Parameter } from './code-symbol';

const RAISE = new Set(['raise_statement']);
const INNER = new Set(['function_definition', 'class_definition', 'lambda']);

/** Functions, classes and methods of a Python module; names that begin with `_` are not for others. */
export function pythonSymbols(tree: FlatTree): CodeSymbol[] {
  return definitionsIn(tree, 0, undefined);
}

function definitionsIn(tree: FlatTree, block: number, owner: string | undefined): CodeSymbol[] {
  return tree.namedChildren(block).flatMap((node) => {
    const definition = tree.kind(node) === 'decorated_definition' ? tree.child(node, 'definition') : node;
    const kind = definition === NO_NODE ? '' : tree.kind(definition);
    if (kind === 'function_definition') return [functionSymbol(tree, definition, { start: tree.start(node), owner })];
    if (kind !== 'class_definition') return [];
    const name = childText(tree, definition, 'name') ?? '';
    const body = tree.child(definition, 'body');
    const own: CodeSymbol = {
      kind: 'class',
      name,
      owner,
      isPublic: !name.startsWith('_'),
      isStatic: false,
      isConstructor: false,
      parameters: [],
      returns: undefined,
      raises: [],
      hasDocumentation: startsWithText(tree, body),
      signature: signatureText(tree, tree.start(definition), tree.start(body)),
      start: tree.start(node),
      bodyStart: tree.start(body),
    };
    return [own, ...definitionsIn(tree, body, name)];
  });
}

function functionSymbol(
  tree: FlatTree,
  node: number,
  { start, owner }: { readonly start: number; readonly owner: string | undefined },
): CodeSymbol {
  const name = childText(tree, node, 'name') ?? '';
  const body = tree.child(node, 'body');
  const decorators = tree.text.slice(start, tree.start(node));
  const isStatic = /@staticmethod\b/.test(decorators);
  const parameters = parametersOf(tree, tree.child(node, 'parameters'));
  return {
    kind: owner === undefined ? 'function' : 'method',
    name,
    owner,
    isPublic: !name.startsWith('_') || name === '__init__',
    isStatic: isStatic || /@classmethod\b/.test(decorators),
    isConstructor: name === '__init__',
    // What it is called on is not given by whoever calls it.
    parameters: owner === undefined || isStatic ? parameters : parameters.slice(1),
    returns: childText(tree, node, 'return_type'),
    raises: raised(tree, body),
    hasDocumentation: startsWithText(tree, body),
    signature: signatureText(tree, tree.start(node), tree.start(body)),
    start,
    bodyStart: tree.start(body),
  };
}

function parametersOf(tree: FlatTree, list: number): Parameter[] {
  if (list === NO_NODE) return [];
  return tree.namedChildren(list).flatMap((node) => {
    const text = tree.textOf(node);
    if (text === '*' || text === '/') return [];
    const name = /^\*{0,2}(\w+)/.exec(text)?.[1] ?? text;
    const type = childText(tree, node, 'type');
    return [{ name, type, isOptional: /=/.test(text), isRest: text.startsWith('*') }];
  });
}

function raised(tree: FlatTree, body: number): string[] {
  const names = descendants(tree, body, RAISE, INNER).flatMap(
    (node) => /^raise\s+([\w.]+)/.exec(tree.textOf(node))?.[1] ?? [],
  );
  return [...new Set(names)].filter((name) => /^[A-Z]|\./.test(name));
}

function startsWithText(tree: FlatTree, body: number): boolean {
  const [first] = tree.namedChildren(body);
  const [only] = first === undefined ? [] : tree.namedChildren(first);
  const kind = first === undefined ? '' : tree.kind(first);
  return kind === 'string' || (kind === 'expression_statement' && only !== undefined && tree.kind(only) === 'string');
}
