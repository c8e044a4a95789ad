import type { Region } from '../../../../findings';
import type { Expression } from '../../ir';
import { NOTHING, type PythonLowering } from './python-lowering';

const CONVERSION = /%(?:\(([^)]*)\))?[-#0 +]*(\*|\d+)?(?:\.(\*|\d+))?[hlL]?([diouxXeEfFgGcrsa%])/g;
const NUMBERS = 'diouxXeEfFgG';

/** `'… %s …' % values` as a text of its parts; undefined where the text is not written there. */
export function percentFormat(
  lowering: PythonLowering,
  format: Expression,
  values: number,
  place: Region,
): Expression | undefined {
  if (format.kind !== 'constant' || typeof format.value !== 'string') return undefined;
  const conversions = [...format.value.matchAll(CONVERSION)];
  if (conversions.some(([, , width, precision]) => width === '*' || precision === '*')) return undefined;
  const valueOf = valuesOf(lowering, values, conversions, place);
  if (valueOf === undefined) return undefined;
  const parts: Expression[] = [];
  let behind = 0;
  let position = 0;
  for (const conversion of conversions) {
    const [whole, name, , , type = 's'] = conversion;
    if (conversion.index > behind) parts.push(constant(format.value.slice(behind, conversion.index)));
    behind = conversion.index + whole.length;
    if (type === '%') parts.push(constant('%'));
    else parts.push(converted(valueOf(name, position++), type, place));
  }
  if (behind < format.value.length) parts.push(constant(format.value.slice(behind)));
  return { kind: 'text', parts, place };
}

function valuesOf(
  lowering: PythonLowering,
  node: number,
  conversions: readonly RegExpMatchArray[],
  place: Region,
): ((name: string | undefined, position: number) => Expression) | undefined {
  const { read } = lowering;
  const counted = conversions.filter(([, , , , type]) => type !== '%');
  const isNamed = counted.length > 0 && counted.every(([, name]) => name !== undefined);
  if (isNamed) {
    const values = lowering.expression(node);
    return (name = '') => ({ kind: 'index', object: values, index: constant(name), place });
  }
  const kind = read.kind(node);
  if (kind === 'tuple') {
    const items = read.named(node);
    if (items.length !== counted.length || items.some((item) => read.kind(item) === 'list_splat')) return undefined;
    const values = lowering.expressions(items);
    return (_, position) => values[position] ?? NOTHING;
  }
  if (counted.length !== 1) return undefined;
  const value = lowering.expression(node);
  return () => value;
}

/** A conversion for numbers fails for anything else. */
function converted(value: Expression, type: string, place: Region): Expression {
  if (!NUMBERS.includes(type)) return value;
  return { kind: 'call', callee: { kind: 'name', name: 'float' }, arguments: [{ value }], place };
}

function constant(value: string): Expression {
  return { kind: 'constant', value };
}
