import type { Node } from 'web-tree-sitter';

/** Whether a variable, written `$name` or `${name}`, gets nothing but texts that stand in the script. */
export function holdsConstants(variable: Node): boolean {
  const name = /^"?\$\{?(\w+)\}?"?$/.exec(variable.text)?.[1];
  if (name === undefined || /^\d/.test(name)) return false;
  const places = variable.tree.rootNode
    .descendantsOfType('variable_name')
    .filter((one) => one.text === name && one.parent !== null && !EXPANSIONS.has(one.parent.type));
  return places.length > 0 && places.every((place) => getsConstant(place)) && !isRead(variable.tree.rootNode, name);
}

const EXPANSIONS: ReadonlySet<string> = new Set(['simple_expansion', 'expansion']);

/** Loops give what is not known, and so do declarations without a value. */
function getsConstant({ parent }: Node): boolean {
  const value = parent?.type === 'variable_assignment' ? parent.childForFieldName('value') : null;
  return value?.type === 'raw_string' || (value?.type === 'string' && value.namedChildren.every(isText));
}

function isText({ type }: Node): boolean {
  return type === 'string_content';
}

function isRead(root: Node, name: string): boolean {
  return root.descendantsOfType('command').some((command) => {
    const called = command.childForFieldName('name')?.text ?? '';
    return READING.has(called) && command.namedChildren.some((argument) => argument.text === name);
  });
}

const READING: ReadonlySet<string> = new Set(['read', 'mapfile', 'readarray', 'printf', 'getopts', 'eval']);
