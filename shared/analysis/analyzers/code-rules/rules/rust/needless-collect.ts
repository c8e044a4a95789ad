import type { CodeRule } from '../../code-rule';
import { isTestCode } from '../../rust-syntax/is-test-code';

export const needlessCollect: CodeRule = {
  id: 'rust/needless-collect',
  languages: ['rust'],
  grade: 'slow',
  description: 'Values are collected into a vector only to be counted.',
  help: ['The vector is filled and thrown away.', 'Count with `.count()`.'].join('\n\n'),
  bad: `fn words(text: &str) -> usize {
    text.split(' ').collect::<Vec<_>>().len()
}`,
  good: `fn words(text: &str) -> usize {
    text.split(' ').count()
}`,
  query: `((call_expression function: (field_expression
    value: (call_expression function: (generic_function function: (field_expression value: (_) @values field: (field_identifier) @collect) type_arguments: (type_arguments (generic_type type: (_) @type))))
    field: (field_identifier) @name)) @call (#eq? @collect "collect") (#eq? @name "len") (#eq? @type "Vec"))`,
  check(match) {
    const values = match.node('values');
    const call = match.node('call');
    return {
      at: { start: match.node('collect').startIndex, end: call.endIndex },
      message: 'The vector is filled only to be counted.',
      fix: {
        description: 'Count the values',
        edits: [{ start: match.node('collect').startIndex, end: call.endIndex, text: 'count()' }],
      },
      ...(isTestCode(match.file, values) ? { confidence: 'low' } : {}),
    };
  },
};
