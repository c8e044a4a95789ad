import type { Node } from 'web-tree-sitter';
import type { CodeRule, Reported } from '../../code-rule';
import { argumentsOf, calledName, callsTo } from '../../go-syntax/calls';
import { isTestCode } from '../../go-syntax/is-test-code';

const MODES: readonly (readonly [names: readonly string[], position: number])[] = [
  [['Mkdir', 'MkdirAll', 'Chmod'], 1],
  [['WriteFile', 'OpenFile'], 2],
];

export const worldWritableFile: CodeRule = {
  id: 'go/world-writable-file',
  languages: ['go'],
  grade: { cwe: [732, 276], severity: 5.5, confidence: 'medium' },
  description: 'A file or a folder is made so that every user of the machine may change it.',
  help: [
    'Another program or user can put something else in its place.',
    'Use `0o755` or `0o750` for folders and `0o644` or `0o600` for files.',
  ].join('\n\n'),
  bad: `package shop

import "os"

func prepare() error {
	return os.Chmod("data", 0o777)
}`,
  good: `package shop

import "os"

func prepare() error {
	return os.Chmod("data", 0o755)
}`,
  query: '(source_file) @file',
  check(match) {
    if (isTestCode(match.file)) return undefined;
    const file = match.node('file');
    return MODES.flatMap(([names, position]) =>
      ['os', 'io/ioutil'].flatMap((path) =>
        callsTo(file, path, names).flatMap((call): Reported[] => {
          const mode = argumentsOf(call)[position];
          if (mode?.type !== 'int_literal' || !isForEverybody(mode.text, calledName(call)) || !makesFile(call)) {
            return [];
          }
          return [{ at: mode, message: 'Every user of the machine may change this.' }];
        }),
      ),
    );
  },
};

const OTHERS_WRITE = 0o002;

/** What is opened with 0666 is narrowed by the mask of the process, as every program does it; a changed mode is not. */
function isForEverybody(text: string, called: string): boolean {
  if (!/^0[oO]?[0-7]+$/.test(text)) return false;
  const mode = Number.parseInt(text.replace(/[oO]/, ''), 8);
  const isUsual = called !== 'Chmod' && (mode & 0o111) === 0;
  return (mode & OTHERS_WRITE) !== 0 && (mode & 0o1000) === 0 && !isUsual;
}

/** A file that must be there already keeps the mode it has. */
function makesFile(call: Node): boolean {
  return (
    calledName(call) !== 'OpenFile' ||
    !/O_(?:RDONLY|RDWR|WRONLY)/.test(argumentsOf(call)[1]?.text ?? '') ||
    /O_CREATE?/.test(argumentsOf(call)[1]?.text ?? '')
  );
}
