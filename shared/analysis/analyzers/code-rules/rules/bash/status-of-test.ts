import type { CodeRule } from '../../code-rule';

const NO_STATUS = new Set(['echo', 'printf', 'true', ':']);

export const statusOfTest: CodeRule = {
  id: 'bash/status-of-test',
  languages: ['bash'],
  grade: 'bug',
  description: 'The result of a command is looked at after another one has replaced it.',
  help: '`$?` is that of the last command, here of an `echo`. Keep it in a variable right behind the command that matters, or test that command itself: `if ! command; then`.',
  bad: 'make\necho "built"\nif [ $? -ne 0 ]; then exit 1; fi\n',
  good: 'if ! make; then exit 1; fi\necho "built"\n',
  query: '(if_statement condition: (test_command) @test) @if',
  check(match) {
    const status = /\$\?/.exec(match.node('test').text);
    const before = match.node('if').previousNamedSibling;
    if (status === null || before?.type !== 'command') return undefined;
    const name = before.childForFieldName('name')?.text ?? '';
    if (!NO_STATUS.has(name) || before.text.includes('$(')) return undefined;
    const start = match.node('test').startIndex + status.index;
    return { at: { start, end: start + 2 }, message: `This is the result of ${name}, which does not fail.` };
  },
};
