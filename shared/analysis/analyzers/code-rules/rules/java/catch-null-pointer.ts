import type { CodeRule } from '../../code-rule';
import { isTestPath } from '../../java-syntax/tests';

export const catchNullPointer: CodeRule = {
  id: 'java/catch-null-pointer',
  languages: ['java'],
  grade: 'suspect',
  cwe: [395],
  description: 'NullPointerException is caught instead of testing for null.',
  help: 'The handler also swallows every other mistake of that kind in the code it covers, and hides it. Test the value that may be `null`.',
  bad: 'class Shop { int size() { try { return name.length(); } catch (NullPointerException e) { return 0; } } }',
  good: 'class Shop { int size() { return name == null ? 0 : name.length(); } }',
  query: `((catch_formal_parameter (catch_type (_) @type)) @parameter (#any-of? @type "NullPointerException" "java.lang.NullPointerException"))`,
  check(match) {
    if (isTestPath(match.file.path)) return undefined;
    const body = match.node('parameter').parent?.childForFieldName('body');
    const isExplained = body?.namedChildren.some(({ type }) => type.endsWith('_comment')) === true;
    if (isExplained) return undefined;
    return {
      at: match.node('parameter'),
      message: 'This also hides mistakes nobody thought of; test for null instead.',
    };
  },
};
