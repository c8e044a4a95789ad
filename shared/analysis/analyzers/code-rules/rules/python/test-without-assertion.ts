import type { CodeRule } from '../../code-rule';
import { decoratorsOf, isTestFunction, isTestPath } from '../../python-syntax/test-code';

/** What checks by its own name, or by raising; doing nothing wrong may be all that is asked. */
const CHECKS =
  /(?:assert|expect|should|verify|check|ensure|validate|must|equal|raises|warns|fail|snapshot|compare|approve|benchmark|regression|match|test)\w{0,40}\s{0,3}[.([]|\b(?:assert|raise|yield)\b|no_?(?:error|raise|exception|crash)|smoke/i;
const SKIPPED = /skip|xfail|expectedFailure|benchmark|fixture|parametrize.*raises/;

export const testWithoutAssertion: CodeRule = {
  id: 'python/test-without-assertion',
  languages: ['python'],
  grade: 'test',
  // Many tests ask no more than that nothing is raised.
  enabled: false,
  description: 'A test checks nothing.',
  help: 'It stays green whatever the code does, unless it raises. Say what the result must be. Functions whose names speak of checking, such as `assert_order` or `verify`, count as checks.',
  bad: `def test_adds():
    add(1, 2)`,
  good: `def test_adds():
    assert add(1, 2) == 3`,
  query: `(function_definition name: (identifier) @name body: (block) @body) @function`,
  check(match) {
    const [test, body] = [match.node('function'), match.node('body')];
    if (!isTestPath(match.file.path) || !isTestFunction(test)) return undefined;
    const statements = body.namedChildren.filter(
      ({ type, namedChildren: [first] }) => type !== 'comment' && first?.type !== 'string',
    );
    if (statements.every(({ type }) => type === 'pass_statement')) return undefined;
    if (CHECKS.test(body.text) || decoratorsOf(test).some((text) => SKIPPED.test(text))) return undefined;
    return { at: match.node('name'), message: 'This test checks nothing.' };
  },
};
