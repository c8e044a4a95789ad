import type { Node } from 'web-tree-sitter';
import type { CodeRule } from '../../code-rule';

export const lockReleasedAtOnce: CodeRule = {
  id: 'rust/lock-released-at-once',
  languages: ['rust'],
  grade: 'bug',
  cwe: [662],
  description: 'A lock is assigned to `_`, which releases it in the same line.',
  help: [
    '`_` keeps nothing: the guard is dropped at once and protects nothing that follows.',
    'Give it a name: `let _guard = …`.',
  ].join('\n\n'),
  bad: `async fn save(lock: &Mutex<()>) {
    let _ = lock.lock().await;
    write().await;
}`,
  good: `async fn save(lock: &Mutex<()>) {
    let _guard = lock.lock().await;
    write().await;
}`,
  query: '(let_declaration "let" . "_" @nothing value: (_) @value) @let',
  check(match) {
    if (
      !/\.(?:lock|write|read|lock_owned|acquire)\(\)(?:\.await|\.unwrap\(\)|\.expect\([^()]*\)|\?)*$/.test(
        match.node('value').text,
      )
    ) {
      return undefined;
    }
    const nothing = match.node('nothing');
    const at = match.node('let');
    const message = 'The lock is released in this very line.';
    if (isTakenAgain(at, match.node('value').text)) return { at, message };
    const edits = [{ start: nothing.startIndex, end: nothing.endIndex, text: '_guard' }];
    return { at, message, fix: { description: 'Keep it to the end of the block', edits } };
  },
};

/** Who keeps a lock to the end of a block and takes it there once more waits for himself, for ever. */
function isTakenAgain(statement: Node, value: string): boolean {
  const lock = value.slice(0, value.search(/\.(?:lock|write|read|lock_owned|acquire)\(\)/));
  const { parent } = statement;
  return parent?.text.slice(statement.endIndex - parent.startIndex).includes(`${lock}.`) ?? false;
}
