import type { Node } from 'web-tree-sitter';
import type { CodeRule } from '../../code-rule';
import { isTestCode } from '../../rust-syntax/is-test-code';
import { enclosingAsync } from '../../rust-syntax/surroundings';

const LOCKED = /\.(?:lock|read|write)\(\)$/;

export const lockAcrossAwait: CodeRule = {
  id: 'rust/lock-across-await',
  languages: ['rust'],
  grade: 'bug',
  cwe: [833],
  description: 'A lock of the standard library is held while the task waits.',
  help: [
    'Another task of the same thread that wants the lock blocks the thread, and the first one never gets to release it.',
    'Release it before the `await`, with a block or `drop`, or use the lock of the runtime.',
  ].join('\n\n'),
  bad: `async fn count(orders: &Mutex<u32>) {
    let mut guard = orders.lock().unwrap();
    *guard += load().await;
}`,
  good: `async fn count(orders: &Mutex<u32>) {
    let loaded = load().await;
    let mut guard = orders.lock().unwrap();
    *guard += loaded;
}`,
  query: '(let_declaration pattern: (identifier) @guard value: (call_expression) @value) @let',
  check(match) {
    const value = match.node('value');
    if (!isGuard(value)) return undefined;
    const around = enclosingAsync(value);
    if (around === undefined || isTestCode(match.file, value)) return undefined;
    const name = match.node('guard').text;
    for (let next = match.node('let').nextNamedSibling; next !== null; next = next.nextNamedSibling) {
      if (isReleased(next, name)) return undefined;
      const awaits = next.descendantsOfType('await_expression').filter((one) => enclosingAsync(one)?.id === around.id);
      if (awaits.length > 0) {
        return {
          at: match.node('let'),
          message: `${name} is held while the task waits in line ${(awaits[0]?.startPosition.row ?? 0) + 1}.`,
        };
      }
    }
    return undefined;
  },
};

/** The value is the guard itself and not something taken out of it. */
function isGuard(value: Node): boolean {
  const called = value.childForFieldName('function');
  const method = called?.childForFieldName('field')?.text ?? '';
  return (
    ['unwrap', 'expect', 'unwrap_or_else'].includes(method) &&
    LOCKED.test(called?.childForFieldName('value')?.text.trimEnd() ?? '')
  );
}

function isReleased(statement: Node, name: string): boolean {
  return new RegExp(`\\bdrop\\(\\s*${name}\\s*\\)`).test(statement.text);
}
