import type { Node } from 'web-tree-sitter';
import type { CodeRule } from '../../code-rule';
import { isNoProduct } from '../../python-syntax/test-code';
import { judgeSignature, type ComparisonSyntax } from '../../signature-comparison';

/** Not another text, so there is nothing to be found out. */
const NO_TEXT: ReadonlySet<string> = new Set(['none', 'true', 'false', 'integer']);
const WRAPPERS = new Set(['parenthesized_expression', 'interpolation', 'string']);

const SYNTAX: ComparisonSyntax = {
  scopes: new Set(['module', 'function_definition', 'lambda']),
  holders: { assignment: 'left' },
  isWrapper: (node) =>
    WRAPPERS.has(node.type) || (node.type === 'binary_operator' && node.childForFieldName('operator')?.text === '+'),
  comparisons: ['comparison_operator'],
  comparedBy: (node) =>
    isEquality(node) && node.namedChildren.every(({ type }) => !NO_TEXT.has(type)) ? node.namedChildren : undefined,
};

export const signatureComparedInHaste: CodeRule = {
  id: 'python/signature-compared-in-haste',
  languages: ['python'],
  grade: { cwe: [208], severity: 5.9, confidence: 'medium' },
  description: 'A signature is compared with an operator that stops at the first character that differs.',
  help: 'How long that takes tells whoever asks often enough how much of a signature is right, and with that the signature itself. Compare with `hmac.compare_digest`.',
  bad: `import hmac


def is_ours(body, signature):
    expected = hmac.new(KEY, body, 'sha256').hexdigest()
    return signature == expected`,
  good: `import hmac


def is_ours(body, signature):
    expected = hmac.new(KEY, body, 'sha256').hexdigest()
    return hmac.compare_digest(signature, expected)`,
  query: `((call function: (attribute object: (call function: (attribute object: (identifier) @module attribute: (identifier) @made))
      attribute: (identifier) @name)) @call
    (#eq? @module "hmac") (#any-of? @made "new" "HMAC") (#any-of? @name "hexdigest" "digest"))`,
  check(match) {
    return isNoProduct(match.file.path) ? undefined : judgeSignature(match.node('call'), SYNTAX);
  },
};

/** `a == b`, also among others: `a == b != c`. */
function isEquality(comparison: Node): boolean {
  return comparison.children.some((child) => !child.isNamed && /^[!=]=$/.test(child.text));
}
