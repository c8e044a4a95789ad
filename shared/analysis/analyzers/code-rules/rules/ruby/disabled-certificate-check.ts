import type { Node } from 'web-tree-sitter';
import type { CodeRule } from '../../code-rule';
import { isTestPath } from '../../ruby-syntax/test-code';

export const disabledCertificateCheck: CodeRule = {
  id: 'ruby/disabled-certificate-check',
  languages: ['ruby'],
  grade: { cwe: [295], severity: 7.4, confidence: 'high' },
  description: 'The certificate of the other side is not checked.',
  help: 'Anyone on the way can answer in the name of the server and read or change everything. Leave the check on; for an own authority set `ca_file`.',
  bad: 'http.verify_mode = OpenSSL::SSL::VERIFY_NONE',
  good: 'http.verify_mode = OpenSSL::SSL::VERIFY_PEER',
  query: `(scope_resolution name: (constant) @none (#eq? @none "VERIFY_NONE")) @value
    (pair key: (hash_key_symbol) @key value: (false) (#any-of? @key "verify_ssl" "verify_certificate" "ssl_verify" "verify_peer")) @value`,
  check(match) {
    const value = match.node('value');
    const { parent } = value;
    if (isTestPath(match.file.path) || parent === null) return undefined;
    const isChoice =
      ['conditional', 'if_modifier', 'unless_modifier', 'then', 'else', 'binary', 'when', 'pattern', 'case'].includes(
        parent.type,
      ) ||
      parent.parent?.type === 'if_modifier' ||
      parent.parent?.type === 'unless_modifier';
    const isUsed =
      value.type === 'pair' ||
      parent.type === 'assignment' ||
      parent.type === 'pair' ||
      parent.type === 'argument_list';
    return isUsed && !isChoice && !isAskedFor(value)
      ? { at: value, message: 'The certificate of the server is not checked.' }
      : undefined;
  },
};

/** Where a setting says so, whoever set it wants it. */
function isAskedFor(value: Node): boolean {
  for (let outer = value.parent; outer !== null && outer.type !== 'method'; outer = outer.parent) {
    const condition = outer.type === 'if' || outer.type === 'unless' ? outer.childForFieldName('condition') : null;
    if (condition !== null && /verif|insecure|check|force|cert|skip/i.test(condition.text)) return true;
  }
  return false;
}
