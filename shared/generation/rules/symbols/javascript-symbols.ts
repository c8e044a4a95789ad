import { NO_NODE, type FlatTree } from '../../../analysis';
import { childText, descendants, signatureText, type CodeSymbol, type Parameter } from './code-symbol';

const FUNCTIONS = new Set(['function_declaration', 'generator_function_declaration']);
const FUNCTION_VALUES = new Set(['arrow_function', 'function_expression', 'generator_function']);
const INNER = new Set(['arrow_function', 'function_expression', 'function_declaration', 'class_declaration']);
const THROW = new Set(['throw_statement']);

/** Of JavaScript and TypeScript: functions, classes and methods at the top of a file. */
export function javascriptSymbols(tree: FlatTree): CodeSymbol[] {
  const exported = exportedNames(tree);
  return tree.namedChildren(0).flatMap((node) => {
    const isExport = tree.kind(node) === 'export_statement';
    const declaration = isExport ? tree.child(node, 'declaration') : node;
    if (declaration === NO_NODE) return [];
    return symbolsOf(tree, declaration, { start: tree.start(node), isExport, exported });
  });
}

interface Outer {
  readonly start: number;
  readonly isExport: boolean;
  readonly exported: ReadonlySet<string>;
}

function symbolsOf(tree: FlatTree, node: number, { start, isExport, exported }: Outer): CodeSymbol[] {
  const kind = tree.kind(node);
  const isPublic = (name: string) => isExport || exported.has(name);
  if (FUNCTIONS.has(kind)) {
    const name = childText(tree, node, 'name') ?? '';
    return [functionSymbol(tree, node, { name, start, isPublic: isPublic(name), kind: 'function' })];
  }
  if (/^(?:abstract_)?class_declaration$/.test(kind)) {
    const name = childText(tree, node, 'name') ?? '';
    return classSymbols(tree, node, { name, start, isPublic: isPublic(name) });
  }
  if (kind !== 'lexical_declaration') return [];
  return tree.namedChildren(node).flatMap((declarator) => {
    const value = tree.child(declarator, 'value');
    const name = childText(tree, declarator, 'name') ?? '';
    if (value === NO_NODE || !FUNCTION_VALUES.has(tree.kind(value))) return [];
    return [functionSymbol(tree, value, { name, start, isPublic: isPublic(name), kind: 'function' })];
  });
}

interface Known {
  readonly name: string;
  readonly start: number;
  readonly isPublic: boolean;
}

function classSymbols(tree: FlatTree, node: number, known: Known): CodeSymbol[] {
  const body = tree.child(node, 'body');
  const methods = tree.namedChildren(body).filter((child) => tree.kind(child) === 'method_definition');
  const own: CodeSymbol = {
    ...NO_SIGNATURE,
    kind: 'class',
    name: known.name,
    isPublic: known.isPublic,
    hasDocumentation: isDocumented(tree, known.start),
    signature: signatureText(tree, known.start, tree.start(body)),
    start: known.start,
    bodyStart: tree.start(body),
  };
  return [
    own,
    ...methods.map((method) => {
      const name = childText(tree, method, 'name') ?? '';
      const head = tree.text.slice(tree.start(method), tree.start(tree.child(method, 'name')));
      const isHidden = /\b(?:private|protected)\b/.test(head) || name.startsWith('#');
      const symbol = functionSymbol(tree, method, {
        name,
        start: tree.start(method),
        isPublic: known.isPublic && !isHidden,
        kind: 'method',
      });
      return { ...symbol, owner: known.name, isStatic: /\bstatic\b/.test(head), isConstructor: name === 'constructor' };
    }),
  ];
}

const NO_SIGNATURE = {
  owner: undefined,
  isStatic: false,
  isConstructor: false,
  parameters: [],
  returns: undefined,
  raises: [],
} as const;

function functionSymbol(tree: FlatTree, node: number, known: Known & Pick<CodeSymbol, 'kind'>): CodeSymbol {
  const body = tree.child(node, 'body');
  const bodyStart = body === NO_NODE ? tree.end(node) : tree.start(body);
  return {
    ...NO_SIGNATURE,
    ...known,
    parameters: parametersOf(tree, node),
    returns: returnType(tree, node),
    raises: body === NO_NODE ? [] : raised(tree, body),
    hasDocumentation: isDocumented(tree, known.start),
    signature: signatureText(tree, known.start, bodyStart),
    bodyStart,
  };
}

function parametersOf(tree: FlatTree, node: number): Parameter[] {
  const list = tree.child(node, 'parameters');
  const single = tree.child(node, 'parameter');
  if (list === NO_NODE) return single === NO_NODE ? [] : [plain(tree.textOf(single))];
  return tree.namedChildren(list).map((parameter, index) => {
    const pattern = tree.child(parameter, 'pattern');
    const inner = pattern === NO_NODE ? firstName(tree, parameter) : pattern;
    const text = tree.textOf(inner);
    const type = childText(tree, parameter, 'type')?.replace(/^:\s*/, '');
    return {
      // What is taken apart at once has no name of its own.
      name: /^\.{3}/.test(text) ? text.slice(3) : /^[\w$]+$/.test(text) ? text : `argument${index + 1}`,
      type,
      isOptional: tree.kind(parameter) === 'optional_parameter' || /=/.test(tree.textOf(parameter).slice(text.length)),
      isRest: /^\.{3}/.test(tree.textOf(parameter)),
    };
  });
}

function firstName(tree: FlatTree, parameter: number): number {
  const left = tree.child(parameter, 'left');
  return left === NO_NODE ? parameter : left;
}

function plain(name: string): Parameter {
  return { name, type: undefined, isOptional: false, isRest: false };
}

function returnType(tree: FlatTree, node: number): string | undefined {
  return childText(tree, node, 'return_type')?.replace(/^:\s*/, '');
}

function raised(tree: FlatTree, body: number): string[] {
  const names = descendants(tree, body, THROW, INNER).flatMap((node) => {
    return /^throw\s+new\s+([\w$.]+)/.exec(tree.textOf(node))?.[1] ?? [];
  });
  return [...new Set(names)];
}

function isDocumented(tree: FlatTree, start: number): boolean {
  return /\*\/\s*(?:@[\w.]+(?:\([^()]*\))?\s*)*$/.test(tree.text.slice(Math.max(0, start - 2000), start));
}

/** `export { a, b }`, `export default a` and `module.exports = { a, b }`. */
function exportedNames(tree: FlatTree): ReadonlySet<string> {
  const names = new Set<string>();
  for (const node of tree.namedChildren(0)) {
    const text = tree.textOf(node);
    const list = /^export\s*\{([^}]*)\}/.exec(text)?.[1] ?? /^module\.exports\s*=\s*\{([^}]*)\}/.exec(text)?.[1] ?? '';
    for (const part of list.split(',')) {
      const name = /^[\w$]+(?=$|\s*:|\s+as\s)/.exec(part.trim())?.[0];
      if (name !== undefined) names.add(name);
    }
    const single = /^(?:export\s+default\s+|(?:module\.)?exports(?:\.[\w$]+)?\s*=\s*)([\w$]+)\s*;?$/.exec(text)?.[1];
    if (single !== undefined) names.add(single);
  }
  return names;
}
