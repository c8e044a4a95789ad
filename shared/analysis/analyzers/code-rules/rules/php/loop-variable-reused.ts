import type { CodeRule } from '../../code-rule';
import { enclosingLoop } from '../../php-syntax/enclosing';

export const loopVariableReused: CodeRule = {
  id: 'php/loop-variable-reused',
  languages: ['php'],
  grade: 'bug',
  description: 'An inner loop counts with the variable of the outer one.',
  help: 'The outer loop goes on from where the inner one stopped, so it ends too early or never. Give the inner loop a variable of its own.',
  bad: '<?php for ($i = 0; $i < 9; $i++) { for ($i = 0; $i < 3; $i++) { f($i); } }',
  good: '<?php for ($i = 0; $i < 9; $i++) { for ($j = 0; $j < 3; $j++) { f($j); } }',
  query: '(for_statement initialize: (assignment_expression left: (variable_name) @variable)) @loop',
  check(match) {
    const variable = match.node('variable');
    for (let outer = enclosingLoop(match.node('loop')); outer !== undefined; outer = enclosingLoop(outer)) {
      const started =
        outer.type === 'for_statement' ? outer.childForFieldName('initialize')?.childForFieldName('left') : undefined;
      if (started?.text === variable.text) {
        return {
          at: variable,
          message: `The loop around this one counts with \`${variable.text}\` too.`,
          related: [{ start: started.startIndex, end: started.endIndex, message: 'It starts here.' }],
        };
      }
    }
    return undefined;
  },
};
