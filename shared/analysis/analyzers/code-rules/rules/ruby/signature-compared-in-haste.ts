import type { CodeRule } from '../../code-rule';
import { isTestPath } from '../../ruby-syntax/test-code';
import { judgeSignature, sidesOf, type ComparisonSyntax } from '../../signature-comparison';

const EQUAL = new Set(['==', '!=']);
const NO_TEXT = new Set(['nil', 'true', 'false', 'integer']);
const WRAPPERS = new Set(['parenthesized_statements', 'interpolation', 'string']);

const SYNTAX: ComparisonSyntax = {
  scopes: new Set(['program', 'method', 'singleton_method', 'block', 'do_block', 'lambda']),
  holders: { assignment: 'left' },
  isWrapper: (node) =>
    WRAPPERS.has(node.type) || (node.type === 'binary' && node.childForFieldName('operator')?.text === '+'),
  comparisons: ['binary'],
  comparedBy: (node) => sidesOf(node, EQUAL, NO_TEXT),
};

export const signatureComparedInHaste: CodeRule = {
  id: 'ruby/signature-compared-in-haste',
  languages: ['ruby'],
  grade: { cwe: [208], severity: 5.9, confidence: 'medium' },
  description: 'A signature is compared with an operator that stops at the first character that differs.',
  help: 'How long that takes tells whoever asks often enough how much of a signature is right, and with that the signature itself. Compare with `OpenSSL.secure_compare` or `Rack::Utils.secure_compare`.',
  bad: `def ours?(body, signature)
  expected = OpenSSL::HMAC.hexdigest('SHA256', KEY, body)
  signature == expected
end`,
  good: `def ours?(body, signature)
  expected = OpenSSL::HMAC.hexdigest('SHA256', KEY, body)
  OpenSSL.secure_compare(signature, expected)
end`,
  query: `((call receiver: (scope_resolution) @module method: (identifier) @name) @call
    (#eq? @module "OpenSSL::HMAC") (#any-of? @name "hexdigest" "digest" "base64digest"))`,
  check(match) {
    return isTestPath(match.file.path) ? undefined : judgeSignature(match.node('call'), SYNTAX);
  },
};
