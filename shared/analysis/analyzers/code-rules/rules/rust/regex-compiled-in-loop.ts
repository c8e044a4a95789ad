import type { CodeRule } from '../../code-rule';
import { isTestCode } from '../../rust-syntax/is-test-code';
import { enclosingLoop } from '../../rust-syntax/surroundings';

export const regexCompiledInLoop: CodeRule = {
  id: 'rust/regex-compiled-in-loop',
  languages: ['rust'],
  grade: 'slow',
  description: 'The same regular expression is compiled in every round of a loop.',
  help: ['Compiling costs many times more than matching.', 'Compile it once, before the loop or in a `LazyLock`.'].join(
    '\n\n',
  ),
  bad: `fn count(lines: &[String]) -> usize {
    let mut found = 0;
    for line in lines {
        if Regex::new("^[0-9]+$").unwrap().is_match(line) {
            found += 1;
        }
    }
    found
}`,
  good: `fn count(lines: &[String]) -> usize {
    let number = Regex::new("^[0-9]+$").unwrap();
    let mut found = 0;
    for line in lines {
        if number.is_match(line) {
            found += 1;
        }
    }
    found
}`,
  query:
    '((call_expression function: (scoped_identifier path: (_) @type name: (identifier) @name) arguments: (arguments . [(string_literal) (raw_string_literal)] .)) @call (#eq? @name "new"))',
  check(match) {
    const call = match.node('call');
    if (
      !/(?:^|::)(?:Regex|RegexSet)$/.test(match.node('type').text) ||
      enclosingLoop(call) === undefined ||
      isTestCode(match.file, call)
    ) {
      return undefined;
    }
    return { at: call, message: 'This compiles the same expression in every round.' };
  },
};
