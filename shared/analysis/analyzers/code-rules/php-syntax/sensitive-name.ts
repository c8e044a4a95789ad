import type { Node } from 'web-tree-sitter';
import { constantText } from './constant-text';

const PASSWORD = /(?:password|passwd|passphrase|(?:^|[_\W])(?:pass|pwd)(?:$|[_\W]))/i;
const SECRET = /(?:token|secret|nonce|csrf|xsrf|otp(?:$|[_\W])|salt|api_?key|session_?id|reset_?(?:key|code))/i;

/** The last name in `$password`, `$user->password`, `self::$password` or `$row['password']`. */
export function lastName(node: Node | null): string {
  if (node === null) return '';
  if (node.type === 'subscript_expression') return constantText(node.namedChildren[1]) ?? '';
  if (node.type === 'variable_name') return node.firstNamedChild?.text ?? '';
  if (node.type === 'scoped_property_access_expression' || node.type === 'member_access_expression') {
    const name = node.childForFieldName('name');
    return name?.type === 'variable_name' ? lastName(name) : (name?.text ?? '');
  }
  return '';
}

export function namesPassword(name: string): boolean {
  return PASSWORD.test(name) && !/hash|encrypted|digest/i.test(name);
}

export function namesSecret(name: string): boolean {
  return SECRET.test(name) || namesPassword(name);
}
