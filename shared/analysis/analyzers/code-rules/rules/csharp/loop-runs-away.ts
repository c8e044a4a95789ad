import type { CodeRule } from '../../code-rule';
import { operatorOf } from '../../csharp-syntax/operator-of';

export const loopRunsAway: CodeRule = {
  id: 'csharp/loop-runs-away',
  languages: ['csharp'],
  grade: 'crash',
  cwe: [835],
  description: 'A for loop counts away from its end.',
  help: 'It runs until the number wraps around, or not at all. Turn either the comparison or the step round.',
  bad: `class Shop {
  void All() { for (int i = 0; i < 10; i--) { Sell(i); } }
}`,
  good: `class Shop {
  void All() { for (int i = 0; i < 10; i++) { Sell(i); } }
}`,
  query: `
    (for_statement condition: (binary_expression left: (identifier) @counter) @condition
      update: [(postfix_unary_expression (identifier) @stepped) (prefix_unary_expression (identifier) @stepped)] @step body: (_) @body)`,
  check(match) {
    const counter = match.node('counter').text;
    const isUp = match.node('step').text.includes('++');
    const wantsUp = operatorOf(match.node('condition')).startsWith('<');
    if (!/^[<>]=?$/.test(operatorOf(match.node('condition')))) return undefined;
    if (match.node('stepped').text !== counter || isUp === wantsUp) return undefined;
    const isSetInside = match
      .node('body')
      .descendantsOfType('assignment_expression')
      .some((one) => one.childForFieldName('left')?.text === counter);
    return isSetInside
      ? undefined
      : { at: match.node('step'), message: `${counter} moves away from the end of the loop.` };
  },
};
