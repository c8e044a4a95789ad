import { NO_NODE } from '../../../tree/flat-tree';
import type { Entry, Expression } from '../../ir';
import { itemOf } from './accesses';
import type { FileLowering } from './file-lowering';
import { lowerFunction } from './functions';
import { constant } from './literals';
import { nameExpression } from './names';
import { nameOfProperty } from './property-names';

export function lowerObject(file: FileLowering, node: number): Expression {
  const entries = file.tree.namedChildren(node).flatMap((part) => entryOf(file, part) ?? []);
  return { kind: 'object', entries, place: file.place(node) };
}

function entryOf(file: FileLowering, part: number): Entry | undefined {
  switch (file.tree.kind(part)) {
    case 'pair':
      return { key: nameOfProperty(file, file.child(part, 'key')), value: file.expression(file.child(part, 'value')) };
    case 'shorthand_property_identifier': {
      const name = file.tree.textOf(part);
      return { key: constant(name), value: nameExpression(file, name) };
    }
    case 'spread_element':
      return { value: file.expression(file.firstNamed(part)) };
    case 'method_definition':
      return methodEntry(file, part);
    default:
      return undefined;
  }
}

/** What is assigned to a property with a setter goes to a function of that name: `set name`. */
function methodEntry(file: FileLowering, part: number): Entry {
  const key = nameOfProperty(file, file.child(part, 'name'));
  const value = lowerFunction(file, part);
  if (key.kind !== 'constant' || !file.hasToken(part, 'set')) return { key, value };
  return { key: constant(`set ${String(key.value)}`), value };
}

/** Holes are undefined. */
export function lowerArray(file: FileLowering, node: number): Expression {
  const { tree } = file;
  const items = [];
  let expectsItem = true;
  for (let child = tree.firstChild(node); child !== NO_NODE; child = tree.nextSibling(child)) {
    if (tree.isExtra(child)) continue;
    if (tree.isNamed(child)) {
      items.push(itemOf(file, child));
      expectsItem = false;
    } else if (tree.kind(child) === ',') {
      if (expectsItem) items.push({ value: constant(undefined) });
      expectsItem = true;
    }
  }
  return { kind: 'list', items, place: file.place(node) };
}
