import type { CodeRule } from '../../code-rule';
import { argumentsOf, calledName } from '../../cpp-syntax/called';
import { declaredLocally } from '../../cpp-syntax/declared';

export const sizeOfPointer: CodeRule = {
  id: 'c/size-of-pointer',
  languages: ['c', 'cpp'],
  grade: 'bug',
  cwe: [467],
  description: 'The size of a pointer is taken where the size of what it points to is meant.',
  help: '`sizeof p` is 8 however large the object is, so only its start is cleared or copied, or too little memory is asked for. Write `sizeof *p`; for an array handed over, hand over its size too.',
  bad: 'void f(struct item *item) { memset(item, 0, sizeof(item)); }',
  good: 'void f(struct item *item) { memset(item, 0, sizeof(*item)); }',
  query: `
    (call_expression function: (_) @name arguments: (argument_list . (_) @first
      (sizeof_expression value: [(parenthesized_expression (identifier) @sized) (identifier) @sized]) @size .)
      (#match? @name "^(std::)?(memset|memcpy|memmove|strncpy|strlcpy|snprintf|bzero|explicit_bzero|memcmp|strncmp)$"))
    (init_declarator declarator: (pointer_declarator declarator: (identifier) @first)
      value: [(call_expression) (cast_expression)] @value)`,
  check(match) {
    const value = match.find('value');
    if (value !== undefined) {
      const call = value.type === 'cast_expression' ? value.childForFieldName('value') : value;
      if (call?.type !== 'call_expression' || calledName(call) !== 'malloc') return undefined;
      const [size] = argumentsOf(call);
      if (size === undefined || !isSizeOf(size.text, match.node('first').text)) return undefined;
      return { at: size, message: 'This is room for a pointer, not for what it points to.' };
    }
    const sized = match.node('sized');
    if (match.node('first').text !== sized.text) return undefined;
    const variable = declaredLocally(sized);
    const isPointer = variable?.kind === 'pointer' || (variable?.kind === 'array' && variable.isParameter);
    return isPointer
      ? { at: match.node('size'), message: `This is the size of a pointer, not of what ${sized.text} points to.` }
      : undefined;
  },
};

function isSizeOf(text: string, name: string): boolean {
  return /^sizeof[\s(]*(\w+)[\s)]*$/.exec(text)?.[1] === name;
}
