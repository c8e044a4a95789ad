import type { CodeRule } from '../../code-rule';

export const loopRunsAway: CodeRule = {
  id: 'c/loop-runs-away',
  languages: ['c', 'cpp'],
  grade: 'crash',
  cwe: [835],
  description: 'A for loop counts away from its end.',
  help: 'It runs until the number overflows, reading or writing whatever lies there, or not at all. Turn either the comparison or the step round.',
  bad: 'void f(void) { for (int i = 0; i < 10; i--) { go(i); } }',
  good: 'void f(void) { for (int i = 0; i < 10; i++) { go(i); } }',
  query: `
    (for_statement
      initializer: [(declaration declarator: (init_declarator value: (_) @start)) (assignment_expression right: (_) @start)]
      condition: (binary_expression left: (identifier) @counter operator: ["<" "<=" ">" ">="] @operator right: (_) @end)
      update: (update_expression argument: (identifier) @stepped) @step body: (_) @body)`,
  check(match) {
    const counter = match.node('counter').text;
    const isUp = match.node('step').text.includes('++');
    if (match.node('stepped').text !== counter || isUp === match.node('operator').text.startsWith('<')) {
      return undefined;
    }
    // An unsigned number that counts down past zero is huge, which ends such a loop.
    if (!isUp && match.node('start').text !== '0') return undefined;
    const isSetInside = match
      .node('body')
      .descendantsOfType('assignment_expression')
      .some((one) => one.childForFieldName('left')?.text === counter);
    return isSetInside
      ? undefined
      : { at: match.node('step'), message: `${counter} moves away from the end of the loop.` };
  },
};
