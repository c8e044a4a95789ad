import { NO_NODE } from '../../../tree/flat-tree';
import type { Argument, Expression } from '../../ir';
import { braceFormat } from './brace-format';
import { NOTHING, type ExpressionHandler, type PythonLowering } from './python-lowering';

/** Names, members, places of collections and calls. */
export const ACCESS_HANDLERS: readonly (readonly [string, ExpressionHandler])[] = [
  ['identifier', (lowering, node) => lowering.nameRead(lowering.read.text(node))],
  ['attribute', attribute],
  ['subscript', subscript],
  ['slice', slice],
  ['call', call],
  ['await', (lowering, node) => ({ kind: 'await', value: lowering.expression(lowering.read.first(node)) })],
];

const MODULE_LOADERS = new Set(['__import__', 'importlib.import_module', 'import_module']);
/** Of a call of `#slice` that leaves a bound out. */
const NO_BOUND: Expression = { kind: 'constant', value: null };

function attribute(lowering: PythonLowering, node: number): Expression {
  const { read } = lowering;
  return {
    kind: 'member',
    object: lowering.expression(read.child(node, 'object')),
    name: read.text(read.child(node, 'attribute')),
    place: lowering.place(node),
  };
}

function subscript(lowering: PythonLowering, node: number): Expression {
  const { read } = lowering;
  const place = lowering.place(node);
  const indexes = lowering.expressions(read.children(node, 'subscript'));
  const index: Expression =
    indexes.length === 1
      ? (indexes[0] ?? NOTHING)
      : { kind: 'list', items: indexes.map((value) => ({ value })), place };
  return { kind: 'index', object: lowering.expression(read.child(node, 'value')), index, place };
}

/** `1:2` in `list[1:2]`: bounds are told by the colons between them. */
function slice(lowering: PythonLowering, node: number): Expression {
  const { tree } = lowering.read;
  const bounds: Expression[] = [NO_BOUND, NO_BOUND, NO_BOUND];
  let at = 0;
  for (let child = tree.firstChild(node); child !== NO_NODE; child = tree.nextSibling(child)) {
    if (tree.isExtra(child)) continue;
    if (tree.isNamed(child)) bounds[at] = lowering.expression(child);
    else at++;
  }
  return {
    kind: 'call',
    callee: { kind: 'name', name: '#slice' },
    arguments: bounds.slice(0, 3).map((value) => ({ value })),
    place: lowering.place(node),
  };
}

function call(lowering: PythonLowering, node: number): Expression {
  const { read } = lowering;
  const callee = read.child(node, 'function');
  const place = lowering.place(node);
  const values = argumentsOf(lowering, read.child(node, 'arguments'));
  if (read.kind(callee) === 'identifier' && read.text(callee) === 'super') return { kind: 'super' };
  if (read.kind(callee) === 'attribute') {
    const special = methodCall(lowering, callee, values, place);
    if (special !== undefined) return special;
  }
  return (
    loadedModule(read.text(callee), values) ?? {
      kind: 'call',
      callee: lowering.expression(callee),
      arguments: values,
      place,
    }
  );
}

type Place = (Expression & { kind: 'call' })['place'];

/** `super().__init__(…)` and `'…'.format(…)`. */
function methodCall(
  lowering: PythonLowering,
  callee: number,
  values: readonly Argument[],
  place: Place,
): Expression | undefined {
  const { read } = lowering;
  const name = read.text(read.child(callee, 'attribute'));
  if (name !== '__init__' && name !== 'format') return undefined;
  const object = lowering.expression(read.child(callee, 'object'));
  if (name === '__init__' && object.kind === 'super') return { kind: 'call', callee: object, arguments: values, place };
  if (name !== 'format' || object.kind !== 'constant' || typeof object.value !== 'string') return undefined;
  return braceFormat(object.value, values, place);
}

function loadedModule(callee: string, values: readonly Argument[]): Expression | undefined {
  const [first] = values;
  if (!MODULE_LOADERS.has(callee) || first?.value.kind !== 'constant') return undefined;
  return typeof first.value.value === 'string' ? { kind: 'import', module: first.value.value } : undefined;
}

function argumentsOf(lowering: PythonLowering, node: number): Argument[] {
  const { read } = lowering;
  if (node === NO_NODE) return [];
  if (read.kind(node) === 'generator_expression') return [{ value: lowering.expression(node) }];
  return read.named(node).map((child): Argument => {
    const kind = read.kind(child);
    if (kind === 'keyword_argument') {
      return { name: read.text(read.child(child, 'name')), value: lowering.expression(read.child(child, 'value')) };
    }
    if (kind === 'list_splat' || kind === 'dictionary_splat') {
      return { value: lowering.expression(read.first(child)), isSpread: true };
    }
    return { value: lowering.expression(child) };
  });
}
