import type { Node } from 'web-tree-sitter';
import type { CodeRule } from '../../code-rule';
import { enclosing } from '../../javascript-syntax/calls';
import { isNoProduct } from '../../javascript-syntax/test-code';

const SCOPES = new Set([
  'program',
  'arrow_function',
  'function_expression',
  'function_declaration',
  'generator_function_declaration',
  'method_definition',
]);
const EQUAL: ReadonlySet<string> = new Set(['===', '!==', '==', '!=']);
/** Not another text, so there is nothing to be found out. */
const NO_TEXT: ReadonlySet<string> = new Set(['undefined', 'null', 'true', 'false', 'number']);

export const signatureComparedInHaste: CodeRule = {
  id: 'javascript/signature-compared-in-haste',
  languages: ['javascript', 'typescript'],
  grade: { cwe: [208], severity: 5.9, confidence: 'medium' },
  description: 'A signature is compared with an operator that stops at the first character that differs.',
  help: 'How long that takes tells whoever asks often enough how much of a signature is right, and with that the signature itself. Compare with `crypto.timingSafeEqual`, after the lengths.',
  bad: `const expected = crypto.createHmac('sha256', key).update(body).digest('hex');
if (signature === expected) accept(body);`,
  good: `const expected = crypto.createHmac('sha256', key).update(body).digest();
if (given.length === expected.length && crypto.timingSafeEqual(given, expected)) accept(body);`,
  query: `((call_expression function: (member_expression object: (_) @object property: (property_identifier) @name)) @call
    (#eq? @name "digest") (#match? @object "createHmac\\\\("))`,
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
  const held = whole.parent?.type === 'variable_declarator' ? whole.parent.childForFieldName('name')?.text : undefined;
  const scope = enclosing(made, SCOPES);
  if (held === undefined || scope === undefined) return undefined;
  return scope.descendantsOfType('binary_expression').find((one) => isComparison(one) && sidesOf(one).includes(held));
}

/** With what stands around it that is still the signature: a prefix, as in `sha256=…`, or parentheses. */
function partOf(made: Node): Node {
  let whole = made;
  while (whole.parent !== null && isPart(whole, whole.parent)) whole = whole.parent;
  return whole;
}

function isPart(inner: Node, outer: Node): boolean {
  if (outer.type === 'binary_expression') return outer.childForFieldName('operator')?.text === '+';
  if (outer.type === 'call_expression') return false;
  return (
    ['parenthesized_expression', 'template_substitution', 'template_string'].includes(outer.type) && inner !== outer
  );
}

function isComparison(node: Node): boolean {
  if (node.type !== 'binary_expression' || !EQUAL.has(node.childForFieldName('operator')?.text ?? '')) return false;
  const sides = [node.childForFieldName('left'), node.childForFieldName('right')];
  return sides.every((side) => side !== null && !NO_TEXT.has(side.type));
}

function sidesOf(comparison: Node): (string | undefined)[] {
  return [comparison.childForFieldName('left')?.text, comparison.childForFieldName('right')?.text];
}
