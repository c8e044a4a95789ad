import type { Node } from 'web-tree-sitter';
import type { CodeRule } from '../../code-rule';
import { argumentsOf, callsOf, receiverOf } from '../../ruby-syntax/calls';
import { isTestPath } from '../../ruby-syntax/test-code';

const NAMES: ReadonlySet<string> = new Set(['identifier', 'instance_variable', 'call', 'element_reference']);

/** Not `profile_url`. */
const PATH_OF_FILE = /(?:^|[_.@])(?:path(?:_?name)?|file(?:_?name)?|dir(?:ectory)?)$/i;

export const openMayRunCommand: CodeRule = {
  id: 'ruby/open-may-run-command',
  languages: ['ruby'],
  grade: { cwe: [78], severity: 6.9, confidence: 'medium' },
  description: 'Kernel#open runs a command when the name starts with a pipe.',
  help: '`open("| rm -rf /")` starts a process. Use `File.open` for files and `URI.open` or an HTTP client for addresses.',
  bad: 'text = open(path).read',
  good: 'text = File.open(path).read',
  query: callsOf('open'),
  check(match) {
    const [name] = argumentsOf(match.node('call'));
    const receiver = receiverOf(match.node('call'));
    if (name === undefined || !NAMES.has(name.type) || (receiver !== null && receiver.text !== 'Kernel')) {
      return undefined;
    }
    const { text } = name;
    if (
      isTestPath(match.file.path) ||
      definesOpen(match.node('call')) ||
      /^File\.|^Tempfile|__FILE__|^URI\b/.test(text)
    ) {
      return undefined;
    }
    const method = match.node('method');
    return {
      at: method,
      message: 'A name that starts with `|` runs a command here.',
      ...(PATH_OF_FILE.test(text) && !/open-uri/.test(match.file.source.text)
        ? {
            fix: {
              description: 'Use `File.open`',
              edits: [{ start: match.node('call').startIndex, end: method.endIndex, text: 'File.open' }],
            },
          }
        : {}),
    };
  },
};

/** Classes with an `open` of their own call that one. */
function definesOpen(call: Node): boolean {
  for (let outer = call.parent; outer !== null; outer = outer.parent) {
    if (outer.type === 'class' || outer.type === 'module') {
      if (/\bdef (?:self\.)?open\b/.test(outer.text)) return true;
    }
  }
  return false;
}
