import type { Node } from 'web-tree-sitter';
import type { CodeRule } from '../../code-rule';
import { argumentsOf } from '../../javascript-syntax/calls';
import { literalText } from '../../javascript-syntax/strings';
import { isTestCall, isOwnTest } from '../../javascript-syntax/test-code';

/** More of them in one group are made by a program. */
const MAX_TESTS = 300;

function earlierTests(call: Node): Node[] {
  const statement = call.parent;
  const siblings = statement?.parent?.namedChildren ?? [];
  const earlier: Node[] = [];
  for (const sibling of siblings.slice(0, MAX_TESTS)) {
    if (sibling.startIndex >= call.startIndex) break;
    const [first] = sibling.namedChildren;
    const called = sibling.type === 'expression_statement' && first?.type === 'call_expression' ? first : undefined;
    if (called?.childForFieldName('function')?.type === 'identifier' && isTestCall(called)) earlier.push(called);
  }
  return earlier;
}

export const duplicateTestName: CodeRule = {
  id: 'javascript/duplicate-test-name',
  languages: ['javascript', 'typescript'],
  grade: 'test',
  description: 'Two tests of a group have the same name.',
  help: 'When one fails, nobody knows which; often one of them is a copy that was never changed. Say what makes them different.',
  bad: `test('adds', () => check(add(1, 2)));
test('adds', () => check(add(2, 2)));`,
  good: `test('adds', () => check(add(1, 2)));
test('adds equals', () => check(add(2, 2)));`,
  query: `((call_expression function: (identifier) @word arguments: (arguments . [(string) (template_string)] @title)) @call (#any-of? @word "it" "test" "specify" "fit"))`,
  check(match) {
    const call = match.node('call');
    const title = literalText(match.node('title'));
    if (title === undefined || !isOwnTest(match.file.path) || !isTestCall(call)) return undefined;
    const first = earlierTests(call).find((other) => literalText(argumentsOf(other)[0]) === title);
    if (first === undefined) return undefined;
    const related = [{ start: first.startIndex, end: first.startIndex + 1, message: 'The first of that name.' }];
    return { at: match.node('title'), message: 'An earlier test of this group has the same name.', related };
  },
};
