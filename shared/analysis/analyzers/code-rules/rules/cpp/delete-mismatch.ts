import type { CodeRule } from '../../code-rule';
import { declaredLocally } from '../../cpp-syntax/declared';
import { enclosingFunction } from '../../cpp-syntax/enclosing';

export const deleteMismatch: CodeRule = {
  id: 'cpp/delete-mismatch',
  languages: ['cpp'],
  grade: 'crash',
  cwe: [762],
  description: 'An array is freed with delete, or a single object with delete[].',
  help: 'The behaviour is undefined: destructors are left out and the heap may be damaged. Pair `new[]` with `delete[]`, or use `std::vector` and `std::unique_ptr`.',
  bad: 'void f() { int *list = new int[9]; delete list; }',
  good: 'void f() { int *list = new int[9]; delete[] list; }',
  query: '(delete_expression (identifier) @pointer) @at',
  check(match) {
    const at = match.node('at');
    const pointer = match.node('pointer');
    const variable = declaredLocally(pointer);
    const made = variable?.value;
    if (made?.type !== 'new_expression') return undefined;
    // The grammar reads an array of pointers, `new A*[n]`, as a single object and something behind it.
    if (!/^\s*[;,)]/.test(match.file.source.text.slice(made.endIndex, made.endIndex + 100))) return undefined;
    const isSetAgain = enclosingFunction(at)
      ?.descendantsOfType('assignment_expression')
      .some((one) => one.childForFieldName('left')?.text === pointer.text);
    const isArray = made.childForFieldName('declarator') !== null;
    const freesArray = at.text.includes('[');
    if (isSetAgain === true || isArray === freesArray) return undefined;
    const text = isArray ? `delete[] ${pointer.text}` : `delete ${pointer.text}`;
    return {
      at,
      message: isArray ? 'An array is freed with delete[].' : 'A single object is freed with delete.',
      fix: { description: 'Free it as it was made', edits: [{ start: at.startIndex, end: at.endIndex, text }] },
    };
  },
};
