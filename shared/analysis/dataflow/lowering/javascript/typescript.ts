import type { Entry, Expression, Statement } from '../../ir';
import { NO_NODE } from '../../../tree/flat-tree';
import { lowerBody } from './blocks';
import type { FileLowering } from './file-lowering';
import { constant } from './literals';
import { textOfProperty } from './property-names';
import { Scope } from './scope';
import { nameOfType } from './types';

/** `a as T`, `a satisfies T`. */
export function lowerCast(file: FileLowering, node: number): Expression {
  const [inner = NO_NODE, type = NO_NODE] = file.tree.namedChildren(node);
  return castTo(file, file.expression(inner), type);
}

/** `<T>a`. */
export function lowerTypeAssertion(file: FileLowering, node: number): Expression {
  const [list = NO_NODE, inner = NO_NODE] = file.tree.namedChildren(node);
  return castTo(file, file.expression(inner), list === NO_NODE ? NO_NODE : file.firstNamed(list));
}

function castTo(file: FileLowering, value: Expression, node: number): Expression {
  const type = nameOfType(file, node);
  return type === undefined ? value : { kind: 'cast', value, type };
}

/** `(a)`, `a!`, `f<T>`. */
export function lowerInner(file: FileLowering, node: number): Expression {
  let inner = file.firstNamed(node);
  while (inner !== NO_NODE && file.tree.kind(inner) === 'parenthesized_expression') inner = file.firstNamed(inner);
  return file.expression(inner);
}

/** Members without a value count on from the one before. */
export function lowerEnum(file: FileLowering, node: number, into: Statement[]): void {
  const { tree } = file;
  const name = file.child(node, 'name');
  const body = file.child(node, 'body');
  if (name === NO_NODE || body === NO_NODE) return;
  let next = 0;
  const entries = tree.namedChildren(body).map((member): Entry => {
    const isAssigned = tree.kind(member) === 'enum_assignment';
    const key = constant(textOfProperty(file, isAssigned ? file.child(member, 'name') : member));
    const value = isAssigned ? file.expression(file.child(member, 'value')) : constant(next);
    next = value.kind === 'constant' && typeof value.value === 'number' ? value.value + 1 : next + 1;
    return { key, value };
  });
  const written = tree.textOf(name);
  const value: Expression = { kind: 'object', entries, place: file.place(node) };
  into.push({ kind: 'declare', name: file.scope.find(written) ?? written, value });
}

/** A namespace is an object; what it exports are its members. */
export function lowerNamespace(file: FileLowering, node: number, into: Statement[]): void {
  const name = file.child(node, 'name');
  const body = file.child(node, 'body');
  if (name === NO_NODE || body === NO_NODE) return;
  const [first = '', ...rest] = file.tree.textOf(name).split('.');
  const place = file.place(node);
  const variable = file.scope.find(first) ?? first;
  let object: Expression = { kind: 'name', name: variable };
  const start = (target: Expression): void => {
    const empty: Expression = { kind: 'object', entries: [], place };
    const value: Expression = { kind: 'binary', operator: 'or', left: target, right: empty, place };
    into.push({ kind: 'do', value: { kind: 'assign', target, value, place } });
  };
  into.push({ kind: 'declare', name: variable });
  start(object);
  for (const part of rest) {
    object = { kind: 'member', object, name: part, place };
    start(object);
  }
  const before = file.exportTarget;
  const target = object;
  file.exportTarget = (exported, at) => ({ kind: 'member', object: target, name: exported, place: at });
  const scope = new Scope(file.scope);
  file.inScope(scope, () => readNamespace(file, body, scope, into));
  file.exportTarget = before;
}

function readNamespace(file: FileLowering, body: number, scope: Scope, into: Statement[]): void {
  lowerBody(file, file.tree.namedChildren(body), scope, into);
}
