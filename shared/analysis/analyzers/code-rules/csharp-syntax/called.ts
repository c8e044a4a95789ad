import type { Node } from 'web-tree-sitter';

/** The last name of `a.b.C<T>`, `a?.C` or `C`. */
export function simpleName(node: Node | null | undefined): string {
  switch (node?.type) {
    case 'identifier':
    case 'predefined_type':
      return node.text;
    case 'generic_name':
      return simpleName(node.namedChild(0));
    case 'nullable_type':
      return simpleName(node.childForFieldName('type'));
    case 'member_access_expression':
    case 'member_binding_expression':
    case 'qualified_name':
    case 'alias_qualified_name':
      return simpleName(node.childForFieldName('name'));
    case 'conditional_access_expression':
      return simpleName(node.namedChildren.at(-1));
    default:
      return '';
  }
}

/** The name by which a call calls, or the type a creation creates. */
export function calledName(call: Node): string {
  return simpleName(call.childForFieldName('function') ?? call.childForFieldName('type'));
}

/** What stands before the last dot of a call: `a.b` in `a.b.C()`. */
export function receiverOf(call: Node): Node | undefined {
  const called = call.childForFieldName('function');
  return called?.childForFieldName('expression') ?? called?.childForFieldName('condition') ?? undefined;
}

/** The values handed over, without their names and `ref` or `out`. */
export function argumentsOf(call: Node): Node[] {
  const list = call.childForFieldName('arguments');
  const given = list?.namedChildren.filter(({ type }) => type === 'argument') ?? [];
  return given.flatMap((argument) => argument.namedChildren.at(-1) ?? []);
}

/** The value of an argument that is given by its name. */
export function namedArgument(call: Node, name: string): Node | undefined {
  const list = call.childForFieldName('arguments');
  const given = list?.namedChildren.find((argument) => argument.childForFieldName('name')?.text === name);
  return given?.namedChildren.at(-1) ?? undefined;
}
