import type { CodeRule } from '../../code-rule';

export const testAlwaysTrue: CodeRule = {
  id: 'bash/test-always-true',
  languages: ['bash'],
  grade: 'bug',
  cwe: [571],
  description: 'A test of an empty variable holds, since without quotes nothing is left to be tested.',
  help: '`[ -n $x ]` with an empty `x` is `[ -n ]`, which asks whether the text `-n` is empty. Write `[ -n "$x" ]`, or `[[ -n $x ]]` in bash.',
  bad: 'if [ -n $name ]; then echo "$name"; fi\n',
  good: 'if [ -n "$name" ]; then echo "$name"; fi\n',
  query:
    '(test_command (unary_expression (test_operator) @operator [(simple_expansion) (expansion)] @value) (#any-of? @operator "-n")) @test',
  check(match) {
    const value = match.node('value');
    if (match.node('test').text.startsWith('[[')) return undefined;
    return {
      at: value,
      message: 'Without quotes this test always holds.',
      fix: {
        description: 'Quote it',
        edits: [{ start: value.startIndex, end: value.endIndex, text: `"${value.text}"` }],
      },
    };
  },
};
