import type { Node } from 'web-tree-sitter';
import type { CodeRule } from '../../code-rule';
import { isTestCode } from '../../rust-syntax/is-test-code';

export const worldWritableFile: CodeRule = {
  id: 'rust/world-writable-file',
  languages: ['rust'],
  grade: { cwe: [732, 276], severity: 5.5, confidence: 'medium' },
  description: 'A file is made so that every user of the machine may change it.',
  help: [
    'Another program or user can put something else in its place.',
    'Use `0o755` for folders and `0o644` or `0o600` for files.',
  ].join('\n\n'),
  bad: `fn open(path: &Path) -> io::Result<()> {
    fs::set_permissions(path, Permissions::from_mode(0o777))
}`,
  good: `fn open(path: &Path) -> io::Result<()> {
    fs::set_permissions(path, Permissions::from_mode(0o755))
}`,
  query: `([(call_expression function: (field_expression field: (field_identifier) @name) arguments: (arguments . (integer_literal) @mode .))
    (call_expression function: (scoped_identifier name: (identifier) @name) arguments: (arguments . (integer_literal) @mode .))]
    (#any-of? @name "set_mode" "from_mode"))`,
  check(match) {
    const mode = match.node('mode');
    const text = /^0o([0-7]{3,5})$/.exec(mode.text.replaceAll('_', ''))?.[1];
    if (text === undefined || (Number.parseInt(text, 8) & 0o1002) !== 0o002 || isTestCode(match.file, mode)) {
      return undefined;
    }
    // The mode of a symbolic link means nothing.
    if (/\bSymlink\b/.test(enclosingBlock(mode)?.text ?? '')) return undefined;
    return { at: mode, message: 'Every user of the machine may change this.' };
  },
};

function enclosingBlock(node: Node): Node | undefined {
  for (let above = node.parent; above !== null; above = above.parent) if (above.type === 'block') return above;
  return undefined;
}
