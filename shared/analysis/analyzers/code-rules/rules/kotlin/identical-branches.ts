import type { CodeRule } from '../../code-rule';
import { isSameCode } from '../../java-syntax/expressions';
import { isTestPath } from '../../kotlin-syntax/tests';

export const identicalBranches: CodeRule = {
  id: 'kotlin/identical-branches',
  languages: ['kotlin'],
  grade: 'bug',
  cwe: [1041],
  description: 'Both branches of a condition do the same.',
  help: 'Whatever the condition says, the same code runs. Either one branch was copied and not changed, or the condition is not needed.',
  bad: 'fun price(isMember: Boolean) = if (isMember) base else base',
  good: 'fun price(isMember: Boolean) = if (isMember) base - discount else base',
  query: '(if_expression condition: (_) (_) @yes "else" (_) @no) @if',
  check(match) {
    const [yes, no] = [match.node('yes'), match.node('no')];
    if (isTestPath(match.file.path)) return undefined;
    if (!isSameCode(yes, no) || no.type === 'if_expression' || /^\{\s*\}$/.test(no.text)) return undefined;
    // The last link of a chain may repeat the one before it to keep the cases apart.
    if (match.node('if').parent?.type === 'if_expression') return undefined;
    const related = [{ start: yes.startIndex, end: yes.endIndex, message: 'The other branch' }];
    return { at: no, message: 'This is the same as the other branch.', related };
  },
};
