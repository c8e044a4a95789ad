import type { Node } from 'web-tree-sitter';

/** Names of settings that ask for less than the full check. */
const SETTING = /verif|insecure|unsafe|cert|ssl|tls|secure|trust|check_hostname/i;

/** Whether a place is only reached where whoever runs the program asked for it, by a setting of that name. */
export function isChosen(node: Node): boolean {
  for (let at: Node | null = node; at !== null && at.type !== 'function_definition'; at = at.parent) {
    const condition = at.type === 'if_statement' ? at.childForFieldName('condition') : null;
    if (condition !== null && SETTING.test(condition.text)) return true;
  }
  return false;
}
