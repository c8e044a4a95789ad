import type { CodeRule } from '../../code-rule';
import { isInsideTest, isOwnTest } from '../../python-syntax/test-code';

function lineAround(text: string, at: number): string {
  const end = text.indexOf('\n', at);
  return text.slice(text.lastIndexOf('\n', at) + 1, end === -1 ? text.length : end);
}

export const skippedTestWithoutReason: CodeRule = {
  id: 'python/skipped-test-without-reason',
  languages: ['python'],
  grade: 'test',
  description: 'A test is switched off, and nobody says why.',
  help: 'Nobody knows when it may come back, so it never does. Give a `reason`, or delete it.',
  bad: `@pytest.mark.skip
def test_adds():
    assert add(1, 2) == 3`,
  good: `@pytest.mark.skip(reason='needs a printer')
def test_adds():
    assert add(1, 2) == 3`,
  query: `((decorator [(attribute) (call function: (attribute))] @what) @decorator (#match? @what "^(?:pytest\\.mark\\.(?:skip|xfail)|unittest\\.skip)"))`,
  check(match) {
    const what = match.node('what').text;
    const isBare = /^(?:pytest\.mark\.(?:skip|xfail)|unittest\.skip)(?:\(\s*\)|\(['"]['"]\))?$/.test(what);
    const next = match.node('decorator').previousSibling ?? match.node('decorator').nextSibling;
    const isExplained =
      next?.type === 'comment' || /#/.test(lineAround(match.file.source.text, match.node('decorator').startIndex));
    if (!isOwnTest(match.file.path) || !isBare || isExplained || isInsideTest(match.node('decorator'))) {
      return undefined;
    }
    return { at: match.node('decorator'), message: 'Why this test does not run is not said.' };
  },
};
