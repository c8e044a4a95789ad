import { holdsConstants } from '../../bash-syntax/known-variable';
import type { CodeRule } from '../../code-rule';

export const formatFromVariable: CodeRule = {
  id: 'bash/format-from-variable',
  languages: ['bash'],
  grade: 'suspect',
  cwe: [134],
  description: 'A text that is not known is used as a format.',
  help: 'Each `%` and backslash in it is taken for a command. Write `printf "%s" "$text"`.',
  bad: 'printf "$message"\n',
  good: 'printf "%s" "$message"\n',
  query:
    '(command name: (command_name (word) @name) . argument: [(string . (simple_expansion) .) (string . (expansion) .) (simple_expansion)] @format (#eq? @name "printf")) @command',
  check(match) {
    const format = match.node('format');
    // With arguments behind it, it is a format on purpose.
    if (match.node('command').childrenForFieldName('argument').length !== 1) return undefined;
    // Variables of colours and of formats are meant to be read as one.
    if (
      /(?:fmt|format|colou?r|red|green|blue|yellow|bold|reset|nc|usage|template|pattern)\w*\}?"?$/i.test(format.text)
    ) {
      return undefined;
    }
    if (holdsConstants(format)) return undefined;
    return { at: format, message: 'Each % in this text is taken for a command.' };
  },
};
