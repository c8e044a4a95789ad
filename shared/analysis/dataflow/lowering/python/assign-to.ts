import type { Region } from '../../../../findings';
import type { Expression, Statement } from '../../ir';
import type { PythonLowering } from './python-lowering';

const LISTS = new Set(['pattern_list', 'tuple_pattern', 'list_pattern', 'expression_list', 'tuple', 'list']);
const SPLATS = new Set(['list_splat_pattern', 'list_splat']);

/** Assigns a value to a name, a member, a place in a collection, or to several of them. */
export function assignTo(lowering: PythonLowering, target: number, value: Expression, into: Statement[]): void {
  lowering.nested(() => {
    assignOne(lowering, target, value, into);
  }, undefined);
}

function assignOne(lowering: PythonLowering, target: number, value: Expression, into: Statement[]): void {
  const { read } = lowering;
  const kind = read.kind(target);
  const place = lowering.place(target);
  if (LISTS.has(kind)) unpack(lowering, target, value, into);
  else if (SPLATS.has(kind) || kind === 'parenthesized_expression' || kind === 'as_pattern_target') {
    assignTo(lowering, read.first(target), value, into);
  } else if (kind === 'identifier') push(into, lowering.nameWritten(read.text(target)), value, place);
  else if (kind === 'attribute' || kind === 'subscript') push(into, lowering.expression(target), value, place);
  else into.push({ kind: 'do', value });
}

function push(into: Statement[], target: Expression, value: Expression, place: Region): void {
  into.push({ kind: 'do', value: { kind: 'assign', target, value, place } });
}

/** `a, *b = value`: the value is kept, then read place by place. */
function unpack(lowering: PythonLowering, target: number, value: Expression, into: Statement[]): void {
  const { read } = lowering;
  const place = lowering.place(target);
  const parts = read.named(target);
  const kept = lowering.freshVariable('parts');
  push(into, kept, value.kind === 'list' ? value : iterated(value, place), place);
  const splat = parts.findIndex((part) => SPLATS.has(read.kind(part)));
  parts.forEach((part, index) => {
    if (index === splat) {
      const behind = index + 1 - parts.length;
      const rest = sliceCall(index, behind === 0 ? null : behind, place);
      assignTo(lowering, part, { kind: 'index', object: kept, index: rest, place }, into);
      return;
    }
    const at = splat !== -1 && index > splat ? index - parts.length : index;
    const item: Expression = { kind: 'index', object: kept, index: { kind: 'constant', value: at }, place };
    assignTo(lowering, part, item, into);
  });
}

/** The values that going over something gives, in their order: of a dictionary its keys. */
function iterated(value: Expression, place: Region): Expression {
  return { kind: 'call', callee: { kind: 'name', name: '#iterated' }, arguments: [{ value }], place };
}

function sliceCall(start: number, stop: number | null, place: Region): Expression {
  const bounds = [start, stop, null].map((value) => ({ value: { kind: 'constant', value } as const }));
  return { kind: 'call', callee: { kind: 'name', name: '#slice' }, arguments: bounds, place };
}
