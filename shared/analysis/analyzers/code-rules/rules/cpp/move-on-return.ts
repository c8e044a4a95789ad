import type { CodeRule } from '../../code-rule';
import { declaredLocally } from '../../cpp-syntax/declared';
import { enclosingFunction } from '../../cpp-syntax/enclosing';

export const moveOnReturn: CodeRule = {
  id: 'cpp/move-on-return',
  languages: ['cpp'],
  grade: 'slow',
  description: 'A local variable is moved when it is returned.',
  help: '`std::move` keeps the compiler from building the value where the caller wants it. Write `return value;`, which moves by itself where it cannot do better.',
  bad: 'std::string f() { std::string text = read(); return std::move(text); }',
  good: 'std::string f() { std::string text = read(); return text; }',
  query: `
    (return_statement (call_expression function: (_) @name arguments: (argument_list . (identifier) @value .)) @moved
      (#eq? @name "std::move"))`,
  check(match) {
    const value = match.node('value');
    const moved = match.node('moved');
    const variable = declaredLocally(value);
    const result = enclosingFunction(moved)?.childForFieldName('type')?.text;
    // Where another type is returned, a move may be needed.
    if (variable?.kind !== 'value' || variable.isParameter || variable.isStatic || variable.type !== result) {
      return undefined;
    }
    const edits = [{ start: moved.startIndex, end: moved.endIndex, text: value.text }];
    return {
      at: moved,
      message: 'A local variable moves by itself.',
      fix: { description: 'Return the variable', edits },
    };
  },
};
