import type { Node } from 'web-tree-sitter';
import type { CodeRule } from '../../code-rule';
import { isTestCode } from '../../rust-syntax/is-test-code';
import { enclosingAsync } from '../../rust-syntax/surroundings';

/** Small files are read so quickly that command-line programs, and many servers, do it in place on purpose. */
const BLOCKING = /^(?:std::)?thread::sleep$|^(?:reqwest::blocking::\w+|std::net::TcpStream::connect)$/;

export const blockingInAsync: CodeRule = {
  id: 'rust/blocking-in-async',
  languages: ['rust'],
  grade: 'suspect',
  cwe: [400],
  description: 'Asynchronous code calls something that blocks its thread.',
  help: [
    'All other tasks of that thread stand still meanwhile, and with few threads the whole program does.',
    'Use what the runtime offers (`tokio::time::sleep`, `tokio::net`), or move the call into `spawn_blocking`.',
  ].join('\n\n'),
  bad: `async fn wait() {
    std::thread::sleep(std::time::Duration::from_secs(1));
}`,
  good: `async fn wait() {
    tokio::time::sleep(std::time::Duration::from_secs(1)).await;
}`,
  query: '(call_expression function: (scoped_identifier) @called) @call',
  check(match) {
    const called = match.node('called');
    if (!BLOCKING.test(called.text)) return undefined;
    const call = match.node('call');
    if (
      call.parent?.type === 'await_expression' ||
      enclosingAsync(call) === undefined ||
      isTestCode(match.file, call)
    ) {
      return undefined;
    }
    // Without `std::` the name may be the runtime's own.
    if (!called.text.startsWith('std::') && importsElse(call, called.text)) return undefined;
    return { at: call, message: `${called.text} blocks the thread, and every other task on it.` };
  },
};

/** Whether the file takes the module from another crate than `std`. */
function importsElse(call: Node, called: string): boolean {
  const module = called.split('::')[0] ?? '';
  if (module === 'reqwest') return false;
  const imports = call.tree.rootNode.descendantsOfType('use_declaration').map(({ text }) => text);
  return (
    !imports.some((text) => text.startsWith('use std') && text.includes(module)) ||
    imports.some((text) => !text.startsWith('use std') && new RegExp(`\\b${module}\\b`).test(text))
  );
}
