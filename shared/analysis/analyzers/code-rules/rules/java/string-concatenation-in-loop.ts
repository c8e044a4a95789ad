import type { CodeRule } from '../../code-rule';
import { ancestors } from '../../java-syntax/ancestors';
import { declared } from '../../java-syntax/declared-type';
import { isTestPath } from '../../java-syntax/tests';

const LOOPS = new Set(['for_statement', 'enhanced_for_statement', 'while_statement', 'do_statement']);
const CODE = new Set(['lambda_expression', 'method_declaration', 'class_body', 'constructor_declaration']);
const LEAVING = new Set(['break_statement', 'return_statement', 'throw_statement']);

export const stringConcatenationInLoop: CodeRule = {
  id: 'java/string-concatenation-in-loop',
  languages: ['java'],
  grade: 'slow',
  description: 'A text grows piece by piece in a loop.',
  help: 'Each `+=` copies the whole text so far, so the work grows with the square of its length. Append to a `StringBuilder` made before the loop, or use `String.join`.',
  bad: `class Shop {
  String list(List<String> names) {
    String all = "";
    for (String name : names) all += name + "\\n";
    return all;
  }
}`,
  good: `class Shop {
  String list(List<String> names) {
    StringBuilder all = new StringBuilder();
    for (String name : names) all.append(name).append("\\n");
    return all.toString();
  }
}`,
  query: `
    (assignment_expression left: (identifier) @text operator: "+=") @assignment
    ((assignment_expression left: (identifier) @text operator: "=" right: (binary_expression left: (_) @again operator: "+")) @assignment (#eq? @text @again))`,
  check(match) {
    const text = match.node('text');
    const variable = declared(text);
    if (variable?.type !== 'String' || isTestPath(match.file.path)) return undefined;
    const assignment = match.node('assignment');
    // What ends the loop happens once.
    if (LEAVING.has(assignment.parent?.nextNamedSibling?.type ?? '')) return undefined;
    for (const { type, startIndex, endIndex } of ancestors(assignment)) {
      if (CODE.has(type)) return undefined;
      if (!LOOPS.has(type)) continue;
      // Made anew each time round.
      const isInside = variable.declaration.startIndex >= startIndex && variable.declaration.endIndex <= endIndex;
      return isInside ? undefined : { at: assignment, message: 'Each time round this copies the whole text so far.' };
    }
    return undefined;
  },
};
