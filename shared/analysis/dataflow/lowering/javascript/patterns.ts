import { NO_NODE } from '../../../tree/flat-tree';
import type { Expression, Statement } from '../../ir';
import type { FileLowering } from './file-lowering';
import { constant } from './literals';
import { nameOfProperty } from './property-names';
import { inSteps } from './in-steps';
import { typeOf } from './types';

/** Whether names are new, or are given another value. */
export type Binding = 'declare' | 'assign';

/** Takes a value apart, or gives it the one name there is. */
export function bindPattern(file: FileLowering, bound: Bound): void {
  if (bound.pattern !== NO_NODE) file.deeper(() => bind(file, bound));
}

function bind(file: FileLowering, { pattern, value, binding, into }: Bound): void {
  switch (file.tree.kind(pattern)) {
    case 'object_pattern':
      bindMembers(file, pattern, { value: inSteps(file, value, into), binding, into });
      return;
    case 'array_pattern':
      bindItems(file, pattern, { value: inSteps(file, value, into), binding, into });
      return;
    case 'assignment_pattern':
    case 'object_assignment_pattern': {
      const filled = withDefault(file, inSteps(file, value, into), file.child(pattern, 'right'));
      bindPattern(file, { pattern: file.child(pattern, 'left'), value: filled, binding, into });
      return;
    }
    case 'identifier':
    case 'shorthand_property_identifier_pattern':
      bindName(file, { pattern, value, binding, into });
      return;
    default:
      // A member, an element, or such a thing in parentheses.
      into.push({
        kind: 'do',
        value: { kind: 'assign', target: file.expression(pattern), value, place: file.place(pattern) },
      });
  }
}

export interface Bound {
  readonly pattern: number;
  readonly value: Expression;
  readonly binding: Binding;
  readonly into: Statement[];
}

type Parts = Omit<Bound, 'pattern'>;

/** `undefined` gives way to what is behind `=`. The value is asked twice: it has to be simple. */
export function withDefault(file: FileLowering, value: Expression, fallback: number): Expression {
  if (fallback === NO_NODE) return value;
  const test: Expression = {
    kind: 'binary',
    operator: '==',
    left: value,
    right: constant(undefined),
    place: file.place(fallback),
  };
  return { kind: 'conditional', test, then: file.expression(fallback), otherwise: value };
}

function bindName(file: FileLowering, { pattern, value, binding, into }: Bound): void {
  const written = file.tree.textOf(pattern);
  const name = file.scope.find(written) ?? written;
  if (binding === 'declare') {
    const type = typeOf(file, file.tree.parent(pattern));
    into.push({ kind: 'declare', name, ...(type === undefined ? {} : { type }), value });
    return;
  }
  into.push({
    kind: 'do',
    value: { kind: 'assign', target: { kind: 'name', name }, value, place: file.place(pattern) },
  });
}

function bindMembers(file: FileLowering, pattern: number, { value, binding, into }: Parts): void {
  const taken: Expression[] = [];
  for (const part of file.tree.namedChildren(pattern)) {
    const place = file.place(part);
    if (file.tree.kind(part) === 'rest_pattern') {
      const rest: Expression = { kind: 'object', entries: [{ value }], place };
      bindRest(file, { pattern: file.firstNamed(part), value: rest, binding, into }, taken);
      continue;
    }
    const [key, inner] = keyAndPattern(file, part);
    const member: Expression =
      key.kind === 'constant' && typeof key.value === 'string'
        ? { kind: 'member', object: value, name: key.value, place }
        : { kind: 'index', object: value, index: key, place };
    taken.push(key);
    bindPattern(file, { pattern: inner, value: member, binding, into });
  }
}

function keyAndPattern(file: FileLowering, part: number): readonly [key: Expression, pattern: number] {
  switch (file.tree.kind(part)) {
    case 'pair_pattern':
      return [nameOfProperty(file, file.child(part, 'key')), file.child(part, 'value')];
    case 'object_assignment_pattern':
      return [constant(file.tree.textOf(file.child(part, 'left'))), part];
    default:
      return [constant(file.tree.textOf(part)), part];
  }
}

/** What was taken by name is no part of the rest. */
function bindRest(file: FileLowering, bound: Bound, taken: readonly Expression[]): void {
  const place = file.place(bound.pattern);
  const name = file.current.makeName();
  bound.into.push({ kind: 'declare', name, value: bound.value });
  const rest: Expression = { kind: 'name', name };
  for (const key of taken) {
    if (key.kind !== 'constant' || typeof key.value !== 'string') continue;
    const target: Expression = { kind: 'member', object: rest, name: key.value, place };
    bound.into.push({ kind: 'do', value: { kind: 'assign', target, value: constant(undefined), place } });
  }
  bindPattern(file, { ...bound, value: rest });
}

function bindItems(file: FileLowering, pattern: number, { value, binding, into }: Parts): void {
  const { tree } = file;
  let at = 0;
  for (let child = tree.firstChild(pattern); child !== NO_NODE; child = tree.nextSibling(child)) {
    if (tree.isExtra(child)) continue;
    if (!tree.isNamed(child)) {
      // Holes have no node: only their commas are seen.
      if (tree.kind(child) === ',') at++;
      continue;
    }
    const place = file.place(child);
    const isRest = tree.kind(child) === 'rest_pattern';
    const item: Expression = isRest
      ? {
          kind: 'call',
          callee: { kind: 'member', object: value, name: 'slice', place },
          arguments: [{ value: constant(at) }],
          place,
        }
      : { kind: 'index', object: value, index: constant(at), place };
    bindPattern(file, { pattern: isRest ? file.firstNamed(child) : child, value: item, binding, into });
  }
}
