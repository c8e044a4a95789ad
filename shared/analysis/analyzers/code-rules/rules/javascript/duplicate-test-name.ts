import type { Node } from 'web-tree-sitter';
import type { FileToAnalyze } from '../../../analyzer';
import type { CodeRule } from '../../code-rule';
import { argumentsOf } from '../../javascript-syntax/calls';
import { literalText } from '../../javascript-syntax/strings';
import { isTestCall, isOwnTest } from '../../javascript-syntax/test-code';

/** More of them in one group are made by a program. */
const MAX_TESTS = 300;

/** The first test of each title. */
type Titles = ReadonlyMap<string, Node>;

/** By file, and by the id of the node that holds the tests of a group. */
const TITLES = new WeakMap<FileToAnalyze, Map<number, Titles>>();

function titlesAround(call: Node, file: FileToAnalyze): Titles {
  const group = call.parent?.parent;
  if (group === null || group === undefined) return new Map();
  const known = TITLES.get(file) ?? new Map<number, Titles>();
  TITLES.set(file, known);
  const titles = known.get(group.id) ?? titlesIn(group);
  known.set(group.id, titles);
  return titles;
}

function titlesIn(group: Node): Titles {
  const titles = new Map<string, Node>();
  for (const sibling of group.namedChildren.slice(0, MAX_TESTS)) {
    const [first] = sibling.namedChildren;
    const called = sibling.type === 'expression_statement' && first?.type === 'call_expression' ? first : undefined;
    if (called?.childForFieldName('function')?.type !== 'identifier' || !isTestCall(called)) continue;
    const title = literalText(argumentsOf(called)[0]);
    if (title !== undefined && !titles.has(title)) titles.set(title, called);
  }
  return titles;
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
    if (!isOwnTest(match.file.path)) return undefined;
    const call = match.node('call');
    const title = literalText(match.node('title'));
    if (title === undefined || !isTestCall(call)) return undefined;
    const first = titlesAround(call, match.file).get(title);
    if (first === undefined || first.startIndex >= call.startIndex) return undefined;
    const related = [{ start: first.startIndex, end: first.startIndex + 1, message: 'The first of that name.' }];
    return { at: match.node('title'), message: 'An earlier test of this group has the same name.', related };
  },
};
