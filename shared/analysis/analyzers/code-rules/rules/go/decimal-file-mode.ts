import type { CodeRule, Reported } from '../../code-rule';
import { argumentsOf, callsTo } from '../../go-syntax/calls';
import { hasLostOctalSign } from '../../lost-octal-sign';

const MODES: readonly (readonly [names: readonly string[], position: number])[] = [
  [['Mkdir', 'MkdirAll', 'Chmod'], 1],
  [['WriteFile', 'OpenFile'], 2],
];

export const decimalFileMode: CodeRule = {
  id: 'go/decimal-file-mode',
  languages: ['go'],
  grade: 'bug',
  cwe: [732],
  description: 'The mode of a file is written as a decimal number where octal was meant.',
  help: ['`644` is `01204` in octal: other rights than it looks like.', 'Write the zero in front: `0o644`.'].join(
    '\n\n',
  ),
  bad: `package shop

import "os"

func save(name string, data []byte) error {
	return os.WriteFile(name, data, 644)
}`,
  good: `package shop

import "os"

func save(name string, data []byte) error {
	return os.WriteFile(name, data, 0o644)
}`,
  query: '(source_file) @file',
  check(match) {
    const file = match.node('file');
    return MODES.flatMap(([names, position]) =>
      callsTo(file, 'os', names).flatMap((call): Reported[] => {
        const mode = argumentsOf(call)[position];
        if (mode?.type !== 'int_literal' || !hasLostOctalSign(mode.text)) return [];
        return [
          {
            at: mode,
            message: `This is 0o${Number(mode.text).toString(8)}, not 0o${mode.text}.`,
            fix: {
              description: `Write 0o${mode.text}`,
              edits: [{ start: mode.startIndex, end: mode.endIndex, text: `0o${mode.text}` }],
            },
          },
        ];
      }),
    );
  },
};
