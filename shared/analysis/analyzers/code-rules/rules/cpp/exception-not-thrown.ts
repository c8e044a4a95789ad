import type { CodeRule } from '../../code-rule';

export const exceptionNotThrown: CodeRule = {
  id: 'cpp/exception-not-thrown',
  languages: ['cpp'],
  grade: 'crash',
  cwe: [703],
  description: 'An exception is created and not thrown.',
  help: 'The line does nothing and the code goes on with what it wanted to refuse. Write `throw` before it.',
  bad: 'void f(int n) { if (n < 0) std::invalid_argument("n is negative"); }',
  good: 'void f(int n) { if (n < 0) throw std::invalid_argument("n is negative"); }',
  query: `
    (expression_statement (call_expression function: (qualified_identifier) @type
      (#match? @type "^(std::)(runtime_error|logic_error|invalid_argument|out_of_range|domain_error|length_error|range_error|overflow_error|underflow_error|system_error)$")) @at)`,
  check(match) {
    const at = match.node('at');
    const edits = [{ start: at.startIndex, end: at.startIndex, text: 'throw ' }];
    return { at, message: 'This exception is not thrown.', fix: { description: 'Throw it', edits } };
  },
};
