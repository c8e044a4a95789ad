import type { CodeRule } from '../../code-rule';

export const rescueModifier: CodeRule = {
  id: 'ruby/rescue-modifier',
  languages: ['ruby'],
  grade: 'suspect',
  cwe: [396],
  enabled: false,
  description: 'A rescue at the end of a line hides every error of that line.',
  help: 'It rescues every `StandardError`, also a misspelt name. Name what you expect in a `begin … rescue` block.',
  bad: 'port = Integer(text) rescue 80',
  good: 'port = Integer(text, exception: false) || 80',
  query: '(rescue_modifier) @rescue',
  check: (match) => ({
    at: match.node('rescue'),
    message: 'This hides every error of the line, also a misspelt name.',
  }),
};
