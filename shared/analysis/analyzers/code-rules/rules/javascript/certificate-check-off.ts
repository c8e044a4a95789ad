import type { Node } from 'web-tree-sitter';
import type { CodeRule } from '../../code-rule';
import { isNoProduct } from '../../javascript-syntax/test-code';

const SETTING =
  /insecure|unsafe|self-?signed|selfSigned|verify|unauthorized|skip_?(?:tls|ssl)|ignore_?(?:tls|ssl|cert)/i;

export const certificateCheckOff: CodeRule = {
  id: 'javascript/certificate-check-off',
  languages: ['javascript', 'typescript'],
  grade: { cwe: [295], severity: 7.4, confidence: 'high' },
  description: 'A TLS connection accepts any certificate.',
  help: 'Whoever is on the way can pose as the other side and read or change everything. Trust the certificate authority that signed the certificate (`ca`, or `NODE_EXTRA_CA_CERTS`) instead of switching the check off.',
  bad: 'https.get(url, { rejectUnauthorized: false }, onAnswer);',
  good: 'https.get(url, { ca: ownAuthority }, onAnswer);',
  query: `((pair key: (property_identifier) @key value: [(false) (number)] @value) @place (#any-of? @key "rejectUnauthorized" "strictSSL"))
    ((assignment_expression left: [(member_expression property: (property_identifier) @key) (subscript_expression index: (string) @key)]
      right: (_) @value) @place (#match? @key "^['\\"]?NODE_TLS_REJECT_UNAUTHORIZED['\\"]?$"))`,
  check(match) {
    const isOff = /^['"]?(?:0|false)['"]?$/.test(match.node('value').text);
    if (!isOff || isNoProduct(match.file.path) || isMeant(match.node('place'))) return undefined;
    return { at: match.node('place'), message: 'Any certificate is accepted here.' };
  },
};

/** The own machine, or a setting by which whoever runs the program asks for it. */
function isMeant(place: Node): boolean {
  if (/['"](?:localhost|127\.0\.0\.1)['"]/.test(place.parent?.text ?? '')) return true;
  for (let at: Node | null = place; at !== null && !/function|method/.test(at.type); at = at.parent) {
    const condition = at.type === 'if_statement' ? at.childForFieldName('condition') : null;
    if (condition !== null && SETTING.test(condition.text)) return true;
  }
  return false;
}
