import type { Node } from 'web-tree-sitter';
import type { CodeRule } from '../../code-rule';

const DEBUGGERS = ['byebug', 'debugger', 'save_and_open_page', 'save_and_open_screenshot'];

export const debuggerLeft: CodeRule = {
  id: 'ruby/debugger-left',
  languages: ['ruby'],
  grade: 'bug',
  cwe: [489],
  description: 'A debugger is called.',
  help: 'The program stops there and waits for someone at the console; on a server it hangs. Remove the call.',
  bad: 'def total\n  binding.pry\n  sum\nend',
  good: 'def total\n  sum\nend',
  query: `((identifier) @name (#any-of? @name ${DEBUGGERS.map((name) => `"${name}"`).join(' ')}))
    (call receiver: (identifier) @binding method: (identifier) @start !arguments (#eq? @binding "binding") (#any-of? @start "pry" "irb" "break" "remote_pry" "b")) @call`,
  check(match) {
    const call = match.find('call');
    if (call !== undefined) {
      return isConsole(match.file.path)
        ? undefined
        : { at: call, message: 'The program stops here and waits for a console.' };
    }
    const name = match.node('name');
    const isStatement =
      STATEMENTS.has(name.parent?.type ?? '') && name.parent?.childForFieldName('name')?.id !== name.id;
    return isStatement && !isUsedName(name) && !isConsole(match.file.path)
      ? { at: name, message: 'The program stops here and waits for a console.' }
      : undefined;
  },
};

const STATEMENTS: ReadonlySet<string> = new Set([
  'body_statement',
  'block_body',
  'then',
  'else',
  'program',
  'if_modifier',
  'unless_modifier',
  'begin',
]);

/** As the last line it may be a variable or a method that is asked for. */
function isUsedName(name: Node): boolean {
  let outer: Node = name;
  while (outer.parent !== null && outer.type !== 'method') outer = outer.parent;
  return new RegExp(`\\\\b${name.text}\\\\s*=|def ${name.text}\\\\b|\\\\|[^|]*\\\\b${name.text}\\\\b`).test(outer.text);
}

function isConsole(path: string): boolean {
  return /console|repl|pry|irb|(?:^|\/)bin\//.test(path);
}
