import { NO_NODE } from '../../../tree/flat-tree';
import type { Expression } from '../../ir';
import type { FileLowering } from './file-lowering';
import { constant, lowerNumber, textOfString } from './literals';

/** The key of an entry, a method or a field: a constant unless it is computed. */
export function nameOfProperty(file: FileLowering, node: number): Expression {
  if (node === NO_NODE) return constant(undefined);
  switch (file.tree.kind(node)) {
    case 'string':
      return constant(textOfString(file, node));
    case 'number': {
      const number = lowerNumber(file, node);
      return number.kind === 'constant' ? constant(String(number.value)) : number;
    }
    case 'computed_property_name':
      return file.expression(file.firstNamed(node));
    default:
      return constant(file.tree.textOf(node));
  }
}

/** The same as a text, with a name of its own for what is computed. */
export function textOfProperty(file: FileLowering, node: number): string {
  const name = nameOfProperty(file, node);
  if (name.kind === 'constant') return String(name.value);
  if (name.kind === 'member' && name.object.kind === 'name' && name.object.name === 'Symbol') return `@@${name.name}`;
  return '#computed';
}
