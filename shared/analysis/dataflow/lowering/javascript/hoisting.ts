import { NO_NODE } from '../../../tree/flat-tree';
import type { Statement } from '../../ir';
import type { FileLowering } from './file-lowering';
import type { Hoist } from './grammar';
import { namesOfPattern } from './pattern-names';
import type { Scope } from './scope';

export const HOISTS: Readonly<Record<string, Hoist>> = {
  variable_declaration: 'declarations',
  for_in_statement: 'loop',
  function_declaration: 'skip',
  function_expression: 'skip',
  generator_function: 'skip',
  generator_function_declaration: 'skip',
  arrow_function: 'skip',
  method_definition: 'skip',
  class_body: 'skip',
};

/** Declares what `var` says anywhere in a function, but not in functions inside. */
export function hoistVariables(file: FileLowering, body: number, scope: Scope, into: Statement[]): void {
  const { nodes } = file.tree;
  const { hoists } = file.grammar;
  const end = nodes.nexts[body] ?? 0;
  for (let node = body + 1; node < end;) {
    const hoist = hoists[nodes.kinds[node] ?? 0];
    if (hoist === 'declarations') declareEach(file, node, scope, into);
    else if (hoist === 'loop' && file.hasToken(node, 'var')) declare(file, file.child(node, 'left'), scope, into);
    node = hoist === 'skip' ? (nodes.nexts[node] ?? end) : node + 1;
  }
}

function declareEach(file: FileLowering, declaration: number, scope: Scope, into: Statement[]): void {
  for (const declarator of file.tree.namedChildren(declaration)) {
    declare(file, file.child(declarator, 'name'), scope, into);
  }
}

function declare(file: FileLowering, pattern: number, scope: Scope, into: Statement[]): void {
  for (const name of namesOfPattern(file, pattern)) {
    if (scope.has(name)) continue;
    scope.declare(name, name);
    file.current.take(name);
    into.push({ kind: 'declare', name });
  }
}

/** Declares what the statements of one block say: `let`, `const`, classes, functions, enumerations, imports. */
export function declareInBlock(
  file: FileLowering,
  statements: readonly number[],
  scope: Scope,
  isWholeFunction: boolean,
): void {
  for (const statement of statements) {
    for (const name of namesOfStatement(file, statement)) {
      if (scope.has(name)) continue;
      scope.declare(name, isWholeFunction ? name : file.current.nameInBlock(name, scope));
      if (isWholeFunction) file.current.take(name);
    }
  }
}

function namesOfStatement(file: FileLowering, statement: number): readonly string[] {
  const { tree } = file;
  switch (tree.kind(statement)) {
    case 'export_statement': {
      const declaration = file.child(statement, 'declaration');
      return declaration === NO_NODE ? [] : namesOfStatement(file, declaration);
    }
    case 'lexical_declaration':
    case 'using_declaration':
      return tree
        .namedChildren(statement)
        .flatMap((declarator) => namesOfPattern(file, file.child(declarator, 'name')));
    case 'expression_statement': {
      const inner = file.firstNamed(statement);
      return inner !== NO_NODE && tree.kind(inner) === 'internal_module' ? namesOfStatement(file, inner) : [];
    }
    case 'class_declaration':
    case 'abstract_class_declaration':
    case 'function_declaration':
    case 'generator_function_declaration':
    case 'enum_declaration':
    case 'internal_module':
      return nameOf(file, statement);
    default:
      return [];
  }
}

function nameOf(file: FileLowering, declaration: number): readonly string[] {
  const name = file.child(declaration, 'name');
  if (name === NO_NODE) return [];
  const [first] = file.tree.textOf(name).split('.');
  return first === undefined ? [] : [first];
}
