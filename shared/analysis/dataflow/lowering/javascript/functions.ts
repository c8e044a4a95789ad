import { NO_NODE } from '../../../tree/flat-tree';
import type { Expression, Statement } from '../../ir';
import { lowerBody } from './blocks';
import type { FileLowering } from './file-lowering';
import type { FunctionHead } from './function-builder';
import { hoistVariables } from './hoisting';
import { lowerParameters } from './parameters';
import { textOfProperty } from './property-names';
import { Scope } from './scope';
import { returnTypeOf } from './types';

/** The function that a node is; its body is read later. */
export function lowerFunction(file: FileLowering, node: number, more: Partial<FunctionHead> = {}): Expression {
  return { kind: 'function', id: startFunction(file, node, more) };
}

/** A function expression knows itself by its name. */
export function lowerFunctionExpression(file: FileLowering, node: number): Expression {
  const name = file.child(node, 'name');
  if (name === NO_NODE) return lowerFunction(file, node);
  const written = file.tree.textOf(name);
  if (!file.tree.text.slice(file.tree.end(name), file.tree.end(node)).includes(written)) {
    return lowerFunction(file, node);
  }
  const variable = file.current.makeName(written);
  const scope = new Scope(file.scope);
  scope.declare(written, variable);
  const value = file.inScope(scope, () => lowerFunction(file, node));
  return {
    kind: 'sequence',
    body: [{ kind: 'declare', name: variable, value }],
    value: { kind: 'name', name: variable },
  };
}

export function lowerFunctionDeclaration(file: FileLowering, node: number, into: Statement[]): void {
  const name = file.child(node, 'name');
  if (name === NO_NODE) return;
  const written = file.tree.textOf(name);
  into.push({ kind: 'declare', name: file.scope.find(written) ?? written, value: lowerFunction(file, node) });
}

export function startFunction(file: FileLowering, node: number, more: Partial<FunctionHead>): number {
  const name = file.child(node, 'name');
  const returnType = returnTypeOf(file, node);
  const builder = file.startFunction({
    name: nameOfFunction(file, name === NO_NODE ? givenName(file, node) : name),
    place: file.place(node),
    parent: file.current,
    ...kindOfFunction(file, node),
    ...(returnType === undefined ? {} : { returnType }),
    ...more,
  });
  const scope = new Scope(file.scope);
  file.readLater(builder, scope, () => readFunction(file, node, scope));
  return builder.id;
}

function nameOfFunction(file: FileLowering, name: number): string {
  if (name === NO_NODE) return '';
  return file.tree.kind(name) === 'computed_property_name' ? '#computed' : textOfProperty(file, name);
}

/** `const name = () => …`, `exports.name = …`, `{ name: … }`: what a function without a name is called. */
function givenName(file: FileLowering, node: number): number {
  const parent = file.tree.parent(node);
  switch (parent === NO_NODE ? '' : file.tree.kind(parent)) {
    case 'variable_declarator':
    case 'public_field_definition': {
      const name = file.child(parent, 'name');
      return name !== NO_NODE && NAMES.has(file.tree.kind(name)) ? name : NO_NODE;
    }
    case 'pair':
      return file.child(parent, 'key');
    case 'assignment_expression': {
      const left = file.child(parent, 'left');
      if (left === NO_NODE || file.tree.kind(left) === 'identifier') return left;
      return file.child(left, 'property');
    }
    default:
      return NO_NODE;
  }
}

const NAMES = new Set(['identifier', 'property_identifier', 'private_property_identifier']);

function kindOfFunction(file: FileLowering, node: number): Partial<FunctionHead> {
  const { tree } = file;
  const kind = tree.kind(node);
  let isAsync = false;
  let isGenerator = kind.startsWith('generator');
  let isGetter = false;
  for (let child = tree.firstChild(node); child !== NO_NODE; child = tree.nextSibling(child)) {
    const token = tree.kind(child);
    isAsync ||= token === 'async';
    isGenerator ||= token === '*';
    isGetter ||= token === 'get';
    if (token === 'statement_block') break;
  }
  return {
    ...(kind === 'arrow_function' ? { isArrow: true } : {}),
    ...(isAsync ? { isAsync } : {}),
    ...(isGenerator ? { isGenerator } : {}),
    ...(isGetter ? { isGetter } : {}),
  };
}

function readFunction(file: FileLowering, node: number, scope: Scope): void {
  const { body } = file.current;
  lowerParameters(file, node, scope, body);
  const block = file.child(node, 'body');
  if (block === NO_NODE) return;
  if (file.tree.kind(block) !== 'statement_block') {
    body.push({ kind: 'return', value: file.expression(block) });
    return;
  }
  hoistVariables(file, block, scope, body);
  lowerBody(file, file.tree.namedChildren(block), scope, body);
}
