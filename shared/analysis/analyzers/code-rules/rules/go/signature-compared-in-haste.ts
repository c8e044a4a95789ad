import type { Node } from 'web-tree-sitter';
import type { CodeRule } from '../../code-rule';
import { isTestCode } from '../../go-syntax/is-test-code';
import { judgeSignature, scopeOf, sidesOf, type ComparisonSyntax } from '../../signature-comparison';

const EQUAL = new Set(['==', '!=']);
const NO_TEXT = new Set(['nil', 'true', 'false', 'int_literal']);
const SCOPES = new Set(['function_declaration', 'method_declaration', 'func_literal']);
/** The same in another alphabet or type. */
const FORMS = /^(?:string|\[\]byte|hex\.EncodeToString|base64\.\w+\.EncodeToString|fmt\.Sprintf)$/;
const COMPARES = /^(?:bytes\.Equal|bytes\.Compare|reflect\.DeepEqual|strings\.EqualFold|slices\.Equal)$/;

const SYNTAX: ComparisonSyntax = {
  scopes: SCOPES,
  holders: { short_var_declaration: 'left', var_spec: 'name', assignment_statement: 'left' },
  isWrapper(node) {
    if (['expression_list', 'parenthesized_expression', 'type_conversion_expression'].includes(node.type)) return true;
    if (node.type === 'argument_list') return FORMS.test(functionOf(node.parent));
    if (node.type === 'call_expression') return FORMS.test(functionOf(node));
    return node.type === 'binary_expression' && node.childForFieldName('operator')?.text === '+';
  },
  comparisons: ['binary_expression', 'call_expression'],
  comparedBy(node) {
    if (node.type === 'binary_expression') return sidesOf(node, EQUAL, NO_TEXT);
    return COMPARES.test(functionOf(node)) ? node.childForFieldName('arguments')?.namedChildren : undefined;
  },
};

export const signatureComparedInHaste: CodeRule = {
  id: 'go/signature-compared-in-haste',
  languages: ['go'],
  grade: { cwe: [208], severity: 5.9, confidence: 'medium' },
  description: 'A signature is compared by what stops at the first byte that differs.',
  help: 'How long that takes tells whoever asks often enough how much of a signature is right, and with that the signature itself. Compare with `hmac.Equal`.',
  bad: `package shop

import (
	"bytes"
	"crypto/hmac"
	"crypto/sha256"
)

func isOurs(body, signature []byte) bool {
	mac := hmac.New(sha256.New, key)
	mac.Write(body)
	return bytes.Equal(signature, mac.Sum(nil))
}`,
  good: `package shop

import (
	"crypto/hmac"
	"crypto/sha256"
)

func isOurs(body, signature []byte) bool {
	mac := hmac.New(sha256.New, key)
	mac.Write(body)
	return hmac.Equal(signature, mac.Sum(nil))
}`,
  query: `((call_expression function: (selector_expression operand: (identifier) @object field: (field_identifier) @name)
      arguments: (argument_list . (nil) .)) @call
    (#eq? @name "Sum"))`,
  check(match) {
    const call = match.node('call');
    if (isTestCode(match.file) || !isMac(call, match.text('object'))) return undefined;
    return judgeSignature(call, SYNTAX);
  },
};

/** Not any hash: one that is made with a key, in the same function. */
function isMac(call: Node, object: string): boolean {
  const around = scopeOf(call, SCOPES)?.text ?? '';
  return new RegExp(String.raw`\b${object}\s*:?=\s*hmac\.New\(`).test(around);
}

function functionOf(call: Node | null): string {
  return call?.childForFieldName('function')?.text ?? '';
}
