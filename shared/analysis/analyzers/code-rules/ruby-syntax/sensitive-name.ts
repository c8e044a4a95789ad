import type { Node } from 'web-tree-sitter';
import { constantText } from './text';

const PASSWORD = /(?:password|passwd|passphrase|(?:^|_)(?:pass|pwd)$)/i;
const SECRET = /(?:token|secret|nonce|csrf|otp$|salt|api_?key|session_?id|reset_?(?:key|code))/i;

/** The last name in `password`, `@password`, `user.password` or `row[:password]`. */
export function lastName(node: Node | null): string {
  if (node === null) return '';
  if (node.type === 'element_reference') return constantText(node.namedChildren[1]) ?? '';
  if (node.type === 'call') return node.childForFieldName('method')?.text ?? '';
  return NAMES.has(node.type) ? node.text.replace(/^[@$]+/, '') : '';
}

const NAMES: ReadonlySet<string> = new Set(['identifier', 'instance_variable', 'class_variable', 'global_variable']);

export function namesPassword(name: string): boolean {
  return PASSWORD.test(name) && !/hash|encrypted|digest/i.test(name);
}

export function namesSecret(name: string): boolean {
  return SECRET.test(name) || namesPassword(name);
}
