import type { CodeRule } from '../../code-rule';
import { isTestPath } from '../../java-syntax/tests';
import { enclosing } from '../../java-syntax/ancestors';

const AROUND = new Set([
  'for_statement',
  'enhanced_for_statement',
  'while_statement',
  'do_statement',
  'method_declaration',
  'class_body',
]);

export const patternInLoop: CodeRule = {
  id: 'java/pattern-in-loop',
  languages: ['java'],
  grade: 'slow',
  description: 'The same regular expression is compiled each time a loop goes round.',
  help: 'Compiling takes far longer than matching a short text. Keep the `Pattern` in a `static final` field.',
  bad: 'class Shop { void read(List<String> lines) { for (String line : lines) take(Pattern.compile("\\\\d+").matcher(line)); } }',
  good: 'class Shop { static final Pattern DIGITS = Pattern.compile("\\\\d+"); void read(List<String> lines) { for (String line : lines) take(DIGITS.matcher(line)); } }',
  query: `((method_invocation object: (identifier) @type name: (identifier) @name arguments: (argument_list . (string_literal))) @call
    (#eq? @type "Pattern") (#any-of? @name "compile" "matches"))`,
  check(match) {
    if (isTestPath(match.file.path)) return undefined;
    const call = match.node('call');
    const around = enclosing(call, AROUND);
    // The head of a loop over the matches is run once.
    const body = around?.childForFieldName('body');
    if (around?.type.endsWith('_statement') !== true || body === null || body === undefined) return undefined;
    if (call.startIndex < body.startIndex) return undefined;
    return { at: call, message: 'This pattern is compiled anew each time round.' };
  },
};
