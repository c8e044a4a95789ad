import type { CodeRule } from '../../code-rule';

export const selfAssignment: CodeRule = {
  id: 'ruby/self-assignment',
  languages: ['ruby'],
  grade: 'bug',
  description: 'A value is assigned to itself.',
  help: 'The line does nothing; usually one of the two names should be another. `name = name` even hides the method `name`: the new variable is `nil`.',
  bad: 'def initialize(name)\n  @name = @name\nend',
  good: 'def initialize(name)\n  @name = name\nend',
  query:
    '(assignment left: [(identifier) (instance_variable) (class_variable) (global_variable) (call)] @left right: [(identifier) (instance_variable) (class_variable) (global_variable) (call)] @right) @assignment',
  check(match) {
    const left = match.node('left');
    if (left.text !== match.node('right').text || (left.type === 'call' && /\bself\b|\(/.test(left.text))) {
      return undefined;
    }
    return { at: match.node('assignment'), message: 'This assigns a value to itself.' };
  },
};
