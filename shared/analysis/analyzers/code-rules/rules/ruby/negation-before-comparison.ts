import type { CodeRule } from '../../code-rule';

export const negationBeforeComparison: CodeRule = {
  id: 'ruby/negation-before-comparison',
  languages: ['ruby'],
  grade: 'bug',
  cwe: [783],
  description: 'A negation is compared, where the comparison was meant to be negated.',
  help: '`!a == b` is `(!a) == b`. Write `a != b`, or put the comparison in parentheses.',
  bad: 'retry_later if !state == :done',
  good: 'retry_later if state != :done',
  query:
    '(binary left: (unary operator: "!") @negation operator: ["==" "<" ">" "<=" ">=" "=~"] right: (_) @right) @comparison',
  check(match) {
    const { type, text } = match.node('right');
    if (type === 'true' || type === 'false' || text.startsWith('!') || match.node('negation').text.startsWith('!!')) {
      return undefined;
    }
    return type === 'identifier' || type === 'call' || type === 'instance_variable'
      ? { at: match.node('comparison'), message: 'Only the left side is negated here.', confidence: 'medium' }
      : {
          at: match.node('comparison'),
          message: 'Only the left side is negated here, and the comparison is hardly ever true.',
        };
  },
};
