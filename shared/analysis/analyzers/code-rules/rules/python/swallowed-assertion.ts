import type { CodeRule } from '../../code-rule';
import { isTestPath } from '../../python-syntax/test-code';

export const swallowedAssertion: CodeRule = {
  id: 'python/swallowed-assertion',
  languages: ['python'],
  grade: 'test',
  description: 'A failed assertion is caught and forgotten.',
  help: 'The test is green whether or not the assertion holds. Catch only what the code may raise, and keep the assertion outside.',
  bad: `def test_adds():
    try:
        assert add(1, 2) == 3
    except Exception:
        pass`,
  good: `def test_adds():
    assert add(1, 2) == 3`,
  query: `((try_statement body: (block (assert_statement) @assertion) (except_clause) @except) @try)`,
  check(match) {
    const clause = match.node('except');
    const head = clause.text.slice(0, clause.text.indexOf(':'));
    const isBroad = /^except\s*(?:$|\(?.*\b(?:Exception|AssertionError|BaseException)\b)/.test(head);
    const body = clause.namedChildren.findLast(({ type }) => type === 'block');
    const isForgotten =
      body?.namedChildren.every(({ type }) => type === 'pass_statement' || type === 'comment') === true;
    if (!isTestPath(match.file.path) || !isBroad || !isForgotten) return undefined;
    return { at: match.node('assertion'), message: 'When this fails, nobody is told.' };
  },
};
