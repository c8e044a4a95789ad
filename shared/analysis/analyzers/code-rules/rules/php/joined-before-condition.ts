import type { CodeRule } from '../../code-rule';

export const joinedBeforeCondition: CodeRule = {
  id: 'php/joined-before-condition',
  languages: ['php'],
  grade: 'bug',
  cwe: [783],
  description: 'A text is joined before ?? or ? : looks at it, so the condition is the whole text.',
  help: 'The dot binds tighter: `"a" . $b ?? "c"` is `("a" . $b) ?? "c"`, which is never null. Put the condition in parentheses.',
  bad: "<?php echo 'Hello ' . $name ?? 'you';",
  good: "<?php echo 'Hello ' . ($name ?? 'you');",
  query: `[
    (binary_expression left: (binary_expression operator: ".") @joined operator: "??") @whole
    (conditional_expression condition: (binary_expression left: (_) @left operator: ".") @joined) @whole
  ]`,
  check(match) {
    const left = match.find('left') ?? match.node('joined').childForFieldName('left');
    const right = match.node('joined').childForFieldName('right');
    const isText = [left, right].some(
      (side) => side?.type === 'string' || side?.type === 'encapsed_string' || side?.type === 'heredoc',
    );
    const whole = match.node('whole');
    return isText || whole.type === 'binary_expression'
      ? { at: whole, message: 'The text is joined first, so this condition always goes the same way.' }
      : undefined;
  },
};
