import type { CodeRule } from '../../code-rule';
import { callsOf, keywordOf, methodOf } from '../../ruby-syntax/calls';

export const lineAnchorsInValidation: CodeRule = {
  id: 'ruby/line-anchors-in-validation',
  languages: ['ruby'],
  grade: { cwe: [625], severity: 5.3, confidence: 'high' },
  description: 'A format is checked line by line, so one good line is enough.',
  help: 'In Ruby `^` and `$` match at every line: a value of several lines passes when one of them fits. Use `\\\\A` and `\\\\z` for the whole value.',
  bad: 'validates :name, format: { with: /^[a-z]+$/ }',
  good: 'validates :name, format: { with: /\\A[a-z]+\\z/ }',
  query: callsOf('validates', 'validates_format_of', 'validates_each'),
  check(match) {
    const call = match.node('call');
    const format = keywordOf(call, 'format');
    const pattern =
      methodOf(call) === 'validates_format_of'
        ? keywordOf(call, 'with')
        : format?.type === 'hash'
          ? keywordOf(format, 'with')
          : format;
    if (
      pattern?.type !== 'regex' ||
      !/^(?:\/|%r.)\^|\$(?:\/|[^\w\s])\w*$/.test(pattern.text) ||
      /\\\$.\w*$/.test(pattern.text)
    ) {
      return undefined;
    }
    return { at: pattern, message: 'One line that fits is enough here; anchor with `\\A` and `\\z`.' };
  },
};
