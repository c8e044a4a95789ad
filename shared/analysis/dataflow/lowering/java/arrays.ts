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
  const [length] = lengths;
  if (lengths.length === 1 && dimensions.length === 1 && length?.kind === 'constant') {
    const known = filled(element, length.value, place);
    if (known !== undefined) return known;
  }
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

function filled(element: string, length: ConstantValue, place: Region): Expression | undefined {
  if (typeof length !== 'number' || length < 0 || length > MAX_PLACES || !Number.isInteger(length)) return undefined;
  const items = Array.from({ length }, () => ({ value: { kind: 'constant', value: emptyValue(element) } as const }));
  return { kind: 'list', items, place };
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
