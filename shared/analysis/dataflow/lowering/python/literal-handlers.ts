import { NO_NODE } from '../../../tree/flat-tree';
import type { Expression } from '../../ir';
import { numberValue } from './number-value';
import { NOTHING, type ExpressionHandler, type PythonLowering } from './python-lowering';
import { stringValue } from './string-value';

/** Numbers, texts, `None` and the like. */
export const LITERAL_HANDLERS: readonly (readonly [string, ExpressionHandler])[] = [
  ['integer', number],
  ['float', number],
  ['true', (lowering, node) => ({ kind: 'constant', value: true, place: lowering.place(node) })],
  ['false', (lowering, node) => ({ kind: 'constant', value: false, place: lowering.place(node) })],
  ['none', (lowering, node) => ({ kind: 'constant', value: null, place: lowering.place(node) })],
  ['ellipsis', () => NOTHING],
  ['string', string],
  ['concatenated_string', concatenatedString],
];

function number(lowering: PythonLowering, node: number): Expression {
  const value = numberValue(lowering.read.text(node));
  return value === undefined ? NOTHING : { kind: 'constant', value, place: lowering.place(node) };
}

function string(lowering: PythonLowering, node: number): Expression {
  return asText(lowering, node, partsOf(lowering, node));
}

function concatenatedString(lowering: PythonLowering, node: number): Expression {
  return asText(
    lowering,
    node,
    lowering.read.named(node).flatMap((piece) => partsOf(lowering, piece)),
  );
}

function asText(lowering: PythonLowering, node: number, pieces: readonly Expression[]): Expression {
  const parts = joinConstants(pieces);
  const place = lowering.place(node);
  if (parts.length === 0) return { kind: 'constant', value: '', place };
  const [only] = parts;
  if (parts.length === 1 && isString(only)) return { kind: 'constant', value: only.value, place };
  return { kind: 'text', parts, place };
}

function joinConstants(pieces: readonly Expression[]): Expression[] {
  const joined: Expression[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    if (isString(last) && isString(piece)) {
      joined[joined.length - 1] = { kind: 'constant', value: last.value + piece.value };
    } else joined.push(piece);
  }
  return joined;
}

function isString(part: Expression | undefined): part is { kind: 'constant'; value: string } {
  return part?.kind === 'constant' && typeof part.value === 'string';
}

/** The characters and the expressions inside one literal. */
function partsOf(lowering: PythonLowering, node: number): Expression[] {
  const { read, input } = lowering;
  const named = read.named(node);
  const opening = read.text(read.firstOf(node, 'string_start')).toLowerCase();
  const isRaw = opening.includes('r');
  const parts: Expression[] = [];
  for (const child of named) {
    const kind = read.kind(child);
    if (kind === 'string_content') {
      const text = read.text(child);
      const isFormatted = opening.includes('f') || opening.includes('t');
      const value = isRaw ? text : stringValue(text);
      parts.push({
        kind: 'constant',
        value: isFormatted ? value.replace(/\{\{|\}\}/g, (pair) => pair.charAt(0)) : value,
      });
    } else if (kind === 'interpolation') parts.push(...interpolation(lowering, child));
  }
  if (named.length === 0) parts.push({ kind: 'constant', value: withoutQuotes(input.tree.textOf(node)) });
  return parts;
}

function interpolation(lowering: PythonLowering, node: number): Expression[] {
  const { read } = lowering;
  const expression = read.child(node, 'expression');
  const parts = [lowering.expression(expression)];

  const specifier = read.child(node, 'format_specifier');
  if (specifier === NO_NODE) return parts;
  for (const nested of read.named(specifier)) {
    if (read.kind(nested) === 'format_expression') parts.push(lowering.expression(read.child(nested, 'expression')));
  }
  const isNumber = /^:[^{}]*[bcdeEfFgGoxXn%]$/.test(read.text(specifier));
  if (isNumber) {
    parts[0] = {
      kind: 'call',
      callee: { kind: 'name', name: 'float' },
      arguments: [{ value: parts[0] ?? NOTHING }],
      place: lowering.place(node),
    };
  }
  return parts;
}

function withoutQuotes(text: string): string {
  return text.replace(/^[a-zA-Z]*('''|"""|'|")/, '').replace(/('''|"""|'|")$/, '');
}
