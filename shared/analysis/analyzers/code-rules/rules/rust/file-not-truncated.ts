import type { CodeRule } from '../../code-rule';
import { isTestCode } from '../../rust-syntax/is-test-code';
import { enclosingFunction } from '../../rust-syntax/surroundings';

export const fileNotTruncated: CodeRule = {
  id: 'rust/file-not-truncated',
  languages: ['rust'],
  grade: 'suspect',
  cwe: [665],
  description:
    'A file is opened to be written and made if it is missing, and nobody says what happens to what is in it.',
  help: [
    'Without `truncate` the end of a longer old content stays behind the new one.',
    'Say `.truncate(true)`, `.truncate(false)`, `.append(true)` or `.create_new(true)`.',
  ].join('\n\n'),
  bad: `fn open(path: &Path) -> io::Result<File> {
    OpenOptions::new().write(true).create(true).open(path)
}`,
  good: `fn open(path: &Path) -> io::Result<File> {
    OpenOptions::new().write(true).create(true).truncate(true).open(path)
}`,
  query:
    '((call_expression function: (field_expression value: (_) @chain field: (field_identifier) @name)) @open (#eq? @name "open"))',
  check(match) {
    const chain = match.node('chain').text;
    if (!/\bOpenOptions::new\(\)/.test(chain) || !/\.create\(true\)/.test(chain) || !/\.write\(true\)/.test(chain)) {
      return undefined;
    }
    if (/\.(?:truncate|append|create_new)\(/.test(chain) || isTestCode(match.file, match.node('open'))) {
      return undefined;
    }
    // Who reads it too wants to know what is in it.
    if (/\.read\(true\)/.test(chain)) return undefined;
    const around = enclosingFunction(match.node('open'));
    // Nobody reads what is in a file that is there to be locked.
    if (/lock/i.test(around?.childForFieldName('name')?.text ?? '') || /\.set_len\(/.test(around?.text ?? '')) {
      return undefined;
    }
    return { at: match.node('chain'), message: 'The end of what was in the file stays behind what is written.' };
  },
};
