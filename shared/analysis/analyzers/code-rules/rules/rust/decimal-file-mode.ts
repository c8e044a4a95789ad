import type { CodeRule } from '../../code-rule';
import { hasLostOctalSign } from '../../lost-octal-sign';

export const decimalFileMode: CodeRule = {
  id: 'rust/decimal-file-mode',
  languages: ['rust'],
  grade: 'bug',
  cwe: [732],
  description: 'The mode of a file is written as a decimal number where octal was meant.',
  help: ['`644` is `0o1204`: other rights than it looks like.', 'Write the `0o` in front.'].join('\n\n'),
  bad: `fn protect(file: &File) -> io::Result<()> {
    file.set_permissions(Permissions::from_mode(644))
}`,
  good: `fn protect(file: &File) -> io::Result<()> {
    file.set_permissions(Permissions::from_mode(0o644))
}`,
  query: `([(call_expression function: (field_expression field: (field_identifier) @name) arguments: (arguments . (integer_literal) @mode .))
    (call_expression function: (scoped_identifier name: (identifier) @name) arguments: (arguments . (integer_literal) @mode .))]
    (#any-of? @name "mode" "set_mode" "from_mode"))`,
  check(match) {
    const mode = match.node('mode');
    if (!hasLostOctalSign(mode.text)) return undefined;
    return {
      at: mode,
      message: `This is 0o${Number(mode.text).toString(8)}, not 0o${mode.text}.`,
      fix: {
        description: `Write 0o${mode.text}`,
        edits: [{ start: mode.startIndex, end: mode.startIndex, text: '0o' }],
      },
    };
  },
};
