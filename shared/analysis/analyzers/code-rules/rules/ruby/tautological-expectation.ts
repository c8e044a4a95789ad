import type { Node } from 'web-tree-sitter';
import type { CodeRule } from '../../code-rule';
import { argumentsOf, callsOf, methodOf, receiverOf } from '../../ruby-syntax/calls';

export const tautologicalExpectation: CodeRule = {
  id: 'ruby/tautological-expectation',
  languages: ['ruby'],
  grade: 'test',
  description: 'An expectation compares a constant with itself.',
  help: 'It can never fail. Expect something of the code under test; for a block that must not raise there is `not_to raise_error`.',
  bad: "it 'works' do\n  work\n  expect(true).to be true\nend",
  good: "it 'works' do\n  expect(work).to be true\nend",
  query: callsOf('to', 'assert', 'assert_equal', 'assert_same'),
  check(match) {
    const call = match.node('call');
    const [actual, expected] =
      methodOf(call) === 'to' ? expectedBy(call) : receiverOf(call) === null ? argumentsOf(call) : [];
    if (actual === undefined) return undefined;
    if (isPlaceholder(match.node('call'))) return undefined;
    const isTrue = methodOf(call) === 'assert' || /^be_tru/.test(expected?.text ?? '');
    if (isTrue ? actual.type !== 'true' : actual.text !== expected?.text || !LITERALS.has(actual.type)) {
      return undefined;
    }
    return { at: match.node('call'), message: 'This can never fail.' };
  },
};

const LITERALS: ReadonlySet<string> = new Set(['true', 'false', 'nil', 'integer', 'string', 'simple_symbol']);

/** A class without any test is an error to some frameworks, so people put one there. */
function isPlaceholder(call: Node): boolean {
  const method = call.parent?.parent;
  return (
    method?.type === 'method' &&
    /fake|default|dummy|nothing|truth/.test(method.childForFieldName('name')?.text ?? '') &&
    call.parent?.namedChildCount === 1
  );
}

/** The two sides of `expect(a).to eq(b)`; only a name for `expect(a).to be_truthy`. */
function expectedBy(call: Node): Node[] {
  const expectation = receiverOf(call);
  const [matcher] = argumentsOf(call);
  if (expectation === null || matcher === undefined || methodOf(expectation) !== 'expect') return [];
  const [actual] = argumentsOf(expectation);
  const isSame = /^(?:be|eq|eql|equal)$/.test(methodOf(matcher) ?? '');
  const expected = isSame ? argumentsOf(matcher)[0] : /^be_tru(?:e|thy)$/.test(matcher.text) ? matcher : undefined;
  return actual === undefined || expected === undefined ? [] : [actual, expected];
}
