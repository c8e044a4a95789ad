import type { CodeRule } from '../../code-rule';
import { isTestPath } from '../../ruby-syntax/test-code';

const SUSPICIOUS: ReadonlySet<string> = new Set([
  '==',
  '===',
  '!=',
  '<',
  '>',
  '<=',
  '>=',
  '<=>',
  '&&',
  '||',
  'and',
  'or',
  '-',
  '/',
  '%',
  '&',
  '|',
  '^',
  '=~',
]);
const PLAIN: ReadonlySet<string> = new Set([
  'identifier',
  'instance_variable',
  'class_variable',
  'global_variable',
  'constant',
  'call',
  'element_reference',
]);
const UNSTEADY =
  /\b(?:rand|gets|shift|pop|next|read\w*|now|getc|getbyte|succ|random\w*|generate\w*|create\w*|build\w*|new)\b/;

export const identicalOperands: CodeRule = {
  id: 'ruby/identical-operands',
  languages: ['ruby'],
  grade: 'bug',
  cwe: [1041],
  description: 'Both sides of an operator are the same.',
  help: 'The result is known before the code runs, so one side was probably meant to be something else.',
  bad: 'same = left.id == left.id',
  good: 'same = left.id == right.id',
  query: '(binary left: (_) @left right: (_) @right) @expression',
  check(match) {
    const left = match.node('left');
    const right = match.node('right');
    const { type } = left;
    // Lengths are cheap to compare, and nearly always differ.
    if (
      type !== right.type ||
      left.endIndex - left.startIndex !== right.endIndex - right.startIndex ||
      !PLAIN.has(type)
    ) {
      return undefined;
    }
    const expression = match.node('expression');
    if (!SUSPICIOUS.has(expression.childForFieldName('operator')?.text ?? '') || isTestPath(match.file.path)) {
      return undefined;
    }
    const { text } = right;
    if (left.text !== text || UNSTEADY.test(text) || (type === 'call' && /[({!]/.test(text))) return undefined;
    return { at: expression, message: 'Both sides are the same; one was probably meant to be another.' };
  },
};
