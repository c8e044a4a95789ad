import type { CodeRule } from '../../code-rule';
import { setsErrExit } from '../../bash-syntax/script';

export const maskedStatus: CodeRule = {
  id: 'bash/masked-status',
  languages: ['bash'],
  grade: 'bug',
  cwe: [252],
  description: 'The failure of a command is lost because its result is exported or declared at once.',
  help: 'The status is that of `export` or `local`, which is always success, so what is behind `||` never runs. Assign first, then export.',
  bad: 'export VERSION=$(git describe) || exit 1\n',
  good: 'VERSION=$(git describe) || exit 1\nexport VERSION\n',
  query:
    '(declaration_command (variable_assignment value: [(command_substitution) (string (command_substitution))])) @declaration',
  check(match) {
    const declaration = match.node('declaration');
    const list = declaration.parent;
    const isLeft = list?.type === 'list' && list.namedChildren[0]?.startIndex === declaration.startIndex;
    const isChecked = isLeft && list.children.some(({ type }) => type === '||');
    const next = declaration.nextNamedSibling;
    const asksStatus =
      next?.type === 'if_statement' && /^if\s*\[+\s*"?\$\?/.test(next.text) && !setsErrExit(match.file);
    return isChecked || asksStatus
      ? { at: declaration, message: 'This succeeds even when the command in it fails.' }
      : undefined;
  },
};
