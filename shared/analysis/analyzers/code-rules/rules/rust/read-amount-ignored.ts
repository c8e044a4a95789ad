import type { Node } from 'web-tree-sitter';
import type { CodeRule } from '../../code-rule';
import { argumentsOf } from '../../rust-syntax/arguments';

export const readAmountIgnored: CodeRule = {
  id: 'rust/read-amount-ignored',
  languages: ['rust'],
  grade: 'bug',
  cwe: [252],
  description: 'How much was read or written is thrown away.',
  help: [
    '`read` and `write` may handle fewer bytes than they are given; the rest is lost without an error.',
    'Use `read_exact` or `write_all`, or go on until everything is done.',
  ].join('\n\n'),
  bad: `fn save(file: &mut File, data: &[u8]) -> io::Result<()> {
    file.write(data)?;
    Ok(())
}`,
  good: `fn save(file: &mut File, data: &[u8]) -> io::Result<()> {
    file.write_all(data)?;
    Ok(())
}`,
  query:
    '((expression_statement (_ (call_expression function: (field_expression field: (field_identifier) @name)) @call) @checked) (#any-of? @name "read" "write"))',
  check(match) {
    const checked = match.node('checked');
    const name = match.node('name');
    const values = argumentsOf(match.node('call'));
    if (!['try_expression', 'await_expression'].includes(checked.type) || values.length !== 1) return undefined;
    if (checked.type === 'await_expression') return undefined;
    const isRead = name.text === 'read';
    if (isOwnMethod(match.node('call'), name.text)) return undefined;
    if (isRead && !/^&mut\b|\bbuf/.test(values[0]?.text ?? '')) return undefined;
    if (!isRead && !importsWrite(name)) return undefined;
    const text = isRead ? 'read_exact' : 'write_all';
    return {
      at: checked,
      message: `It may ${name.text} fewer bytes than this, and nobody learns of it.`,
      ...(isRead
        ? {}
        : { fix: { description: `Use ${text}`, edits: [{ start: name.startIndex, end: name.endIndex, text }] } }),
    };
  },
};

/** Other traits have a `write` too; bytes are written where this one is in scope. */
function importsWrite(node: Node): boolean {
  return /\buse std::io::(?:\{[^}]*\b(?:Write|prelude)\b|Write|prelude|\*)|\bFile\b/.test(node.tree.rootNode.text);
}

/** What a type of this file calls `read` or `write` need not give an amount. */
function isOwnMethod(call: Node, name: string): boolean {
  const receiver = call.childForFieldName('function')?.childForFieldName('value')?.text;
  return receiver === 'self' && new RegExp(`\\bfn ${name}\\b`).test(call.tree.rootNode.text);
}
