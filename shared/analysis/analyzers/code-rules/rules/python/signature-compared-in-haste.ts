import type { Node } from 'web-tree-sitter';
import type { CodeRule } from '../../code-rule';
import { enclosing } from '../../python-syntax/calls';
import { isNoProduct } from '../../python-syntax/test-code';

const SCOPES = new Set(['module', 'function_definition', 'lambda']);
/** Not another text, so there is nothing to be found out. */
const NO_TEXT: ReadonlySet<string> = new Set(['none', 'true', 'false', 'integer']);

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
    if (isNoProduct(match.file.path)) return undefined;
    const at = comparisonOf(match.node('call'));
    if (at === undefined) return undefined;
    return { at, message: 'How long this takes tells how much of the signature is right.' };
  },
};

/** Where the signature is compared: right where it is made, or by the variable that holds it, in the same function. */
function comparisonOf(made: Node): Node | undefined {
  const whole = partOf(made);
  if (whole.parent !== null && isComparison(whole.parent)) return whole.parent;
  const held = whole.parent?.type === 'assignment' ? whole.parent.childForFieldName('left')?.text : undefined;
  const scope = enclosing(made, SCOPES);
  if (held === undefined || scope === undefined) return undefined;
  const comparisons = scope.descendantsOfType('comparison_operator');
  return comparisons.find((one) => isComparison(one) && one.namedChildren.some((side) => side.text === held));
}

/** With a prefix, as in `'sha256=' + …`, or parentheses. */
function partOf(made: Node): Node {
  let whole = made;
  while (whole.parent !== null && isPart(whole.parent)) whole = whole.parent;
  return whole;
}

function isPart(outer: Node): boolean {
  if (outer.type === 'binary_operator') return outer.childForFieldName('operator')?.text === '+';
  return ['parenthesized_expression', 'interpolation', 'string'].includes(outer.type);
}

function isComparison(node: Node): boolean {
  if (node.type !== 'comparison_operator' || !/[!=]=/.test(operatorsOf(node))) return false;
  return node.namedChildren.every((side) => !NO_TEXT.has(side.type));
}

function operatorsOf(comparison: Node): string {
  return comparison.children
    .filter((child) => !child.isNamed)
    .map((child) => child.text)
    .join(' ');
}
