import type { Node } from 'web-tree-sitter';

/** The values handed to a call or to `new`, in order, without the labels of named arguments. */
export function argumentValues(call: Node): Node[] {
  const list = call.childForFieldName('arguments') ?? call.namedChildren.find((child) => child.type === 'arguments');
  const values: Node[] = [];
  for (const argument of list?.namedChildren ?? []) {
    if (argument.type !== 'argument') continue;
    const value = argument.lastNamedChild;
    if (value !== null) values.push(value);
  }
  return values;
}

/** Whether the call spreads a list or names its arguments, so that positions say nothing. */
export function hasUnplacedArguments(call: Node): boolean {
  const list = call.childForFieldName('arguments');
  return (list?.namedChildren ?? []).some(
    (argument) =>
      argument.type === 'variadic_placeholder' ||
      argument.firstNamedChild?.type === 'variadic_unpacking' ||
      argument.childForFieldName('name') !== null,
  );
}
