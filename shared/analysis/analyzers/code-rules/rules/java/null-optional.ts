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
    const text = `${simpleType(type)}.empty()`;
    const edits = [{ start: literal.startIndex, end: literal.endIndex, text }];
    return {
      at: literal,
      message: 'The caller expects an Optional and gets null.',
      fix: { description: 'Return an empty one', edits },
    };
  },
};
