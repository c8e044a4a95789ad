import type { CodeRule } from '../../code-rule';
import { enclosing } from '../../java-syntax/ancestors';
import { simpleType } from '../../java-syntax/declared-type';

const CODE = new Set(['lambda_expression', 'method_declaration', 'class_body']);

export const nullOptional: CodeRule = {
  id: 'java/null-optional',
  languages: ['java'],
  grade: 'bug',
  cwe: [476],
  description: 'A method that promises an Optional returns null.',
  help: 'Callers of such a method do not look for `null`: that is what `Optional` is for. Return `Optional.empty()`.',
  bad: 'class Shop { Optional<Price> price() { return null; } }',
  good: 'class Shop { Optional<Price> price() { return Optional.empty(); } }',
  query: `
    (return_statement (null_literal) @null)
    (return_statement (ternary_expression consequence: (null_literal) @null))
    (return_statement (ternary_expression alternative: (null_literal) @null))`,
  check(match) {
    const literal = match.node('null');
    const method = enclosing(literal, CODE);
    const type = method?.type === 'method_declaration' ? method.childForFieldName('type') : undefined;
    if (!type || !/^Optional(?:Int|Long|Double)?$/.test(simpleType(type))) return undefined;
    const message = 'The caller expects an Optional and gets null.';
    const qualified = /^[\w.]+/.exec(type.text)?.[0] ?? '';
    if (!isOfJava(qualified, match.file.source.text)) return { at: literal, message };
    const edits = [{ start: literal.startIndex, end: literal.endIndex, text: `${qualified}.empty()` }];
    return { at: literal, message, fix: { description: 'Return an empty one', edits } };
  },
};

/** Guava and others have an Optional too, and no `empty`. */
function isOfJava(name: string, text: string): boolean {
  if (name.includes('.')) return name.startsWith('java.util.');
  return new RegExp(`^[ \\t]*import\\s+java\\.util\\.(?:${name}|\\*)\\s*;`, 'm').test(text);
}
