import type { Node } from 'web-tree-sitter';
import type { CodeRule } from '../../code-rule';

export const innerLoopStepsOuter: CodeRule = {
  id: 'csharp/inner-loop-steps-outer',
  languages: ['csharp'],
  grade: 'bug',
  cwe: [835],
  description: 'A for loop tests one counter and steps another.',
  help: 'The counter it tests never changes, so the loop never ends or leaves out the rest of the outer one. Step the counter of this loop.',
  bad: `class Grid {
  void Fill() {
    for (int i = 0; i < 9; i++) { for (int j = 0; j < 9; i++) { Set(i, j); } }
  }
}`,
  good: `class Grid {
  void Fill() {
    for (int i = 0; i < 9; i++) { for (int j = 0; j < 9; j++) { Set(i, j); } }
  }
}`,
  query: `
    (for_statement
      initializer: (variable_declaration . type: (_) . (variable_declarator name: (identifier) @counter) .)
      condition: (binary_expression left: (identifier) @tested)
      update: [(postfix_unary_expression (identifier) @stepped) (prefix_unary_expression (identifier) @stepped)] @step
      body: (_) @body) @loop`,
  check(match) {
    const counter = match.node('counter').text;
    const stepped = match.node('stepped').text;
    const updates = match
      .node('loop')
      .childrenForFieldName('update')
      .filter((one) => one.isNamed);
    if (match.node('tested').text !== counter || stepped === counter || updates.length > 1) return undefined;
    const changes = match
      .node('body')
      .descendantsOfType(['assignment_expression', 'postfix_unary_expression', 'prefix_unary_expression', 'argument']);
    const isChanged = changes.some((one) => changedName(one) === counter);
    return isChanged
      ? undefined
      : { at: match.node('step'), message: `The loop tests ${counter} and steps ${stepped}.` };
  },
};

/** What is assigned, stepped or handed over by reference. */
function changedName({ type, text }: Node): string | undefined {
  const pattern = type === 'argument' ? /^(?:ref|out)\s+(\w+)/ : /^(?:\+\+|--)?(\w+)/;
  return pattern.exec(text)?.[1];
}
