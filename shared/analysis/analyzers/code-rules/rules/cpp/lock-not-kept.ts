import type { CodeRule } from '../../code-rule';

export const lockNotKept: CodeRule = {
  id: 'cpp/lock-not-kept',
  languages: ['cpp'],
  grade: 'crash',
  cwe: [662],
  description: 'A lock is made without a name, so it is released at once.',
  help: 'The temporary dies at the end of the statement, and the code below runs without the lock. Give it a name: `std::lock_guard lock(mutex);`.',
  bad: 'void f() { std::lock_guard<std::mutex>{gate}; count++; }',
  good: 'void f() { std::lock_guard<std::mutex> lock{gate}; count++; }',
  query: `
    (expression_statement (compound_literal_expression type: (_) @type) @at
      (#match? @type "^(std::)?(lock_guard|unique_lock|scoped_lock|shared_lock)(<.*>)?$"))
    (expression_statement (call_expression function: (_) @type arguments: (argument_list (_))) @at
      (#match? @type "^(std::)?(lock_guard|unique_lock|scoped_lock|shared_lock)(<.*>)?$"))`,
  check(match) {
    return { at: match.node('at'), message: 'Without a name this lock is released at once.' };
  },
};
