import { NO_NODE } from '../../../tree/flat-tree';
import type { Expression, Statement } from '../../ir';
import { assignTo } from './assign-to';
import { binary, operatorOf } from './operator-handlers';
import { noteMade } from './made-objects';
import type { ExpressionHandler, PythonLowering, StatementHandler } from './python-lowering';
import { typeName } from './type-name';

/** Assignments as expressions: `:=`. */
export const ASSIGNMENT_EXPRESSIONS: readonly (readonly [string, ExpressionHandler])[] = [['named_expression', named]];

/** What changes variables. */
export const ASSIGNMENT_STATEMENTS: readonly (readonly [string, StatementHandler])[] = [
  ['expression_statement', expressionStatement],
  ['assignment', assignment],
  ['augmented_assignment', augmented],
  ['delete_statement', deletion],
  ['global_statement', outerNames],
  ['nonlocal_statement', outerNames],
];

const CONSTANTS = new Set(['constant', 'name', 'opaque']);

function expressionStatement(lowering: PythonLowering, node: number, into: Statement[]): void {
  for (const child of lowering.read.named(node)) {
    const kind = lowering.read.kind(child);
    if (kind === 'assignment' || kind === 'augmented_assignment') {
      lowering.statement(child, into);
      continue;
    }
    const value = lowering.expression(child);
    // Texts that document something, and names that stand for nothing.
    if (!CONSTANTS.has(value.kind) || (value.kind === 'opaque' && value.parts.length > 0)) {
      into.push({ kind: 'do', value });
    }
  }
}

function assignment(lowering: PythonLowering, node: number, into: Statement[]): void {
  const { read } = lowering;
  const targets = [read.child(node, 'left')];
  let right = read.child(node, 'right');
  let type = read.child(node, 'type');
  while (read.kind(right) === 'assignment') {
    targets.push(read.child(right, 'left'));
    if (type === NO_NODE) type = read.child(right, 'type');
    right = read.child(right, 'right');
  }
  // A variable with a type and no value is only told of.
  if (right === NO_NODE) return;
  noteMade(lowering, targets, right);
  let value = lowering.expression(right);
  const castTo = type === NO_NODE ? undefined : typeName(lowering, type);
  if (castTo !== undefined) value = { kind: 'cast', value, type: castTo };
  const [only] = targets;
  if (targets.length === 1 && only !== undefined) {
    assignTo(lowering, only, value, into);
    return;
  }
  const kept = lowering.freshVariable('value');
  into.push({ kind: 'do', value: { kind: 'assign', target: kept, value, place: lowering.place(right) } });
  for (const target of targets) assignTo(lowering, target, kept, into);
}

function augmented(lowering: PythonLowering, node: number, into: Statement[]): void {
  const { read } = lowering;
  const target = read.child(node, 'left');
  const right = lowering.expression(read.child(node, 'right'));
  const value = binary(operatorOf(lowering, node), lowering.expression(target), right, lowering.place(node));
  assignTo(lowering, target, value, into);
}

function named(lowering: PythonLowering, node: number): Expression {
  const { read } = lowering;
  return {
    kind: 'assign',
    target: lowering.nameWritten(read.text(read.child(node, 'name'))),
    value: lowering.expression(read.child(node, 'value')),
    place: lowering.place(node),
  };
}

function deletion(lowering: PythonLowering, node: number, into: Statement[]): void {
  const { read } = lowering;
  const first = read.first(node);
  const targets = ['expression_list', 'tuple', 'list'].includes(read.kind(first)) ? read.named(first) : [first];
  for (const target of targets) {
    const place = lowering.place(target);
    const lowered = lowering.expression(target);
    if (lowered.kind === 'index' && lowered.index.kind === 'call') {
      // What a slice is taken away from keeps the rest.
      const value: Expression = { kind: 'list', items: [], place };
      into.push({ kind: 'do', value: { kind: 'assign', target: lowered, value, place } });
    } else if (lowered.kind === 'index') {
      // The same as `pop`, for lists and dictionaries alike.
      const callee: Expression = { kind: 'member', object: lowered.object, name: 'pop', place };
      into.push({ kind: 'do', value: { kind: 'call', callee, arguments: [{ value: lowered.index }], place } });
    } else if (lowered.kind === 'name' || lowered.kind === 'member') {
      const value: Expression = { kind: 'constant', value: undefined };
      into.push({ kind: 'do', value: { kind: 'assign', target: lowered, value, place } });
    }
  }
}

function outerNames(lowering: PythonLowering, node: number): void {
  const { read, scope } = lowering;
  const isGlobal = read.kind(node) === 'global_statement';
  for (const child of read.named(node)) {
    const name = read.text(child);
    scope.outer.add(name);
    if (isGlobal) lowering.moduleScope.bound.add(name);
  }
}
