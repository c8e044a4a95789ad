import type { CodeRule } from '../../code-rule';
export const worldWritableFile: CodeRule = {
  id: 'java/world-writable-file',
  languages: ['java'],
  grade: { cwe: [732], severity: 5.5, confidence: 'high' },
  description: 'A file is made writable for every user of the machine.',
  help: 'Any other account can then change what this program reads or runs. Leave the rights to the owner: `setWritable(true, true)`, or `rw-r-----`.',
  bad: 'class Shop { void open(File prices) { prices.setWritable(true, false); } }',
  good: 'class Shop { void open(File prices) { prices.setWritable(true, true); } }',
  query: `
    ((method_invocation name: (identifier) @name arguments: (argument_list . (true) . (false) .)) @call (#eq? @name "setWritable"))
    ((method_invocation object: (identifier) @type name: (identifier) arguments: (argument_list . (string_literal) @rights .)) @call
      (#eq? @type "PosixFilePermissions") (#match? @rights "^\\".{7}w"))`,
  check(match) {
    return { at: match.node('call'), message: 'Every user of the machine can change this file.' };
  },
};
