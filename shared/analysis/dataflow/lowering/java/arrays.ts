import type { Region } from '../../../../findings';
import { NO_NODE } from '../../../tree/flat-tree';
import type { Argument, ConstantValue, Expression } from '../../ir';
import type { LowerExpression } from './java-lowering';
import { classReference } from './names';

/** Arrays of a written length up to this are known by place. */
const MAX_PLACES = 32;

export const lowerArrayCreation: LowerExpression = (java, node, scope) => {
  const { syntax } = java;
  const value = syntax.child(node, 'value');
  if (value !== NO_NODE) return java.expression(value, scope);
  const dimensions = syntax.children(node, 'dimensions');
  const lengths = dimensions.flatMap((dimension) =>
    syntax.kind(dimension) === 'dimensions_expr'
      ? [java.expression(syntax.named(dimension).at(-1) ?? NO_NODE, scope)]
      : [],
  );
  const element = java.types.typeOf(syntax.child(node, 'type')) ?? 'java.lang.Object';
  const place = syntax.place(node);
  const known = lengths.length === dimensions.length ? filled(element, lengths, place) : undefined;
  if (known !== undefined) return known;
  const type = element + '[]'.repeat(Math.max(dimensions.length, 1));
  return lowerArrayOfType(
    type,
    lengths.map((each) => ({ value: each })),
    place,
  );
};

/** An array of which only the length may be known. */
export function lowerArrayOfType(type: string, lengths: readonly Argument[], place: Region): Expression {
  return { kind: 'new', callee: classReference(type), arguments: lengths, place };
}

/** A list of empty values, or of such lists. */
function filled(element: string, lengths: readonly Expression[], place: Region): Expression | undefined {
  const counts = lengths.map((length) => (length.kind === 'constant' ? length.value : undefined));
  if (counts.length === 0 || !counts.every(isCount)) return undefined;
  if (counts.reduce((all, count) => all * count, 1) > MAX_PLACES) return undefined;
  let value: Expression = { kind: 'constant', value: emptyValue(element) };
  for (const length of counts.toReversed()) {
    const item: Argument = { value };
    value = { kind: 'list', items: Array.from({ length }, () => item), place };
  }
  return value;
}

function isCount(value: ConstantValue): value is number {
  return typeof value === 'number' && value >= 0 && value <= MAX_PLACES && Number.isInteger(value);
}

function emptyValue(element: string): ConstantValue {
  if (element === 'boolean') return false;
  if (element === 'char') return '\0';
  return /^(?:byte|short|int|long|float|double)$/.test(element) ? 0 : null;
}

export const lowerArrayInitializer: LowerExpression = (java, node, scope) => ({
  kind: 'list',
  items: java.syntax.named(node).map((item) => ({ value: java.expression(item, scope) })),
  place: java.syntax.place(node),
});

export const lowerArrayAccess: LowerExpression = (java, node, scope) => ({
  kind: 'index',
  object: java.expression(java.syntax.child(node, 'array'), scope),
  index: java.expression(java.syntax.child(node, 'index'), scope),
  place: java.syntax.place(node),
});
