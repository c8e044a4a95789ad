import type { Node } from 'web-tree-sitter';
import type { CodeRule } from '../../code-rule';

const COMPARING: ReadonlySet<string> = new Set(['==', '<', '>', '<=', '>=', '=~']);

export const negationBeforeComparison: CodeRule = {
  id: 'ruby/negation-before-comparison',
  languages: ['ruby'],
  grade: 'bug',
  cwe: [783],
  description: 'A negation is compared, where the comparison was meant to be negated.',
  help: '`!a == b` is `(!a) == b`. Write `a != b`, or put the comparison in parentheses.',
  bad: 'retry_later if !state == :done',
  good: 'retry_later if state != :done',
  query: '(unary operator: "!") @negation',
  check(match) {
    const negation = match.node('negation');
    const comparison = comparisonOf(negation);
    const right = comparison?.childForFieldName('right');
    if (!comparison || !right) return undefined;
    const { type, text } = right;
    if (type === 'true' || type === 'false' || text.startsWith('!') || negation.text.startsWith('!!')) return undefined;
    return type === 'identifier' || type === 'call' || type === 'instance_variable'
      ? { at: comparison, message: 'Only the left side is negated here.', confidence: 'medium' }
      : { at: comparison, message: 'Only the left side is negated here, and the comparison is hardly ever true.' };
  },
};

function comparisonOf(negation: Node): Node | undefined {
  const { parent } = negation;
  if (parent?.type !== 'binary' || parent.childForFieldName('left')?.id !== negation.id) return undefined;
  return COMPARING.has(parent.childForFieldName('operator')?.text ?? '') ? parent : undefined;
}
