import type { Node } from 'web-tree-sitter';
import type { CodeRule } from '../../code-rule';

export const shadowedRescue: CodeRule = {
  id: 'ruby/shadowed-rescue',
  languages: ['ruby'],
  grade: 'bug',
  cwe: [561],
  description: 'A rescue can never run, because one above it takes everything.',
  help: 'The clauses are tried from top to bottom, and `StandardError` or a bare `rescue` takes nearly all. Put the narrow ones first.',
  bad: 'begin\n  work\nrescue StandardError\n  log\nrescue ArgumentError\n  explain\nend',
  good: 'begin\n  work\nrescue ArgumentError\n  explain\nrescue StandardError\n  log\nend',
  query: '((rescue) @first . (rescue) @second)',
  check(match) {
    const second = match.node('second');
    const names = namesOf(second);
    const first = namesOf(match.node('first'));
    const takesAll =
      first.includes('Exception') || (first.includes('StandardError') && names.every((name) => STANDARD.test(name)));
    const isSame = names.every((name) => first.includes(name));
    return takesAll || isSame
      ? { at: second.childForFieldName('exceptions') ?? second, message: 'The clause above takes this already.' }
      : undefined;
  },
};

/** Classes of Ruby itself below StandardError; others cannot be told from their name. */
const STANDARD =
  /^(?:StandardError|ArgumentError|KeyError|IndexError|NameError|NoMethodError|TypeError|IOError|EOFError|RuntimeError|RangeError|ZeroDivisionError|RegexpError|Errno::\w+|Timeout::Error|SocketError|JSON::ParserError)$/;

function namesOf(clause: Node): string[] {
  const list = clause.childForFieldName('exceptions');
  return list === null ? ['StandardError'] : list.namedChildren.map(({ text }) => text);
}
