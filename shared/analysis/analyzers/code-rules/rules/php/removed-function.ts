import type { Node } from 'web-tree-sitter';
import type { CodeRule } from '../../code-rule';
import { calledFunction, callsOf } from '../../php-syntax/called-function';

const REMOVED = [
  'mysql_query',
  'mysql_connect',
  'mysql_pconnect',
  'mysql_fetch_array',
  'mysql_fetch_assoc',
  'mysql_fetch_row',
  'mysql_num_rows',
  'mysql_real_escape_string',
  'mysql_select_db',
  'mysql_close',
  'mysql_error',
  'mysql_insert_id',
  'ereg',
  'eregi',
  'ereg_replace',
  'eregi_replace',
  'split',
  'spliti',
  'each',
  'create_function',
  'session_register',
  'get_magic_quotes_gpc',
  'money_format',
  'mcrypt_create_iv',
  'call_user_method',
  'set_magic_quotes_runtime',
  'hebrevc',
  'restore_include_path',
  'ezmlm_hash',
];

export const removedFunction: CodeRule = {
  id: 'php/removed-function',
  languages: ['php'],
  grade: 'crash',
  cwe: [477],
  description: 'A function is called that PHP no longer has.',
  help: 'PHP 7 and 8 stop with "Call to undefined function". Use what took its place: `mysqli` or PDO, `preg_match`, `explode`, `foreach`, closures.',
  bad: "<?php $parts = split(',', $line);",
  good: "<?php $parts = explode(',', $line);",
  query: callsOf(...REMOVED),
  check(match) {
    const call = match.node('call');
    const name = calledFunction(call) ?? '';
    // Older versions may be served beside newer ones, or the function be made by the program itself.
    if (
      isGuarded(call) ||
      new RegExp(
        `function\\s+${name}\\b|use function [^;]*\\b${name}\\b|function_exists\\(\\s*['"]\\\\{0,2}${name}`,
        'i',
      ).test(match.file.source.text)
    ) {
      return undefined;
    }
    return { at: call.childForFieldName('function') ?? call, message: `\`${name}\` was removed from PHP.` };
  },
};

function isGuarded(call: Node): boolean {
  for (let outer = call.parent; outer !== null; outer = outer.parent) {
    const condition = outer.childForFieldName('condition');
    if (condition !== null && /PHP_VERSION|version_compare|function_exists|extension_loaded/.test(condition.text)) {
      return true;
    }
  }
  return false;
}
