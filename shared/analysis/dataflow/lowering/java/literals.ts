import type { ConstantValue, Expression } from '../../ir';
import type { JavaLowering, LowerExpression } from './java-lowering';

/** The value of a literal; undefined where the node is none. */
export function literalValue(java: JavaLowering, node: number): { readonly value: ConstantValue } | undefined {
  const text = java.syntax.text(node);
  switch (java.syntax.kind(node)) {
    case 'string_literal':
      return { value: stringValue(text) };
    case 'character_literal':
      return { value: unescape(text.slice(1, -1)) };
    case 'true':
      return { value: true };
    case 'false':
      return { value: false };
    case 'null_literal':
      return { value: null };
    case 'decimal_integer_literal':
    case 'hex_integer_literal':
    case 'binary_integer_literal':
      return { value: Number(text.replace(/_|[lL]$/g, '')) };
    case 'octal_integer_literal':
      return { value: Number.parseInt(text.replace(/_|[lL]$/g, ''), 8) };
    case 'decimal_floating_point_literal':
      return { value: Number(text.replace(/_|[fFdD]$/g, '')) };
    default:
      return undefined;
  }
}

export const lowerLiteral: LowerExpression = (java, node): Expression => {
  const literal = literalValue(java, node);
  if (literal === undefined) return { kind: 'opaque', parts: [] };
  // Only texts are reported by themselves: passwords, names of algorithms.
  if (typeof literal.value !== 'string') return { kind: 'constant', value: literal.value };
  return { kind: 'constant', value: literal.value, place: java.syntax.place(node) };
};

function stringValue(text: string): string {
  if (!text.startsWith('"""')) return unescape(text.slice(1, -1));
  return unescape(textBlock(text.slice(3, -3)));
}

/** Without the indentation that all its lines share. */
function textBlock(text: string): string {
  const lines = text.slice(text.indexOf('\n') + 1).split('\n');
  const counted = lines.filter((line, index) => index === lines.length - 1 || line.trim() !== '');
  const indents = counted.map((line) => line.length - line.trimStart().length);
  const indent = Math.min(...indents.slice(0, MAX_LINES));
  return lines.map((line) => line.slice(indent).trimEnd()).join('\n');
}

const MAX_LINES = 10_000;
const ESCAPE = /\\(?:u+([0-9a-fA-F]{4})|([0-3]?[0-7]{1,2})|(\r?\n)|(.))/gs;
const NAMED: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', b: '\b', f: '\f', s: ' ', '0': '\0' };

function unescape(text: string): string {
  if (!text.includes('\\')) return text;
  return text.replace(ESCAPE, (_, unicode?: string, octal?: string, lineBreak?: string, other?: string) => {
    if (unicode !== undefined) return String.fromCharCode(Number.parseInt(unicode, 16));
    if (octal !== undefined) return String.fromCharCode(Number.parseInt(octal, 8));
    if (lineBreak !== undefined) return '';
    return NAMED[other ?? ''] ?? other ?? '';
  });
}
