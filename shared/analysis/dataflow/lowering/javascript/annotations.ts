import { NO_NODE } from '../../../tree/flat-tree';
import type { Annotation, ConstantValue, Expression } from '../../ir';
import type { FileLowering } from './file-lowering';

/** The decorators that are children of a node. */
export function annotationsOf(file: FileLowering, node: number): readonly Annotation[] {
  return decoratorsIn(file, node).map((decorator) => annotationOf(file, decorator));
}

export function decoratorsIn(file: FileLowering, node: number): readonly number[] {
  const { tree } = file;
  const decorators: number[] = [];
  for (let child = tree.firstChild(node); child !== NO_NODE; child = tree.nextSibling(child)) {
    if (tree.kind(child) === 'decorator') decorators.push(child);
  }
  return decorators;
}

export function annotationOf(file: FileLowering, decorator: number): Annotation {
  const value = file.expression(file.firstNamed(decorator));
  const list = value.kind === 'call' ? value.arguments : [];
  return {
    name: nameOf(value.kind === 'call' ? value.callee : value),
    value,
    arguments: list.flatMap(({ value: argument }) => constantsIn(argument)),
  };
}

function nameOf(expression: Expression): string {
  if (expression.kind === 'name') return expression.name;
  return expression.kind === 'member' ? `${nameOf(expression.object)}.${expression.name}` : '';
}

/** Entries of an object count as named arguments. */
function constantsIn(argument: Expression): readonly { readonly name?: string; readonly value: ConstantValue }[] {
  if (argument.kind === 'constant') return [{ value: argument.value }];
  if (argument.kind !== 'object') return [];
  return argument.entries.flatMap(({ key, value }) =>
    key?.kind === 'constant' && typeof key.value === 'string' && value.kind === 'constant'
      ? [{ name: key.value, value: value.value }]
      : [],
  );
}
