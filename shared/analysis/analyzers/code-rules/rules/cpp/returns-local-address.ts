import type { Node } from 'web-tree-sitter';
import type { CodeRule } from '../../code-rule';
import { declaredLocally, type Declared } from '../../cpp-syntax/declared';
import { enclosingFunction } from '../../cpp-syntax/enclosing';

export const returnsLocalAddress: CodeRule = {
  id: 'c/returns-local-address',
  languages: ['c', 'cpp'],
  grade: 'crash',
  cwe: [562],
  description: 'A function returns the address of one of its own variables.',
  help: 'The variable is gone when the function returns, and the next call overwrites it. Let the caller hand over the buffer, or allocate it.',
  bad: 'char *f(int n) { char text[16]; snprintf(text, sizeof text, "%d", n); return text; }',
  good: 'void f(int n, char *text, size_t size) { snprintf(text, size, "%d", n); }',
  query: `
    (return_statement (identifier) @returned)
    (return_statement (pointer_expression operator: "&" argument: (identifier) @addressed) @returned)`,
  check(match) {
    const returned = match.node('returned');
    const addressed = match.find('addressed');
    const variable = declaredLocally(addressed ?? returned);
    const around = enclosingFunction(returned);
    if (
      variable === undefined ||
      around?.type !== 'function_definition' ||
      outlivesCall(variable) ||
      mayBeReference(match.file.language, variable)
    ) {
      return undefined;
    }
    const isAddress =
      addressed === undefined
        ? variable.kind === 'array' && returnsPointer(around)
        : variable.kind !== 'reference' && !(variable.isParameter && variable.kind === 'array');
    return isAddress
      ? { at: returned, message: `${variable.name.text} is gone when the function returns.` }
      : undefined;
  },
};

/** An array handed over belongs to the caller, and a static variable to nobody. */
function outlivesCall({ isStatic, isParameter, kind, declaration }: Declared): boolean {
  const isKept = isStatic || /\b(?:static|thread_local|__thread)\b/.test(declaration.text.slice(0, 100));
  return isKept || (isParameter && kind === 'array');
}

function returnsPointer(definition: Node): boolean {
  return definition.childForFieldName('declarator')?.type === 'pointer_declarator';
}

/** In C++ the name of a type may stand for a reference. */
function mayBeReference(language: string, { type, kind }: Declared): boolean {
  return (
    language === 'cpp' &&
    kind === 'value' &&
    !/^(?:(?:un)?signed |long |short )*(?:int|char|long|short|double|float|bool|size_t)$/.test(type)
  );
}
